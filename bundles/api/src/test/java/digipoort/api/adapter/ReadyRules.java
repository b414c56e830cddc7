// SPDX-License-Identifier: Apache-2.0
package digipoort.api.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Bericht;
import digipoort.api.BerichtInhoud;
import digipoort.api.Submission;
import digipoort.api.adapter.Preparation.Ready;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What holds for everything that can be sent. */
final class ReadyRules {
  private static final Duration YEARS = Duration.ofDays(20 * 365);

  private ReadyRules() {}

  static void assertKept(Trial trial, Ready ready) {
    String what = trial.what();
    Submission given = trial.submission();
    Bericht bericht = ready.bericht();
    assertThat(bericht).as("%s: Ready brings a bericht", what).isNotNull();
    assertThat(ready.preview()).as("%s: Ready brings a preview", what).isNotNull();
    assertThat(bericht.berichtsoort())
        .as("%s: berichtsoort; the runtime refuses a bericht of another one", what)
        .isEqualTo(given.berichtsoort());
    assertThat(bericht.aanleverkenmerk())
        .as("%s: aanleverkenmerk is that of the Ticket, by which the delivery is found", what)
        .isEqualTo(trial.ticket().aanleverkenmerk());
    assertThat(bericht.eerderAanleverkenmerk())
        .as("%s: eerderAanleverkenmerk says what this corrects, and is passed on", what)
        .isEqualTo(given.eerderAanleverkenmerk());
    assertThat(bericht.inhoud()).as("%s: inhoud", what).isNotNull();
    assertOctets(what, bericht.inhoud());
    bericht.bijlagen().forEach(bijlage -> assertOctets(what, bijlage));
    if (given.payload() instanceof BerichtInhoud readyMade) {
      assertThat(bericht.inhoud())
          .as("%s: ready-made content is passed on byte for byte", what)
          .isEqualTo(readyMade);
    }
  }

  /** A year with a digit too many would put the delivery last for ever. */
  static void assertDeadlineNear(Instant moment, @Nullable Instant deadline) {
    if (deadline != null) {
      assertThat(deadline)
          .as("deadline: near the moment of the Ticket; of all deliveries the nearest goes first")
          .isBetween(moment.minus(YEARS), moment.plus(YEARS));
    }
  }

  private static void assertOctets(String what, BerichtInhoud inhoud) {
    List<byte[]> twice = List.of(octets(inhoud), octets(inhoud));
    for (byte[] octets : twice) {
      assertThat((long) octets.length)
          .as("%s: length of %s; the runtime refuses content that lies", what, inhoud)
          .isEqualTo(inhoud.length());
      assertThat(sha256(octets))
          .as("%s: sha256 of %s, each time that it is opened", what, inhoud)
          .isEqualTo(inhoud.sha256());
    }
  }

  private static byte[] octets(BerichtInhoud inhoud) {
    try (InputStream in = inhoud.open()) {
      return in.readNBytes((int) inhoud.length() + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(byte[] octets) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
