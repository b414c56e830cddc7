// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import digipoort.api.adapter.Preparation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ValuesTest {
  private static final Identiteit WHO = new Identiteit("001000044B37", "BTW");

  @Test
  void limitsOfTheKoppelvlakAreKept() {
    assertThatNoException().isThrownBy(() -> new Kenmerk("k".repeat(40)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Kenmerk("k".repeat(41)))
        .withMessageContaining("41 characters (expected: at most 40)");
    assertThatIllegalArgumentException().isThrownBy(() -> new Identiteit("1".repeat(36), "BTW"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Identiteit(" ", "BTW"));
  }

  @Test
  void submissionNamesTheFieldThatIsMissing() {
    Submission.Builder builder = Submission.builder().submissionKey("k").berichtsoort("OB");
    assertThatIllegalArgumentException()
        .isThrownBy(builder::build)
        .withMessageContaining("aansluiting: missing");
  }

  @Test
  void submissionIsForABedrijfUnlessSaidOtherwise() {
    Submission submission =
        Submission.builder()
            .submissionKey("k")
            .berichtsoort("Omzetbelasting")
            .aansluiting("default")
            .belanghebbende(WHO)
            .payload(BerichtInhoud.of("application/xml", "a.xbrl", new byte[] {1}))
            .build();
    assertThat(submission.rol()).isEqualTo("Bedrijf");
    assertThat(submission.deliberate()).isFalse();
    assertThat(submission.bijlagen()).isEmpty();
  }

  @Test
  void contentIsACopyThatCanBeOpenedAgain() throws IOException {
    byte[] octets = "abc".getBytes(StandardCharsets.US_ASCII);
    BerichtInhoud inhoud = BerichtInhoud.of("text/plain", "a.txt", octets);
    octets[0] = 'x';
    assertThat(inhoud.open().readAllBytes()).asString(StandardCharsets.US_ASCII).isEqualTo("abc");
    assertThat(inhoud.open().readAllBytes()).hasSize(3);
    assertThat(inhoud.sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(inhoud)
        .isEqualTo(BerichtInhoud.of("text/plain", "a.txt", new byte[] {'a', 'b', 'c'}));
  }

  @Test
  void fileNamesThatMeanSomethingAreRefused() {
    for (String name : List.of("../x", "a b", "a/b", "a\\b", "a:b", "é")) {
      assertThatIllegalArgumentException()
          .as(name)
          .isThrownBy(() -> BerichtInhoud.of("text/plain", name, new byte[1]));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BerichtInhoud.of("text/plain", "a", new byte[0]));
  }

  @Test
  void periodDoesNotEndBeforeItBegins() {
    LocalDate day = LocalDate.of(2026, 9, 30);
    assertThat(new Tijdvak(day, day).toString()).isEqualTo("2026-09-30/2026-09-30");
    assertThatIllegalArgumentException().isThrownBy(() -> new Tijdvak(day, day.minusDays(1)));
  }

  @Test
  void numbersOfPeopleAreMasked() {
    assertThat(WHO.toString()).isEqualTo("BTW *********B37").doesNotContain("44");
    assertThat(new Identiteit("12", "KvK").masked()).isEqualTo("*2");
  }

  @Test
  void deliveryIdIsALowerCaseUuid() {
    assertThat(DeliveryId.random()).isNotEqualTo(DeliveryId.random());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DeliveryId("0000000A-0000-0000-0000-000000000001"));
    assertThatIllegalArgumentException().isThrownBy(() -> new DeliveryId("1-1-1-1-1"));
  }

  @Test
  void actorDoesOnlyWhatItMayAndSeesOnlyItsScope() {
    Scope scope = new Scope(Set.of("default"), Set.of("001000044B37"), Set.of("OB"));
    Actor actor = new Actor("erp", Set.of(Role.SUBMIT), scope);
    assertThatNoException().isThrownBy(() -> actor.require(Role.SUBMIT));
    assertThatExceptionOfType(NotPermittedException.class)
        .isThrownBy(() -> actor.require(Role.OPERATE));
    assertThat(scope.allows("default", WHO, "OB")).isTrue();
    assertThat(scope.allows("default", WHO, "VPB")).isFalse();
    assertThat(scope.allows("other", WHO, "OB")).isFalse();
    assertThat(scope.allows("default", new Identiteit("002000044B37", "BTW"), "OB")).isFalse();
    assertThat(Scope.NOTHING.allows("default", WHO, "OB")).isFalse();
    assertThat(Actor.operator("admin").scope().allows("any", WHO, "any")).isTrue();
  }

  @Test
  void onlyThreeStatesAreFinal() {
    assertThat(State.values())
        .filteredOn(State::isFinal)
        .containsExactly(State.COMPLETED, State.REJECTED, State.CANCELLED);
  }

  @Test
  void onlyPointersAreMovedBelowAWrapper() {
    assertThat(finding("/rubrieken/1a").below("/document").location())
        .isEqualTo("/document/rubrieken/1a");
    assertThat(finding("").below("/document").location()).isEqualTo("/document");
    assertThat(finding("tijdvak").below("/document").location()).isEqualTo("tijdvak");
    assertThat(finding("line 3, column 4").below("/document").location())
        .isEqualTo("line 3, column 4");
  }

  @Test
  void readyHasNoErrorAndUnfitHasOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Preparation.Unfit(List.of(warning())));
    Bericht bericht =
        new Bericht(
            "Omzetbelasting",
            "AK-1",
            null,
            WHO,
            "Bedrijf",
            null,
            null,
            BerichtInhoud.of("application/xml", "a.xbrl", new byte[1]),
            List.of());
    Text preview = Text.verbatim("preview");
    assertThat(new Preparation.Ready(bericht, preview, "d", List.of(warning())).findings())
        .hasSize(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Preparation.Ready(bericht, preview, "d", List.of(finding(""))));
    List<Finding> findings = new ArrayList<>(List.of(finding("")));
    Preparation.Unfit unfit = new Preparation.Unfit(findings);
    findings.clear();
    assertThat(unfit.findings()).hasSize(1);
  }

  private static Finding finding(String location) {
    return Finding.error("X", location).says("nl", "en").build();
  }

  private static Finding warning() {
    return Finding.warning("X", "").says("nl", "en").build();
  }
}
