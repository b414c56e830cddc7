// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Aansluiting;
import digipoort.api.Aansluitingen;
import digipoort.api.Actor;
import digipoort.api.Finding;
import digipoort.api.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class EveryAansluitingTest {
  private static final Actor PIET = Actor.operator("piet");
  private static final Text TEXT = new Text("tekst", "text");
  private static final Finding UNKNOWN =
      Finding.error("AANSLUITING-UNKNOWN", "").says("onbekend", "unknown").build();
  private static final Finding BROKEN =
      Finding.error("AANSLUITING-CONFIG", "").says("fout", "wrong").build();
  private static final Finding RIGHT =
      Finding.info("AANSLUITING-CONFIG", "").says("goed", "right").build();
  private static final Finding DOWN =
      Finding.error("AANSLUITING-TCP", "").says("weg", "down").build();

  private static Aansluitingen kind(String naam, Finding... findings) {
    return new Aansluitingen() {
      @Override
      public List<Aansluiting> list(Actor actor) {
        return List.of(new Aansluiting(naam, "productie", null, true, TEXT));
      }

      @Override
      public List<Finding> test(String asked, Actor actor) {
        return asked.equals(naam) ? List.of(findings) : List.of(UNKNOWN);
      }
    };
  }

  @Test
  void allKindsAreListedByName() {
    assertThat(new EveryAansluiting(List.of(kind("hub"), kind("dnb"))).list(PIET))
        .extracting(Aansluiting::naam)
        .containsExactly("dnb", "hub");
  }

  @Test
  void theKindThatHasTheNameTestsIt() {
    Aansluitingen all =
        new EveryAansluiting(List.of(kind("hub", RIGHT, DOWN), kind("dnb", BROKEN)));
    assertThat(all.test("hub", PIET)).containsExactly(RIGHT, DOWN);
    assertThat(all.test("dnb", PIET)).containsExactly(BROKEN);
    assertThat(all.test("other", PIET)).containsExactly(UNKNOWN);
  }

  @Test
  void ofTwoWithOneNameTheOneThatWorksIsTested() {
    Aansluitingen all =
        new EveryAansluiting(List.of(kind("dnb", BROKEN), kind("dnb", RIGHT, DOWN)));
    assertThat(all.test("dnb", PIET)).containsExactly(RIGHT, DOWN);
  }
}
