// SPDX-License-Identifier: Apache-2.0
package digipoort.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digipoort.api.Finding;
import digipoort.api.Severity;
import digipoort.wss.AnswerTrust;
import digipoort.wss.Sha1;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceFileTest {
  @TempDir Path folder;
  private Dossiers dossiers;
  private EvidenceKey key;

  @BeforeEach
  void makeKeys() throws Exception {
    dossiers = new Dossiers();
    key = EvidenceKey.openOrCreate(folder.resolve("secrets/evidence-key"));
  }

  @Test
  void aFileAsItWasWrittenIsSound() throws Exception {
    Path file = write(dossiers.dossier(false), key);

    List<Finding> findings = EvidenceFile.verify(file, trust(key, dossiers.digipoort));

    assertThat(findings).allMatch(finding -> finding.severity() == Severity.INFO);
    assertThat(findings.get(0).text().en())
        .startsWith("PROVEN: written by this installation")
        .contains("answers signed by CN=Digipoort,O=TEST Logius (");
    assertThat(findings)
        .extracting(finding -> finding.text().en())
        .anyMatch(
            text ->
                text.contains(
                    "attempt-1/request.xml: signed by CN=De Proef B.V.,SERIALNUMBER=0000000312"))
        .anyMatch(
            text -> text.contains("CN=Digipoort,O=TEST Logius, serial 1, valid until 2100-01-01"))
        .anyMatch(text -> text.contains("kenmerk K-1"))
        .anyMatch(text -> text.contains("statussen/1.xml: signed by"))
        .anyMatch(text -> text.contains("files are unchanged"));
  }

  @Test
  void theRequestIsThereByteForByteAsItWasSent() throws Exception {
    byte[] sent =
        dossiers.us.message(
            "MessageID", "urn:1", "aanleverRequest", Dossiers.contents(Dossiers.RETURN));
    dossiers.request = Dossiers.cut(sent);

    Map<String, byte[]> entries = read(write(dossiers.dossier(false), key));

    assertThat(entries.get("attempt-1/request.xml")).isEqualTo(sent);
    assertThat(entries.get("inhoud/1/bijlage.xml")).isEqualTo(Dossiers.ANNEX.open().readAllBytes());
  }

  @Test
  void aChangeOfAnyOctetOfAnyEntryShows() throws Exception {
    Map<String, byte[]> entries = read(write(dossiers.dossier(false), key));
    assertThat(entries).hasSizeGreaterThan(10);
    for (String name : entries.keySet()) {
      Map<String, byte[]> changed = new LinkedHashMap<>(entries);
      byte[] octets = entries.get(name).clone();
      octets[octets.length / 2] ^= 1;
      changed.put(name, octets);
      assertThat(errors(rewrite(changed))).as(name).isNotEmpty();
    }
  }

  @Test
  void whatIsLeftOutOrAddedShows() throws Exception {
    Map<String, byte[]> entries = read(write(dossiers.dossier(false), key));
    for (String name : entries.keySet()) {
      Map<String, byte[]> fewer = new LinkedHashMap<>(entries);
      fewer.remove(name);
      assertThat(errors(rewrite(fewer))).as("without " + name).isNotEmpty();
    }
    Map<String, byte[]> more = new LinkedHashMap<>(entries);
    more.put("extra.txt", new byte[] {1});
    assertThat(errors(rewrite(more))).last().asString().contains("extra.txt");
  }

  @Test
  void whoMakesANewChainCannotSignIt() throws Exception {
    EvidenceKey other = EvidenceKey.openOrCreate(folder.resolve("other-key"));
    Path file = write(dossiers.dossier(false), other);

    assertThat(EvidenceFile.verify(file, trust(key, dossiers.digipoort)).get(0))
        .satisfies(f -> assertThat(f.severity()).isEqualTo(Severity.WARNING))
        .satisfies(
            f ->
                assertThat(f.text().en())
                    .contains("not of this installation and was not named", other.fingerprint()));
    Set<String> named = Set.of(key.fingerprint());
    assertThat(EvidenceFile.verify(file, new EvidenceTrust(Optional.empty(), named, List.of())))
        .filteredOn(f -> f.severity() == Severity.ERROR)
        .last()
        .satisfies(f -> assertThat(f.code()).isEqualTo("EVIDENCE-KEY"))
        .satisfies(f -> assertThat(f.text().en()).contains(key.fingerprint()));
  }

  @Test
  void aChainLineThatDoesNotFollowIsRefused() throws Exception {
    Map<String, byte[]> entries = read(write(dossiers.dossier(false), key));
    List<String> lines =
        new String(entries.get("chain.txt"), StandardCharsets.UTF_8).lines().toList();
    String swapped = lines.get(1) + "\n" + lines.get(0) + "\n";
    entries.put("chain.txt", swapped.getBytes(StandardCharsets.UTF_8));
    assertThat(errors(rewrite(entries))).anyMatch(text -> text.contains("EVIDENCE-CHAIN"));
  }

  @Test
  void contentsOtherThanThoseThatWereSignedShow() throws Exception {
    dossiers.request =
        Dossiers.cut(
            dossiers.us.message(
                "MessageID", "urn:1", "aanleverRequest", Dossiers.contents(Dossiers.ANNEX)));
    assertThat(errors(write(dossiers.dossier(false), key)))
        .anyMatch(text -> text.contains("attempt-1/request.xml: found: other contents"));
  }

  @Test
  void anAnswerToAnotherRequestShows() throws Exception {
    dossiers.answer = dossiers.digipoort.message("RelatesTo", "urn:other", "aanleverResponse", "");
    assertThat(errors(write(dossiers.dossier(false), key)))
        .anyMatch(text -> text.contains("The answer relates to message urn:other"));
  }

  @Test
  void anAnswerThatWasChangedBeforeTheExportShows() throws Exception {
    dossiers.answer =
        new String(dossiers.answer, StandardCharsets.UTF_8)
            .replace("K-1", "K-2")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(errors(write(dossiers.dossier(false), key)))
        .anyMatch(text -> text.contains("changed after it was signed: Body"));
  }

  @Test
  void anUnsignedErrorPageIsEvidenceToo() throws Exception {
    dossiers.answer = "<html><p>Service unavailable</html>".getBytes(StandardCharsets.UTF_8);
    Path file = write(dossiers.dossier(false), key);
    assertThat(errors(file)).isEmpty();
    assertThat(EvidenceFile.verify(file, EvidenceTrust.NONE))
        .extracting(f -> f.text().en())
        .anyMatch(text -> text.contains("attempt-1/answer.xml: not signed"));
  }

  @Test
  void ofWhatIsPurgedTheDigestsRemain() throws Exception {
    Path file = write(dossiers.dossier(true), key);
    Map<String, byte[]> entries = read(file);
    assertThat(entries.keySet()).noneMatch(name -> name.startsWith("inhoud/"));
    assertThat(new String(entries.get("contents.txt"), StandardCharsets.UTF_8))
        .contains(Dossiers.RETURN.sha256() + " 14 purged aangifte.xbrl");
    assertThat(errors(file)).isEmpty();
  }

  @Test
  void theKeyIsKeptAndClosedToOthers() throws Exception {
    Path file = folder.resolve("secrets/evidence-key");
    assertThat(EvidenceKey.openOrCreate(file).fingerprint()).isEqualTo(key.fingerprint());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(key.toString()).doesNotContain("BEGIN");
    Files.writeString(file, "rubbish");
    assertThatThrownBy(() -> EvidenceKey.openOrCreate(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("evidence-key")
        .hasMessageContaining("expected");
  }

  @Test
  void somethingElseIsNoEvidence() throws Exception {
    Path text = Files.writeString(folder.resolve("x.zip"), "no zip");
    assertThatThrownBy(() -> EvidenceFile.verify(text, EvidenceTrust.NONE))
        .isInstanceOf(ZipException.class);
    assertThat(errors(rewrite(Map.of("a.txt", new byte[] {1}))))
        .anyMatch(found -> found.contains("chain.txt: found: missing"));
  }

  private EvidenceTrust trust(EvidenceKey own, SignedSoap signer) throws Exception {
    AnswerTrust answers = AnswerTrust.in(signer.pem(folder), Sha1.REFUSED);
    return new EvidenceTrust(Optional.of(own.fingerprint()), Set.of(), List.of(answers));
  }

  private List<String> errors(Path file) throws IOException {
    return EvidenceFile.verify(file, EvidenceTrust.NONE).stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(finding -> finding.code() + " " + finding.text().en())
        .toList();
  }

  private Path write(Dossier dossier, EvidenceKey signer) throws IOException {
    Path file = Files.createTempFile(folder, "evidence", ".zip");
    try (OutputStream out = Files.newOutputStream(file)) {
      new EvidenceWriter(signer).write(dossier, Dossiers.NOON, out);
    }
    return file;
  }

  private Path rewrite(Map<String, byte[]> entries) throws IOException {
    Path file = Files.createTempFile(folder, "changed", ".zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return file;
  }

  private static Map<String, byte[]> read(Path file) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (InputStream in = zip.getInputStream(entry)) {
          in.transferTo(octets);
        }
        entries.put(entry.getName(), octets.toByteArray());
      }
    }
    return entries;
  }
}
