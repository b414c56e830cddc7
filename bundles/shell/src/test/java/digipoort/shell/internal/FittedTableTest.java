// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import digipoort.api.State;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FittedTableTest {
  private final FittedTable table =
      new FittedTable(
          "none",
          new FittedTable.Column("Id", 8, 0),
          new FittedTable.Column("State", 11, 0),
          new FittedTable.Column("Key", 10, 2),
          new FittedTable.Column("Changed", 11, 3),
          FittedTable.Column.forScripts("Kenmerk"));

  @Test
  void aWideTableShowsEverything() {
    table.add("0e0f5ba4", State.REJECTED, "key-" + "x".repeat(20), "11-30 15:44", "K-1");

    assertThat(lines(120, false).get(2))
        .isEqualTo("0e0f5ba4 │ REJECTED │ key-" + "x".repeat(20) + " │ 11-30 15:44");
  }

  @Test
  void aNarrowOneCutsLongCellsFirst() {
    table.add("0e0f5ba4", State.REJECTED, "key-" + "x".repeat(40), "11-30 15:44", "K-1");

    assertThat(lines(50, false).get(2))
        .isEqualTo("0e0f5ba4 │ REJECTED │ key-xxxxxxxxx… │ 11-30 15:44")
        .hasSizeLessThanOrEqualTo(50);
  }

  @Test
  void andThenLeavesOutWhatMattersLeast() {
    table.add("0e0f5ba4", State.REJECTED, "key-" + "x".repeat(40), "11-30 15:44", "K-1");

    assertThat(lines(40, false).get(0)).startsWith("Id").contains("Key").doesNotContain("Changed");
    assertThat(lines(20, false).get(0)).isEqualTo("Id       │ State");
  }

  @ParameterizedTest
  @ValueSource(ints = {22, 40, 60, 80, 100, 120})
  void noLineIsLongerThanTheReadersScreen(int width) {
    table.add("0e0f5ba4", State.COMPLETED, "k".repeat(300), "11-30 15:44", "K".repeat(90));

    assertThat(lines(width, false))
        .allSatisfy(line -> assertThat(line.length()).isBetween(1, width));
  }

  @Test
  void statesHaveAColourOnATerminal() {
    table.add("0e0f5ba4", State.PARKED, "COMPLETED", "", "");

    assertThat(lines(80, true).get(2))
        .contains("\u001b[33mPARKED\u001b[0m")
        .contains("│ COMPLETED");
  }

  @Test
  void aScriptGetsEverythingWhole() {
    table.add("0e0f5ba4", State.PARKED, "k".repeat(300), "", "K-1");
    ByteArrayOutputStream printed = new ByteArrayOutputStream();

    table.printPlain(new PrintStream(printed, true, StandardCharsets.UTF_8));

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("k".repeat(300), "K-1")
        .doesNotContain("│", "\u001b");
  }

  @Test
  void anEmptyOneSaysSoAndAWrongRowIsRefused() {
    assertThat(lines(80, false)).endsWith("none");
    assertThatIllegalArgumentException().isThrownBy(() -> table.add("one"));
  }

  @Test
  void controlCharactersOfOthersDoNotReachTheTerminal() {
    table.add("a\u001b[2J", State.READY, "b\nc", null, "");

    assertThat(lines(80, false).get(2)).contains("a?[2J", "b?c").doesNotContain("\u001b");
  }

  private List<String> lines(int width, boolean colours) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    table.print(new PrintStream(printed, true, StandardCharsets.UTF_8), width, colours);
    return printed.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
