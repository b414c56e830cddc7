// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.http;

import digipoort.wss.spool.Spool;
import java.security.PublicKey;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A complete HTTP answer.
 *
 * @param status the status code
 * @param headers by lower-case name; of a repeated header the first
 * @param body as received, may be empty; whoever has the answer closes it
 * @param reusable whether the connection may carry another request
 * @param server key of the TLS server that it came from
 */
public record HttpAnswer(
    int status,
    Map<String, String> headers,
    Spool body,
    boolean reusable,
    @Nullable PublicKey server) {
  /** The same with another body. */
  public HttpAnswer with(Spool other) {
    return new HttpAnswer(status, headers, other, reusable, server);
  }

  HttpAnswer from(PublicKey key) {
    return new HttpAnswer(status, headers, body, reusable, key);
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }
}
