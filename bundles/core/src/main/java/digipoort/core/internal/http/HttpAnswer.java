// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.http;

import digipoort.core.internal.spool.Spool;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A complete HTTP answer.
 *
 * @param status the status code
 * @param headers by lower-case name; of a repeated header the first
 * @param body as received, may be empty; whoever has the answer closes it
 * @param reusable whether the connection may carry another request
 */
public record HttpAnswer(int status, Map<String, String> headers, Spool body, boolean reusable) {
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }
}
