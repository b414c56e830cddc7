// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.BerichtResultaat;
import digipoort.core.hostile.Attack;
import digipoort.core.hostile.Attacks;
import digipoort.core.hostile.HostileDigipoort;
import digipoort.core.hostile.Operation;
import digipoort.core.internal.TestPki;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every hostile answer, to every operation: refused with a clear reason, and nothing taken. */
class HostileOperationsTest {
  private static HostileDigipoort digipoort;
  private static OpenAansluiting open;

  @BeforeAll
  static void start() {
    digipoort = new HostileDigipoort(TestPki.folder(), TestPki.password());
    open = HostileSetup.open(digipoort);
  }

  @AfterAll
  static void stop() {
    open.close();
    digipoort.close();
  }

  static Stream<Attack> attacks() {
    return Attacks.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void isRefused(Attack attack) {
    SoftAssertions softly = new SoftAssertions();
    digipoort.play(attack);
    for (Operation operation : Operation.all().stream().filter(attack.on()).toList()) {
      List<BerichtResultaat> taken = new ArrayList<>();
      softly
          .assertThat(HostileSetup.caller(open).reason(operation, taken))
          .as(operation.name())
          .contains(attack.words())
          .doesNotContain("org.apache", "WSSecurity");
      softly.assertThat(taken).as(operation.name()).isEmpty();
    }
    softly.assertAll();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("digipoort.core.hostile.Operation#all")
  void theRightAnswerIsTakenAsTheOnlyPartOfMultipart(Operation operation) {
    digipoort.behaveInParts();

    assertThat(HostileSetup.caller(open).reason(operation, new ArrayList<>())).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("digipoort.core.hostile.Operation#all")
  void theRightAnswerIsTaken(Operation operation) {
    digipoort.behave();

    assertThat(HostileSetup.caller(open).reason(operation, new ArrayList<>())).isEmpty();
  }
}
