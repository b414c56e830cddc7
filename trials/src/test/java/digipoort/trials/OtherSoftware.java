// SPDX-License-Identifier: Apache-2.0
package digipoort.trials;

import digipoort.api.Attempt;
import digipoort.api.Bericht;
import digipoort.api.BerichtInhoud;
import digipoort.api.DeliveryId;
import digipoort.api.Identiteit;
import digipoort.api.channel.Channel;
import digipoort.api.channel.Outcome;
import digipoort.core.internal.aansluiting.TrialAansluitingen;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Files for the same belanghebbenden with the same certificate, and knows nothing of the product.
 */
final class OtherSoftware {
  private OtherSoftware() {}

  /** One bericht for each belanghebbende of a plan. */
  static void files(World world, Plan plan) {
    AtomicReference<Channel> channel = new AtomicReference<>();
    try (TrialAansluitingen aansluitingen =
        new TrialAansluitingen(
            world.folder().resolve("other"),
            world.clock(),
            core -> take(core, channel),
            core -> {})) {
      aansluitingen.configure(world.directSettings());
      plan.filings().stream()
          .map(Plan.Filing::nummer)
          .distinct()
          .forEach(nummer -> file(channel.get(), nummer, world.clock().instant(), plan.seed()));
    }
  }

  private static void take(Object service, AtomicReference<Channel> channel) {
    if (service instanceof Channel found) {
      channel.set(found);
    }
  }

  private static void file(Channel channel, String nummer, Instant now, long seed) {
    Bericht bericht =
        new Bericht(
            "Omzetbelasting",
            "Other-" + seed + "-" + nummer,
            null,
            new Identiteit(nummer, "BTW"),
            "Bedrijf",
            null,
            null,
            BerichtInhoud.of(
                "application/xml", "other.xbrl", "<other/>".getBytes(StandardCharsets.UTF_8)),
            List.of());
    Attempt attempt =
        Attempt.begin(
            DeliveryId.random(),
            1,
            "urn:uuid:" + UUID.randomUUID(),
            now,
            now.plus(Duration.ofMinutes(1)));
    Outcome outcome = channel.deliver(bericht, attempt, () -> true);
    if (!(outcome instanceof Outcome.Accepted)) {
      throw new IllegalStateException("Other software could not file: " + outcome);
    }
  }
}
