// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import digipoort.core.internal.http.Dialer;
import digipoort.core.internal.wus.ContactRecord;
import digipoort.core.internal.wus.WireFailures;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * Knocks at the door of an aansluiting over which nothing was said for a while, so that a dead one
 * is noticed before somebody needs it. A TLS handshake and nothing more.
 */
final class ContactProbe {
  private static final Duration QUIET = Duration.ofMinutes(5);
  private static final int HTTPS = 443;

  private final Supplier<List<Entry>> entries;
  private final Clock clock;

  ContactProbe(Supplier<List<Entry>> entries, Clock clock) {
    this.entries = entries;
    this.clock = clock;
  }

  void round() {
    entries.get().stream()
        .flatMap(entry -> entry.working().stream())
        .map(Entry.Working::open)
        .filter(open -> isDue(open.contact()))
        .forEach(ContactProbe::knock);
  }

  private boolean isDue(ContactRecord contact) {
    Instant last = contact.last();
    return last == null || contact.outage() != null || last.plus(QUIET).isBefore(clock.instant());
  }

  private static void knock(OpenAansluiting open) {
    URI place = open.definition().wus().aanleveren().uri();
    int port = place.getPort() < 0 ? HTTPS : place.getPort();
    Dialer dialer = open.dialer();
    try {
      dialer
          .secure(dialer.connect(dialer.resolve(place.getHost()), port), place.getHost(), port)
          .close();
      open.contact().reached();
    } catch (IOException e) {
      open.contact().failed(WireFailures.describe(e, place));
    }
  }
}
