// SPDX-License-Identifier: Apache-2.0
package digipoort.core.hostile;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request as it came.
 *
 * @param head the HTTP head
 * @param octets the body, or as much of it as was kept
 */
public record Asked(String head, byte[] octets) {
  public String text() {
    return new String(octets, StandardCharsets.UTF_8);
  }

  public String messageId() {
    return header("MessageID");
  }

  public String action() {
    return header("Action");
  }

  public Operation operation() {
    return Operation.of(action());
  }

  private String header(String name) {
    Matcher matcher = Pattern.compile("<wsa:" + name + "[^>]*>([^<]*)<").matcher(text());
    if (!matcher.find()) {
      throw new IllegalStateException("the request has no " + name);
    }
    return matcher.group(1);
  }
}
