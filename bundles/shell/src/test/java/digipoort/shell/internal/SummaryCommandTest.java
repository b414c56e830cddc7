// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.ActiveCondition;
import digipoort.api.Condition;
import digipoort.api.Condition.Level;
import digipoort.api.Condition.Owner;
import digipoort.api.State;
import digipoort.api.StorageException;
import digipoort.api.Summary;
import digipoort.api.Text;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SummaryCommandTest extends CommandTest {
  private static final String PROMISE = "Nothing needs attention.";
  private static final Text WHY = new Text("waarom", "why");

  private final SummaryCommand command = new SummaryCommand();
  private List<ActiveCondition> active = List.of();

  @BeforeEach
  void place() {
    command.operations = runtime;
    command.conditions = actor -> active;
  }

  @Test
  void countsAndPromisesWhenNothingIsTheMatter() throws Exception {
    assertThat(run(command)).contains("No deliveries yet.", PROMISE);
    runtime.summary = new Summary(Map.of(State.PARKED, 3L), FakeRuntime.NOON, 4, List.of());
    assertThat(run(command)).contains("PARKED", "3", "Oldest open", "To acknowledge", PROMISE);
    command.json = true;
    assertThat(run(command)).contains("\"PARKED\" : 3", "\"conditions\" : [ ]");
  }

  @Test
  void eachConditionIsThereOnceWithWhoMustDoWhat() throws Exception {
    active = List.of(condition("certificate-ends", Level.CRITICAL, Owner.OPERATOR));

    assertThat(run(command))
        .doesNotContain(PROMISE)
        .containsOnlyOnce("certificate-ends")
        .contains("CRITICAL", "since", "it ends", "-> operator: order one");

    command.languageOption = "nl";
    assertThat(run(command))
        .doesNotContain("Niets vraagt")
        .contains("ERNSTIG", "sinds", "het eindigt", "-> beheerder: bestel een nieuwe");

    command.json = true;
    assertThat(run(command))
        .contains("\"name\" : \"certificate-ends\"", "\"owner\" : \"OPERATOR\"")
        .contains("it ends order one");
  }

  @Test
  void whatTheOutboxSaysBesideTheConditionsIsNotLostAndNotSaidTwice() throws Exception {
    active = List.of(condition("deliveries-parked", Level.CRITICAL, Owner.OPERATOR));
    runtime.summary =
        new Summary(
            Map.of(), null, 0, List.of(WHY, new Text("het eindigt, bestel", "it ends order one")));

    assertThat(run(command))
        .doesNotContain(PROMISE)
        .containsOnlyOnce("it ends")
        .containsOnlyOnce("- why");
  }

  @Test
  void deadOutboxIsNoReasonToPromiseOrToFail() throws Exception {
    command.operations = null;
    assertThat(run(command)).doesNotContain(PROMISE).contains("the outbox does not work");
    command.json = true;
    assertThat(run(command)).contains("the outbox does not work");
  }

  @Test
  void brokenStoreIsNoReasonToPromiseOrToFail() throws Exception {
    command.operations = runtime;
    runtime.summaryFails = new StorageException("disk is full", new IllegalStateException());
    assertThat(run(command)).doesNotContain(PROMISE).contains("cannot be counted", "disk is full");
  }

  @Test
  void withoutTheListNothingIsPromised() throws Exception {
    command.conditions = null;
    assertThat(run(command)).doesNotContain(PROMISE).contains("digipoort.conditions does not work");
  }

  private static ActiveCondition condition(String name, Level level, Owner owner) {
    return new ActiveCondition(
        new Condition(
            name,
            "x",
            level,
            owner,
            null,
            new Text("het eindigt", "it ends"),
            new Text("bestel een nieuwe", "order one")),
        FakeRuntime.NOON);
  }
}
