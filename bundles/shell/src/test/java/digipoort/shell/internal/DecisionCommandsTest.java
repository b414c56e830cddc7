// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digipoort.api.Adoption;
import digipoort.api.Attempt;
import digipoort.api.History;
import digipoort.api.Kenmerk;
import java.util.List;
import org.apache.karaf.shell.support.CommandException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person decides about one delivery. */
class DecisionCommandsTest extends CommandTest {
  @BeforeEach
  void fill() {
    runtime.histories.put(FakeRuntime.FIRST, FakeRuntime.full());
  }

  private <T extends DecisionCommand> T decision(T command) {
    command.outbox = runtime;
    command.operations = runtime;
    command.id = "0e0f";
    return command;
  }

  @Test
  void retrySaysWhatCameOfIt() throws Exception {
    DeliveryRetryCommand command = new DeliveryRetryCommand();
    command.outbox = runtime;
    command.operations = runtime;
    command.id = "0e0f";
    command.yes = true;
    assertThat(run(command)).contains("done");
    runtime.refuse = true;
    assertThatThrownBy(() -> run(command)).isInstanceOf(CommandException.class).hasMessage("done");
    assertThat(runtime.decisions)
        .hasSize(2)
        .contains("retry " + FakeRuntime.FIRST + " at the console");
  }

  @Test
  void cancelAsksFirst() throws Exception {
    DeliveryCancelCommand command = new DeliveryCancelCommand();
    command.outbox = runtime;
    command.operations = runtime;
    command.id = "0e0f";
    assertThatThrownBy(() -> run(command)).hasMessageContaining("--yes");
    command.session = answering(null);
    assertThatThrownBy(() -> run(command)).hasMessageContaining("not confirmed");
    command.session = answering("no");
    assertThatThrownBy(() -> run(command)).hasMessageContaining("not confirmed");
    assertThat(runtime.decisions).isEmpty();
    command.session = answering("Ja ");
    command.reason = "mistake";
    assertThat(run(command)).contains("done");
    command.session = null;
    command.yes = true;
    run(command);
    assertThat(runtime.decisions)
        .hasSize(2)
        .containsOnly("cancel " + FakeRuntime.FIRST + " mistake");
    command.reason = " ";
    assertThatThrownBy(() -> run(command)).hasMessageContaining("--reason");
  }

  @Test
  void adoptNamesTheKenmerkAndTheRiskAndAsksForAReason() throws Exception {
    DeliveryAdoptCommand command = decision(new DeliveryAdoptCommand());
    command.kenmerk = "K-7";
    command.yes = true;
    assertThatThrownBy(() -> run(command)).hasMessageContaining("--reason");
    command.reason = "seen in the portal";
    run(command);
    Adoption adoption = new Adoption(new Kenmerk("K-7"), false, "seen in the portal");
    assertThat(runtime.decisions).containsExactly("adopt " + FakeRuntime.FIRST + " " + adoption);
    assertThat(command.question(FakeRuntime.full()).en()).contains("K-7", "though it is not");
    command.kenmerk = "K".repeat(41);
    assertThatThrownBy(() -> run(command)).hasMessageContaining("kenmerk: 41 characters");
  }

  /** The command as the texts print it, without options. */
  @Test
  void whatIsLeftOutIsAskedFor() throws Exception {
    DeliveryAdoptCommand command = decision(new DeliveryAdoptCommand());
    command.kenmerk = "K-7";
    command.session = answering("ja");
    run(command);
    Adoption adoption = new Adoption(new Kenmerk("K-7"), false, "ja");
    assertThat(runtime.decisions).containsExactly("adopt " + FakeRuntime.FIRST + " " + adoption);
    command.reason = "x".repeat(201);
    assertThatThrownBy(() -> run(command)).hasMessageContaining("--reason: 201 characters");
    assertThat(runtime.decisions).hasSize(1);
  }

  @Test
  void acknowledgeWantsAReason() throws Exception {
    DeliveryAcknowledgeCommand command = decision(new DeliveryAcknowledgeCommand());
    command.yes = true;
    assertThatThrownBy(() -> run(command)).hasMessageContaining("--reason");
    command.reason = "the client corrects it";
    run(command);
    assertThat(runtime.decisions)
        .containsExactly("acknowledge " + FakeRuntime.FIRST + " the client corrects it");
    assertThat(command.question(FakeRuntime.full()).nl()).contains("voor gezien");
  }

  @Test
  void concludeWantsAnOutcomeASourceAndAReason() throws Exception {
    DeliveryConcludeCommand command = decision(new DeliveryConcludeCommand());
    command.yes = true;
    command.reason = "the return is processed";
    command.outcome = "done";
    assertThatThrownBy(() -> run(command)).hasMessageContaining("COMPLETED or REJECTED");
    command.outcome = "completed";
    assertThatThrownBy(() -> run(command)).hasMessageContaining("--source: missing");
    command.source = "call with Logius";
    run(command);
    assertThat(runtime.decisions).hasSize(1);
    assertThat(runtime.decisions.get(0)).contains("COMPLETED", "call with Logius", "processed");
  }

  @Test
  void resubmitNamesTheRiskOfFilingTwiceUnlessTheEvidenceExcludesIt() throws Exception {
    DeliveryResubmitCommand command = decision(new DeliveryResubmitCommand());
    History sure = FakeRuntime.full();
    assertThat(command.question(sure).en()).doesNotContain("TWICE").contains("once more");
    Attempt attempt =
        Attempt.begin(FakeRuntime.FIRST, 1, "urn:uuid:1", FakeRuntime.NOON, FakeRuntime.NOON);
    History doubt =
        FakeRuntime.history(sure.delivery(), List.of(attempt), List.of(), List.of(), List.of());
    assertThat(command.question(doubt).en()).contains("FILED TWICE", "was not asked");
    assertThat(command.question(doubt).nl()).contains("DUBBEL AANGELEVERD");
    command.reason = "Logius says it is not there";
    command.key = "q3-again";
    command.session = answering("nee");
    assertThatThrownBy(() -> run(command)).hasMessageContaining("Nothing was done");
    command.session = answering("ja");
    run(command);
    assertThat(runtime.decisions.get(0)).contains("q3-again", "correction=false", "not there");
  }
}
