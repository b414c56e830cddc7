// SPDX-License-Identifier: Apache-2.0
package digipoort.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Finding;
import digipoort.api.Severity;
import digipoort.wss.AnswerTrust;
import digipoort.wss.Sha1;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made by someone else, with keys and certificates of their own. */
class ForgedEvidenceTest {
  @TempDir Path folder;
  private EvidenceKey ours;
  private EvidenceKey forgers;
  private Dossiers dossiers;

  @BeforeEach
  void makeKeys() throws Exception {
    ours = EvidenceKey.openOrCreate(folder.resolve("ours"));
    forgers = EvidenceKey.openOrCreate(folder.resolve("forgers"));
    dossiers = new Dossiers();
  }

  @Test
  void whatOnlyTheFileVouchesForIsNotProven() throws Exception {
    Finding verdict = verify(write(forgers), List.of()).get(0);

    assertThat(verdict.severity()).isEqualTo(Severity.WARNING);
    assertThat(verdict.text().en())
        .startsWith("NOT PROVEN")
        .contains("a key that is not of this installation and was not named")
        .contains("whoever signed the answers is not checked against anything");
    assertThat(verdict.text().nl()).startsWith("NIET BEWEZEN");
  }

  @Test
  void aSelfMadeLogiusIsRefusedByAnyTrust() throws Exception {
    AnswerTrust logius =
        AnswerTrust.in(new SignedSoap("CN=Digipoort,O=TEST Logius").pem(folder), Sha1.REFUSED);

    List<Finding> findings = verify(write(forgers), List.of(logius));

    assertThat(findings.get(0).text().en()).startsWith("NOT SOUND");
    assertThat(findings)
        .extracting(finding -> finding.text().en())
        .anyMatch(text -> text.contains("which does not lead to a certificate in"))
        .noneMatch(text -> text.contains("answer.xml: signed by"));
  }

  @Test
  void aBodyChangedAfterItWasSignedWithSha1Shows() throws Exception {
    SignedSoap old = new SignedSoap("CN=Digipoort,O=TEST Logius").withSha1();
    byte[] signed =
        old.message("RelatesTo", Dossiers.ID, "aanleverResponse", "<kenmerk>K-1</kenmerk>");
    dossiers.statussen =
        old.message("RelatesTo", "urn:x", "getStatussenProcesResponse", "<Return/>");
    List<AnswerTrust> allowed = List.of(AnswerTrust.in(old.pem(folder), Sha1.ALLOWED));

    dossiers.answer = signed;
    assertThat(verify(write(ours), allowed).get(0).text().en()).startsWith("PROVEN");

    dossiers.answer =
        new String(signed, StandardCharsets.UTF_8)
            .replace("K-1", "K-2")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(verify(write(ours), allowed))
        .extracting(finding -> finding.text().en())
        .anyMatch(text -> text.contains("changed after it was signed: Body"));
  }

  @Test
  void sha1IsRefusedUnlessAllowed() throws Exception {
    SignedSoap old = new SignedSoap("CN=Digipoort,O=TEST Logius").withSha1();
    dossiers.answer = old.message("RelatesTo", Dossiers.ID, "aanleverResponse", "");

    assertThat(verify(write(ours), List.of(AnswerTrust.in(old.pem(folder), Sha1.REFUSED))))
        .extracting(finding -> finding.text().en())
        .anyMatch(text -> text.contains("signed with SHA-1"));
  }

  @Test
  void aFewOctetsThatBecomeManyAreRefusedInASmallHeap() throws Exception {
    Path bomb = folder.resolve("bomb.zip");
    byte[] piece = "<a/>".repeat(250_000).getBytes(StandardCharsets.UTF_8);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      for (String name : List.of("chain.txt", "chain.sig", "attempt-1/answer.xml")) {
        zip.putNextEntry(new ZipEntry(name));
        for (int i = 0; i < 80; i++) {
          zip.write(piece);
        }
      }
    }
    Path said = folder.resolve("said");
    Process trial =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                SmallHeap.class.getName(),
                bomb.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();

    assertThat(trial.waitFor(3, TimeUnit.MINUTES)).isTrue();
    assertThat(trial.exitValue()).as(Files.readString(said)).isZero();
    assertThat(Files.readString(said)).contains("NOT SOUND");
  }

  /** Prints what is found in a file. */
  static final class SmallHeap {
    private SmallHeap() {}

    public static void main(String[] arguments) throws IOException {
      EvidenceFile.verify(Path.of(arguments[0]), EvidenceTrust.NONE)
          .forEach(finding -> System.out.println(finding.text().en()));
    }
  }

  private Path write(EvidenceKey signer) throws IOException {
    Path file = Files.createTempFile(folder, "evidence", ".zip");
    try (OutputStream out = Files.newOutputStream(file)) {
      new EvidenceWriter(signer).write(dossiers.dossier(false), Dossiers.NOON, out);
    }
    return file;
  }

  private List<Finding> verify(Path file, List<AnswerTrust> answers) throws IOException {
    return EvidenceFile.verify(
        file, new EvidenceTrust(Optional.of(ours.fingerprint()), Set.of(), answers));
  }
}
