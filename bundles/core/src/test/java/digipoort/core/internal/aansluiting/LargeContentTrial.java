// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Bericht;
import digipoort.api.BerichtInhoud;
import digipoort.api.channel.Answer;
import digipoort.api.channel.Outcome;
import digipoort.api.channel.Window;
import digipoort.core.hostile.Caller;
import digipoort.core.hostile.HostileDigipoort;
import digipoort.core.hostile.LongContent;
import digipoort.core.internal.TestPki;
import digipoort.wss.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends and fetches contents of 20 MiB, four at once, in a JVM too small to hold them. */
public final class LargeContentTrial {
  private static final BerichtInhoud CONTENT =
      new BerichtInhoud(
          "application/xml",
          "groot.xml",
          BerichtInhoud.MAX_LENGTH,
          digest(() -> LongContent.open(BerichtInhoud.MAX_LENGTH)),
          () -> LongContent.open(BerichtInhoud.MAX_LENGTH));

  private LargeContentTrial() {}

  public static void main(String[] arguments) {
    try (HostileDigipoort digipoort = new HostileDigipoort(TestPki.folder(), TestPki.password());
        OpenAansluiting open =
            HostileSetup.open(digipoort, Map.of("answer.timeout.seconds", "300"))) {
      Bericht bericht =
          new Bericht(
              "Omzetbelasting",
              "groot-1",
              null,
              Setup.BELANGHEBBENDE,
              "Bedrijf",
              null,
              null,
              CONTENT,
              List.of(CONTENT, CONTENT, CONTENT));
      assertThat(open.channel().deliver(bericht, Setup.attempt(), () -> true))
          .isInstanceOf(Outcome.Accepted.class);

      digipoort.behaveAtLength(BerichtInhoud.MAX_LENGTH);
      AtomicInteger read = new AtomicInteger();
      Answer<Integer> answer =
          open.berichten()
              .orElseThrow()
              .berichtenKenmerk(
                  Caller.KENMERK,
                  Window.ALL,
                  got -> {
                    for (BerichtInhoud content : List.of(got.inhoud(), got.bijlagen().get(0))) {
                      assertThat(content.length()).isEqualTo(BerichtInhoud.MAX_LENGTH);
                      assertThat(content.sha256()).isEqualTo(CONTENT.sha256());
                      assertThat(digest(content::open)).isEqualTo(CONTENT.sha256());
                      read.incrementAndGet();
                    }
                  });
      assertThat(answer).isInstanceOf(Answer.Given.class);
      assertThat(read).hasValue(2);
    }
    System.exit(0);
  }

  private static String digest(BerichtInhoud.Source source) {
    try (InputStream in = source.open()) {
      return Digests.hex(Digests.of("SHA-256", in::transferTo));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
