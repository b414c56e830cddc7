// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.ActiveCondition;
import digipoort.api.Condition;
import digipoort.api.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionBoardTest {
  private final MovedClock clock = new MovedClock(Instant.parse("2026-11-30T12:00:00Z"));
  private final List<String> lines = new ArrayList<>();
  private final List<Condition> told = new ArrayList<>();
  private int asked;
  private final ConditionBoard board =
      new ConditionBoard(
          () -> {
            asked++;
            return List.copyOf(told);
          },
          new ConditionLog(new Recorded()),
          clock);

  private final class Recorded implements ConditionLog.Sink {
    @Override
    public void warn(String line) {
      lines.add("WARN " + line);
    }

    @Override
    public void info(String line) {
      lines.add("INFO " + line);
    }
  }

  @Test
  void worstAndOldestComeFirst() {
    told.add(Planted.warning("old-warning", ""));
    look();
    told.add(Planted.critical("old-critical", ""));
    look();
    told.add(0, Planted.critical("new-critical", ""));
    told.add(0, Planted.warning("new-warning", ""));

    assertThat(look())
        .extracting(active -> active.condition().name())
        .containsExactly("old-critical", "new-critical", "old-warning", "new-warning");
  }

  @Test
  void sinceIsWhenItWasFirstSeenWithoutABreak() {
    told.add(Planted.warning("one", "a"));
    Instant first = clock.instant().plusSeconds(5);
    look();

    assertThat(look()).extracting(ActiveCondition::since).containsExactly(first);

    told.clear();
    look();
    told.add(Planted.warning("one", "a"));
    assertThat(look()).extracting(ActiveCondition::since).allMatch(since -> since.isAfter(first));
  }

  @Test
  void toldTwiceIsOneTheWorst() {
    told.add(Planted.warning("one", "a"));
    told.add(Planted.critical("one", "a"));
    told.add(Planted.warning("one", "a"));

    assertThat(look())
        .singleElement()
        .satisfies(one -> assertThat(one.condition().level()).isEqualTo(Condition.Level.CRITICAL));
  }

  @Test
  void sameNameAtAnotherAansluitingIsAnotherOne() {
    told.add(Planted.of("kantoor", "one"));
    told.add(Planted.of("fabriek", "one"));

    assertThat(look()).hasSize(2);
  }

  @Test
  void whatFollowsFromAnotherIsNotNamedBesideIt() {
    told.add(Planted.of("kantoor", "aansluiting-suspended"));
    told.add(Planted.of("fabriek", "aansluiting-suspended"));
    told.add(Planted.of("kantoor", "aansluiting-fails"));

    assertThat(look())
        .extracting(active -> active.condition().aansluiting() + " " + active.condition().name())
        .containsExactlyInAnyOrder("kantoor aansluiting-fails", "fabriek aansluiting-suspended");
  }

  @Test
  void sourcesAreAskedOnceASecondAtMost() {
    for (int i = 0; i < 1000; i++) {
      board.look();
      clock.move(Duration.ofMillis(5));
    }

    assertThat(asked).isEqualTo(5);
  }

  @Test
  void eachIsLoggedOnceWithReasonAndActionAndOnceWhenItIsGone() {
    told.add(Planted.warning("one", "a"));
    look();
    look();
    look();
    told.clear();
    look();
    look();

    assertThat(lines)
        .containsExactly(
            "WARN one [a]: Something is the matter. Operator: Do something.",
            "INFO one [a] is gone");
  }

  @Test
  void oneThatComesAndGoesIsToldSoAndThenKeptSilentUntilItIsSteady() {
    for (int i = 0; i < 100; i++) {
      told.add(Planted.warning("one", ""));
      look();
      told.clear();
      look();
    }

    assertThat(lines).hasSizeLessThan(8);
    assertThat(lines).last().asString().contains("WARN one comes and goes");

    told.add(Planted.warning("one", ""));
    look();
    int before = lines.size();
    clock.move(Duration.ofMinutes(11));
    look();
    clock.move(Duration.ofMinutes(11));
    look();
    assertThat(lines).hasSizeLessThanOrEqualTo(before + 1);

    told.clear();
    look();
    assertThat(lines).last().asString().isEqualTo("INFO one is gone");
  }

  @Test
  void wordsOfOthersStayOnOneLine() {
    Text twoLines = Text.verbatim("first\nWARN second\u001b[31m\u2028third\u202e");
    told.add(
        new Condition(
            "one",
            "",
            Condition.Level.WARNING,
            Condition.Owner.OPERATOR,
            null,
            twoLines,
            Text.verbatim("x".repeat(100_000))));

    ActiveCondition active = look().get(0);

    assertThat(active.condition().text().en()).isEqualTo("first WARN second [31m third.");
    assertThat(active.condition().action().en()).hasSizeLessThan(2100);
    assertThat(lines).singleElement().asString().doesNotContain("\n");
  }

  private List<ActiveCondition> look() {
    clock.move(Duration.ofSeconds(5));
    return board.look();
  }
}
