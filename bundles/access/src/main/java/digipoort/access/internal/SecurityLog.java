// SPDX-License-Identifier: Apache-2.0
package digipoort.access.internal;

import digipoort.api.LoginRequest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes data/log/security.log: one line per outcome, with the moment in it so that it stands in
 * every layout. What somebody typed is quoted and encoded; a password is never written.
 */
final class SecurityLog {
  private static final Logger AUDIT = LoggerFactory.getLogger("audit");
  private static final int MOST = 100;

  private final Clock clock;

  SecurityLog(Clock clock) {
    this.clock = clock;
  }

  void write(String event, LoginRequest request, String more) {
    AUDIT.info(
        "{} {} door={} user=\"{}\" address={}{}",
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        event,
        request.door(),
        shown(request.name()),
        request.address().isEmpty() ? "-" : shown(request.address()),
        more.isEmpty() ? "" : " " + more);
  }

  /** Letters, digits and plain signs as they are; anything else by its number. */
  static String shown(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints().limit(MOST).forEach(c -> append(safe, c));
    int length = text.codePointCount(0, text.length());
    return length > MOST ? safe + "...(" + length + " characters)" : safe.toString();
  }

  private static void append(StringBuilder safe, int c) {
    boolean plain = c > ' ' && c < 0x7F && c != '"' && c != '\\';
    if (plain || c == ' ' || (c > 0x7F && Character.isLetterOrDigit(c))) {
      safe.appendCodePoint(c);
    } else {
      safe.append(String.format("\\u%04x", c));
    }
  }
}
