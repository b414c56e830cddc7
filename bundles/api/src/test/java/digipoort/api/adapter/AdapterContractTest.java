// SPDX-License-Identifier: Apache-2.0
package digipoort.api.adapter;

import static digipoort.api.adapter.LineAdapter.finding;
import static digipoort.api.adapter.LineAdapter.ready;
import static digipoort.api.adapter.LineAdapter.submission;
import static digipoort.api.adapter.LineAdapter.unfit;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digipoort.api.BerichtInhoud;
import digipoort.api.Finding;
import digipoort.api.Submission;
import digipoort.api.adapter.Preparation.Ready;
import digipoort.api.adapter.Preparation.Unfit;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** The contract tells each mistake from the others, and says why it is one. */
class AdapterContractTest {
  private static AdapterContract contract(BiFunction<Submission, Ticket, Preparation> prepare) {
    return new AdapterContract() {
      @Override
      public Adapter testee() {
        return prepare::apply;
      }

      @Override
      public Submission acceptable() {
        return submission();
      }
    };
  }

  @Test
  void anExceptionIsExplained() {
    assertThatThrownBy(
            contract(
                    (s, t) -> {
                      throw new ClassCastException("no document");
                    })
                ::rubbishContentIsRefused)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("ready-made content")
        .hasMessageContaining("the answer to rubbish is findings")
        .hasCauseInstanceOf(ClassCastException.class);
    assertThatThrownBy(contract((s, t) -> null)::aRubbishEnvelopeIsAnswered)
        .hasMessageContaining("returned null");
  }

  @Test
  void stateIsNoticed() {
    AtomicInteger count = new AtomicInteger();
    AdapterContract counting = contract((s, t) -> unfit("X-" + count.incrementAndGet(), ""));
    assertThatThrownBy(counting::theSameInputGivesTheSameOutput)
        .hasMessageContaining("no state that changes");
  }

  @Test
  void theLanguageOfTheMachineIsNoticed() {
    AdapterContract local =
        contract(
            (s, t) ->
                new Unfit(
                    List.of(
                        Finding.error("X", "")
                            .says("%d".formatted(12), "twelve")
                            .todo("a", "b")
                            .build())));
    assertThatThrownBy(local::languageAndZoneOfTheMachineDoNotMatter)
        .hasMessageContaining("Give a locale");
  }

  @Test
  void contentThatLiesIsNoticed() {
    BerichtInhoud liar =
        new BerichtInhoud("a/b", "a.xml", 10, "0".repeat(64), InputStream::nullInputStream);
    assertThatThrownBy(contract((s, t) -> ready(s, t, liar))::acceptsWhatItAccepts)
        .hasMessageContaining("refuses content that lies");
  }

  @Test
  void findingsThatHelpNobodyAreNoticed() {
    for (Finding useless :
        List.of(
            finding("lower case", ""),
            finding("X", "somewhere"),
            finding("X", "/mensen/7"),
            finding("X", "/a~b"),
            Finding.error("X", "").build())) {
      AdapterContract contract = contract((s, t) -> new Unfit(List.of(useless)));
      assertThatThrownBy(contract::rubbishDocumentsAreAnsweredNotThrownAt)
          .as(useless.toString())
          .isInstanceOf(AssertionError.class);
    }
  }

  @Test
  void numbersOfPersonsAreFound() {
    AdapterContract telling =
        contract(
            (s, t) ->
                new Unfit(
                    List.of(
                        Finding.error("X", "")
                            .says(s.payload().toString(), "en")
                            .todo("a", "b")
                            .build())));
    assertThatThrownBy(telling::numbersOfPersonsAreNotShown).hasMessageContaining("mask it");
  }

  @Test
  void whatIsNotConfirmedAndWhatIsUnknownIsNoticed() {
    Finding warning = Finding.warning("X-UNCONFIRMED", "").says("a", "b").todo("c", "d").build();
    AdapterContract careless =
        contract(
            (s, t) -> {
              Ready ready = (Ready) ready(s, t, BerichtInhoud.of("a/b", "a", new byte[1]));
              return new Ready(ready.bericht(), ready.preview(), "x", List.of(warning));
            });
    assertThatThrownBy(careless::whatIsNotCertainIsNotSentToProductie)
        .hasMessageContaining("not filed for real");
    assertThatThrownBy(careless::aFieldThatItDoesNotKnowIsNamed).hasMessageContaining("misspelt");
    assertThatThrownBy(careless::onlyItsOwnBerichtsoortenAreServed)
        .hasMessageContaining("NietVanDezeAdapter");
  }
}
