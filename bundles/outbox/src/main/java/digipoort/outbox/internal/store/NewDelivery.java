// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.Bericht;
import digipoort.api.Delivery;
import digipoort.api.Finding;
import digipoort.api.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A delivery about to be stored.
 *
 * @param delivery as it will be seen
 * @param digest of the submission
 * @param oin of the aansluiting
 * @param berichtkenmerk unique
 * @param bericht what goes on the wire; its content can be read quickly and any number of times
 * @param origin which adapter made it
 * @param preview for a person
 * @param warnings of the mapping
 * @param notBefore not sent earlier, or null
 * @param corrects aanleverkenmerk of the delivery that it corrects, or null
 * @param deliberate a second delivery for the same period is meant
 */
public record NewDelivery(
    Delivery delivery,
    String digest,
    String oin,
    String berichtkenmerk,
    Bericht bericht,
    Origin origin,
    Text preview,
    List<Finding> warnings,
    @Nullable Instant notBefore,
    @Nullable String corrects,
    boolean deliberate) {

  /** Which adapter made it: bundle name and version, and its descriptor. */
  public record Origin(String adapter, String version, String descriptor) {}

  /** What it fills; empty when it has no period, or when another may fill it too. */
  public Optional<Period> period() {
    return Optional.ofNullable(deliberate ? null : delivery.tijdvak())
        .map(
            tijdvak ->
                new Period(
                    oin,
                    delivery.omgeving(),
                    delivery.berichtsoort(),
                    Period.subject(delivery.belanghebbende()),
                    tijdvak));
  }
}
