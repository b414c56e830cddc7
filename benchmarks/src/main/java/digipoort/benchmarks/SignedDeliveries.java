// SPDX-License-Identifier: Apache-2.0
package digipoort.benchmarks;

import digipoort.api.Attempt;
import digipoort.api.Bericht;
import digipoort.api.BerichtInhoud;
import digipoort.api.DeliveryId;
import digipoort.api.Identiteit;
import digipoort.api.channel.Channel;
import digipoort.api.channel.Outcome;
import digipoort.core.internal.aansluiting.MeasuredAansluiting;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Signed deliveries per second over kept-alive connections, with the RSA-2048 signing rate of the
 * same JVM beside it: each delivery costs our side one such signature and the simulator another.
 */
final class SignedDeliveries {
  private static final Identiteit BELANGHEBBENDE = new Identiteit("001000044B37", "BTW");

  private SignedDeliveries() {}

  static void measure(Duration warmUp, Duration measured) throws Exception {
    byte[] content = content();
    System.out.printf(
        "Signed deliveries over kept-alive mutual TLS, %d octets each; the simulator runs in its own"
            + " process on the same %d cores.%n",
        content.length, Runtime.getRuntime().availableProcessors());
    System.out.println("threads  deliveries/s  p50 ms  p95 ms  RSA-2048 sign/s  ratio");
    Path folder = Files.createTempDirectory("digipoort-benchmark");
    try (OtherSide simulator = new OtherSide(folder)) {
      for (int threads : List.of(1, 2, 4)) {
        Load load = new Load(threads, warmUp, measured);
        try (MeasuredAansluiting aansluiting =
            new MeasuredAansluiting(simulator.settings(threads))) {
          Load.Result deliveries = load.run(() -> deliver(aansluiting.channel(), content));
          Load.Result signatures = load.run(signing());
          System.out.printf(
              "%7d  %12.0f  %6.1f  %6.1f  %15.0f  %5.2f%n",
              threads,
              deliveries.perSecond(),
              deliveries.millis(50),
              deliveries.millis(95),
              signatures.perSecond(),
              deliveries.perSecond() / signatures.perSecond());
        }
      }
    }
  }

  private static void deliver(Channel channel, byte[] content) {
    Bericht bericht =
        new Bericht(
            "Omzetbelasting",
            UUID.randomUUID().toString(),
            null,
            BELANGHEBBENDE,
            "Bedrijf",
            null,
            null,
            BerichtInhoud.of("application/xml", "Omzetbelasting.xbrl", content),
            List.of());
    Instant now = Instant.now();
    Attempt attempt =
        Attempt.begin(
            DeliveryId.random(),
            1,
            "urn:uuid:" + UUID.randomUUID(),
            now,
            now.plus(channel.info().messageTtl()));
    Outcome outcome = channel.deliver(bericht, attempt, () -> true);
    if (!(outcome instanceof Outcome.Accepted)) {
      throw new IllegalStateException("not accepted: " + outcome);
    }
  }

  private static Load.Work signing() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair pair = generator.generateKeyPair();
    byte[] data = new byte[1000];
    return () -> {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(pair.getPrivate());
      signature.update(data);
      signature.sign();
    };
  }

  private static byte[] content() {
    return ("<xbrl>" + "<fact>0123456789</fact>".repeat(180) + "</xbrl>")
        .getBytes(StandardCharsets.UTF_8);
  }
}
