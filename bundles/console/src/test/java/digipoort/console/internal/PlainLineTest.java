// SPDX-License-Identifier: Apache-2.0
package digipoort.console.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlainLineTest {
  @Test
  void wordsStandBetweenBlanks() throws Exception {
    assertThat(PlainLine.read("  digipoort:summary   --json\t"))
        .containsExactly(List.of("digipoort:summary", "--json"));
  }

  @Test
  void quotesHoldBlanksTogether() throws Exception {
    assertThat(PlainLine.read("retry 7f3a --reason \"It's fine; really\" 'a \"b\"'"))
        .containsExactly(List.of("retry", "7f3a", "--reason", "It's fine; really", "a \"b\""));
  }

  @Test
  void aQuoteMayStandInAWordAndHoldNothing() throws Exception {
    assertThat(PlainLine.read("a b'c d'e ''")).containsExactly(List.of("a", "bc de", ""));
  }

  @Test
  void semicolonsAndLinesPartCommands() throws Exception {
    assertThat(PlainLine.read("a 1; b\n\nc;;"))
        .containsExactly(List.of("a", "1"), List.of("b"), List.of("c"));
    assertThat(PlainLine.read(" \n ")).isEmpty();
  }

  @Test
  void nothingStandsForAnythingElse() throws Exception {
    String text = "a $x ${x} $(b) {c} (d) > >> < | & % * \\ [e] x=1 {1..9} ~ !1 <<< `f`";

    assertThat(PlainLine.read(text)).containsExactly(List.of(text.split(" ")));
  }

  @Test
  void anOpenQuoteIsNamed() {
    assertThatThrownBy(() -> PlainLine.read("show 'abc"))
        .isInstanceOf(UnclosedQuoteException.class)
        .hasMessage("The quote ' at character 6 is not closed");
  }
}
