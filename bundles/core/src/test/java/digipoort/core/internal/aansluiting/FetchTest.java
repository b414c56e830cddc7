// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.BerichtInhoud;
import digipoort.api.BerichtLijstResultaat;
import digipoort.api.BerichtResultaat;
import digipoort.api.channel.Answer;
import digipoort.api.channel.BerichtSource;
import digipoort.api.channel.Window;
import digipoort.core.internal.TestPki;
import digipoort.wss.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The berichten that the simulator holds for us, over the real exchange. */
class FetchTest {
  @Test
  void allThatIsListedIsFetchedWhole() {
    try (OpenAansluiting open = Setup.open(Setup.configuration(TestPki.simulator()))) {
      BerichtSource source = open.berichten().orElseThrow();
      List<BerichtResultaat> taken = new ArrayList<>();
      Answer<List<BerichtLijstResultaat>> list = source.berichtenLijst(null, Window.ALL);
      assertThat(list).isInstanceOf(Answer.Given.class);
      List<BerichtLijstResultaat> lines =
          ((Answer.Given<List<BerichtLijstResultaat>>) list).value();

      for (BerichtLijstResultaat line : lines) {
        Answer<Integer> answer =
            source.berichtenKenmerk(
                line.kenmerk(),
                Window.ALL,
                bericht -> {
                  bericht.bijlagen().forEach(FetchTest::whole);
                  whole(bericht.inhoud());
                  taken.add(bericht);
                });
        assertThat(answer).isInstanceOf(Answer.Given.class);
        assertThat(((Answer.Given<Integer>) answer).clock()).isNotNull();
      }

      assertThat(lines).isNotEmpty();
      assertThat(taken)
          .extracting(BerichtResultaat::berichtsoort)
          .containsAll(lines.stream().map(BerichtLijstResultaat::berichtsoort).toList());
      assertThat(taken).anyMatch(bericht -> !bericht.bijlagen().isEmpty());
    }
  }

  private static void whole(BerichtInhoud content) {
    try (InputStream in = content.open()) {
      byte[] digest = Digests.of("SHA-256", in::transferTo);
      assertThat(Digests.hex(digest)).isEqualTo(content.sha256());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
