// SPDX-License-Identifier: Apache-2.0
package digipoort.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Finding;
import digipoort.api.Severity;
import digipoort.core.hostile.Asked;
import digipoort.core.hostile.Attack;
import digipoort.core.hostile.Attacks;
import digipoort.core.hostile.HostileDigipoort;
import digipoort.core.hostile.Operation;
import digipoort.simulator.Simulator;
import digipoort.simulator.SimulatorSettings;
import digipoort.wss.AnswerRules;
import digipoort.wss.AnswerTrust;
import digipoort.wss.Certificates;
import digipoort.wss.CrlFiles;
import digipoort.wss.Freshness;
import digipoort.wss.Revocation;
import digipoort.wss.Sha1;
import digipoort.wss.SignerTrust;
import digipoort.wss.TlsCertificate;
import digipoort.wss.TrustAnchors;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What core does not believe over the wire, is not believed from a file either. */
class HostileEvidenceTest {
  /** Of then it is not known any more, or it is no matter of signatures. */
  private static final Set<String> ONLY_OVER_THE_WIRE =
      Set.of(
          "key of the TLS server",
          "answer of an hour ago without Expires",
          "a moment in the year 1000000000",
          "a moment in the year -44",
          "a moment in words");

  /** Here the moment is read first, nothing is of now, and no CXF reads the Body. */
  private static final Set<String> FOR_ANOTHER_REASON =
      Set.of("Timestamp replaced", "answer of yesterday", "Body of another operation");

  private static final Operation OPERATION = Operation.named("aanleveren");
  @TempDir static Path folder;
  private static Simulator simulator;
  private static HostileDigipoort digipoort;
  private static EvidenceTrust trust;
  private static EvidenceKey key;
  private static Dossiers dossiers;

  @BeforeAll
  static void start() throws Exception {
    simulator = Simulator.start(SimulatorSettings.in(folder.resolve("simulator")));
    digipoort = new HostileDigipoort(simulator.pki(), simulator.pkiPassword());
    key = EvidenceKey.openOrCreate(folder.resolve("key"));
    dossiers = new Dossiers();
    Duration minutes = Duration.ofMinutes(10);
    TrustAnchors anchors =
        new TrustAnchors(
            Certificates.readPem(simulator.pki().resolve("ca-chain.pem")),
            Revocation.SOFT,
            new CrlFiles(List.of(digipoort.revocations())));
    AnswerRules rules =
        new AnswerRules(
            new SignerTrust(
                Optional.of(anchors),
                Set.of(),
                Optional.of("00000004003214345001"),
                List.of(),
                Sha1.REFUSED),
            Sha1.REFUSED,
            TlsCertificate.REFUSED,
            new Freshness(Duration.ofMinutes(1), minutes, Duration.ofHours(1)));
    trust =
        new EvidenceTrust(
            Optional.of(key.fingerprint()),
            Set.of(),
            List.of(new AnswerTrust("proef (simulator)", rules, Sha1.REFUSED)));
  }

  @AfterAll
  static void stop() {
    digipoort.close();
    simulator.close();
  }

  static Stream<Attack> attacks() {
    return Attacks.all().stream()
        .filter(attack -> attack.on().test(OPERATION))
        .filter(attack -> !attack.onTheWay())
        .filter(attack -> !ONLY_OVER_THE_WIRE.contains(attack.name()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void isNotBelieved(Attack attack) throws Exception {
    List<Finding> findings = verify(digipoort.message(attack, asked()));

    assertThat(findings.get(0).severity()).isNotEqualTo(Severity.INFO);
    List<String> texts = findings.stream().map(finding -> finding.text().en()).toList();
    assertThat(texts).noneMatch(text -> text.contains("attempt-1/answer.xml: signed by"));
    if (!FOR_ANOTHER_REASON.contains(attack.name())) {
      assertThat(texts)
          .anyMatch(
              text -> text.contains(attack.words()) || text.contains("times larger when unpacked"));
    }
  }

  @Test
  void theRightAnswerIsBelieved() throws Exception {
    Finding verdict = verify(digipoort.right(asked())).get(0);

    assertThat(verdict.severity()).as(verdict.text().en()).isEqualTo(Severity.INFO);
    assertThat(verdict.text().en()).startsWith("PROVEN").contains("(proef (simulator))");
  }

  private static Asked asked() {
    String text =
        "<wsa:MessageID>"
            + Dossiers.ID
            + "</wsa:MessageID><wsa:Action>"
            + OPERATION.action()
            + "Request</wsa:Action>";
    return new Asked("", text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Finding> verify(byte[] answer) throws Exception {
    dossiers.answer = answer;
    Dossier all = dossiers.dossier(false);
    Dossier dossier = new Dossier(all.history(), all.contents(), false, List.of(), all.software());
    Path file = Files.createTempFile(folder, "evidence", ".zip");
    try (OutputStream out = Files.newOutputStream(file)) {
      new EvidenceWriter(key).write(dossier, Instant.now(), out);
    }
    return EvidenceFile.verify(file, trust);
  }
}
