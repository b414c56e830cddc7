// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import digipoort.simulator.hostile.Draft;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/**
 * Answers are verified by xmlsec1, which shares no code with the JDK; skipped where it is not
 * installed.
 */
class SecondOpinionTest {
  private Simulator simulator;
  private TestClient client;

  @BeforeEach
  void start() throws Exception {
    assumeThat(installed()).as("xmlsec1 is installed (package xmlsec1)").isTrue();
    simulator = Simulator.start(SimulatorSettings.in(Directories.fresh()));
    client = TestClient.of(simulator);
  }

  @AfterEach
  void stop() {
    if (simulator != null) {
      simulator.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Happyflow", "Sha1Antwoord"})
  void receiptAndStatusesVerify(String aanleverkenmerk) throws Exception {
    String receipt = client.send(Requests.delivery(simulator, aanleverkenmerk)).body();
    String statuses = client.send(Requests.statuses(simulator, Answers.kenmerk(receipt))).body();

    assertThat(verify(receipt)).isZero();
    assertThat(verify(statuses)).isZero();
  }

  @Test
  void aChangedReceiptDoesNotVerify() throws Exception {
    String receipt = client.send(Requests.delivery(simulator, "Happyflow")).body();

    assertThat(verify(receipt.replace("Omzetbelasting", "Loonheffing"))).isNotZero();
  }

  private static int verify(String answer) throws Exception {
    X509Certificate signer = Answers.signer(unspoilt(answer)).orElseThrow();
    Path folder = Files.createTempDirectory(Path.of("target"), "xmlsec");
    Path pem = folder.resolve("signer.pem");
    Files.writeString(
        pem,
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(signer.getEncoded())
            + "\n-----END CERTIFICATE-----\n");
    Path message = folder.resolve("answer.xml");
    Files.write(message, answer.getBytes(StandardCharsets.UTF_8));
    List<String> command =
        new ArrayList<>(List.of("xmlsec1", "--verify", "--pubkey-cert-pem", pem.toString()));
    for (String name :
        List.of(
            Draft.WSU + ":Timestamp",
            Draft.SOAP + ":Body",
            Draft.WSA + ":To",
            Draft.WSA + ":MessageID",
            Draft.WSA + ":Action",
            Draft.WSA + ":RelatesTo")) {
      command.addAll(List.of("--id-attr:Id", name));
    }
    command.add(message.toString());
    return run(folder.resolve("out"), command);
  }

  private static Document unspoilt(String answer) throws Exception {
    return Draft.parse(answer.replace("Loonheffing", "Omzetbelasting"));
  }

  private static boolean installed() throws Exception {
    try {
      return run(
              Files.createTempFile(Path.of("target"), "xmlsec", ""),
              List.of("xmlsec1", "--version"))
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static int run(Path out, List<String> command) throws Exception {
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }
}
