// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.simulator.hostile.Draft;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The simulator as a process of its own. */
class ProcessTest {
  @Test
  void whatItAnsweredIsInTheLedgerEvenWhenItIsKilled() throws Exception {
    Path directory = Directories.fresh();
    try (OwnProcess process = OwnProcess.start(directory)) {
      TestClient client =
          TestClient.of(directory.resolve("pki"), "client.p12", "client.p12", "TLSv1.3");
      Draft draft = Draft.delivery(process.aanleverEndpoint(), "Happyflow-killed");
      String kenmerk = Answers.kenmerk(client.send(draft).body());

      assertThat(process.kill()).isTrue();

      assertThat(Files.readAllLines(directory.resolve("ledger.tsv")))
          .hasSize(2)
          .last()
          .satisfies(line -> assertThat(line).contains("ACCEPTED", kenmerk, "Happyflow-killed"));
    }
  }

  @Test
  void itEndsWhenAskedTo() throws Exception {
    try (OwnProcess process = OwnProcess.start(Directories.fresh())) {
      assertThat(process.end()).isTrue();
    }
  }
}
