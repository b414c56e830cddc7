// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal;

import static digipoort.adapter.dnb.internal.Trials.findings;
import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.BerichtInhoud;
import digipoort.api.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Report packages that are not what they should be. */
class PackageTest {
  private static final byte[] REPORT =
      Trials.xml(Trials.facts("{\"concept\":\"Bezittingen\",\"waarde\":1}"))
          .getBytes(StandardCharsets.UTF_8);
  private static final byte[] INFO = "{}".getBytes(StandardCharsets.UTF_8);

  private record Entry(String path, byte[] content) {}

  private static byte[] zip(Entry... entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Entry entry : entries) {
        zip.putNextEntry(new ZipEntry(entry.path()));
        zip.write(entry.content());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static byte[] good() throws IOException {
    return zip(
        new Entry("r/META-INF/reportPackage.json", INFO), new Entry("r/reports/r.xbrl", REPORT));
  }

  private static List<Finding> handIn(String name, byte[] zip) {
    return findings(Trials.submission(BerichtInhoud.of("application/zip", name, zip)).build());
  }

  private static void assertRefused(byte[] zip, String why) {
    assertThat(handIn("r.zip", zip))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("DNB-PACKAGE");
              assertThat(finding.text().en()).contains(why);
            });
  }

  @Test
  void properPackageIsAccepted() throws IOException {
    assertThat(handIn("r.zip", good())).isEmpty();
    assertThat(handIn("r.xbr", good())).isEmpty();
  }

  @Test
  void plainZipWithOneReportIsPointedOut() throws IOException {
    assertThat(handIn("r.zip", zip(new Entry("r.xbrl", REPORT))))
        .extracting(Finding::code)
        .containsExactly("DNB-PACKAGE-FORM");
  }

  @Test
  void nameMustSayThatItIsAZip() throws IOException {
    assertThat(handIn("r.xbrl", good())).extracting(Finding::code).containsExactly("EFR-1.1");
    assertThat(
            findings(
                Trials.submission(BerichtInhoud.of("application/xml", "r.zip", REPORT)).build()))
        .extracting(Finding::code)
        .containsExactly("EFR-1.1");
  }

  @Test
  void exactlyOneReportIsWanted() throws IOException {
    assertRefused(zip(new Entry("r/META-INF/reportPackage.json", INFO)), "0 reports");
    assertRefused(
        zip(new Entry("r/reports/a.xbrl", REPORT), new Entry("r/reports/b.xbrl", REPORT)),
        "2 reports (expected: exactly one .xbrl); found: r/reports/a.xbrl, r/reports/b.xbrl");
    assertRefused(
        zip(new Entry("r/reports/a.xbrl", REPORT), new Entry("r/reports/b.xhtml", INFO)),
        "2 reports");
  }

  /** Archives made on a Mac have a second, hidden file beside each file. */
  @Test
  void hiddenFilesAreNoReports() throws IOException {
    byte[] zip =
        zip(
            new Entry("r/META-INF/reportPackage.json", INFO),
            new Entry("r/reports/r.xbrl", REPORT),
            new Entry("__MACOSX/r/reports/._r.xbrl", INFO));
    assertThat(handIn("r.zip", zip)).isEqualTo(handIn("r.xbrl", REPORT));
  }

  @Test
  void reportOfAnotherKindIsRefused() throws IOException {
    byte[] page = "<html xmlns='http://www.w3.org/1999/xhtml'/>".getBytes(StandardCharsets.UTF_8);
    assertThat(handIn("r.zip", zip(new Entry("r/reports/b.xhtml", page))))
        .extracting(Finding::code)
        .contains("XBRL-XML");
  }

  @Test
  void pathsOutOfThePackageAreRefused() throws IOException {
    for (String path : List.of("../r.xbrl", "/r.xbrl", "a\\r.xbrl", "a//r.xbrl", "c:r.xbrl")) {
      assertRefused(zip(new Entry(path, REPORT)), "a plain path within the zip");
    }
  }

  @Test
  void zipBombIsRefused() throws IOException {
    assertRefused(
        zip(new Entry("r/reports/r.xbrl", REPORT), new Entry("bomb", new byte[70_000_000])),
        "(expected: at most");
  }

  @Test
  void thousandsOfFilesAreRefused() throws IOException {
    Entry[] entries = new Entry[600];
    Arrays.setAll(entries, i -> new Entry("f" + i, INFO));
    assertRefused(zip(entries), "501 files (expected: at most 500)");
  }

  @Test
  void whatIsCutOffOrHasMoreAtItsEndIsRefused() throws IOException {
    byte[] good = good();
    for (int length = 5; length < good.length; length += 7) {
      assertRefused(Arrays.copyOf(good, length), "unusable zip");
    }
    assertRefused(Arrays.copyOf(good, good.length + 1), "unusable zip");
  }

  @Test
  void anyOctetChangedIsAnswered() throws IOException {
    byte[] good = good();
    for (int i = 0; i < good.length; i++) {
      byte[] changed = good.clone();
      changed[i] ^= 0x55;
      assertThat(handIn("r.zip", changed)).isNotNull();
    }
  }

  /** A directory that leads to another file than the one at the start of the zip. */
  @Test
  void twoFilesOfOneNameThatReadersTellApartAreRefused() throws IOException {
    byte[] shown = stored("r.xbrl", REPORT);
    byte[] hidden = stored("r.xbrl", INFO);
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    zip.write(shown);
    zip.write(new byte[4]);
    zip.write(hidden);
    int directory = zip.size();
    zip.write(entry("r.xbrl", INFO, shown.length + 4));
    int length = zip.size() - directory;
    zip.write(new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 1, 0, 1, 0});
    zip.write(number(length, 4));
    zip.write(number(directory, 4));
    zip.write(number(0, 2));
    assertRefused(zip.toByteArray(), "does not agree");
  }

  private static byte[] stored(String path, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(new byte[] {'P', 'K', 3, 4});
    about(content, out);
    out.write(number(path.length(), 2));
    out.write(number(0, 2));
    out.write(path.getBytes(StandardCharsets.UTF_8));
    out.write(content);
    return out.toByteArray();
  }

  private static byte[] entry(String path, byte[] content, int at) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(new byte[] {'P', 'K', 1, 2, 20, 0});
    about(content, out);
    out.write(number(path.length(), 2));
    out.write(new byte[12]);
    out.write(number(at, 4));
    out.write(path.getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  /** Version, flags, method (stored), time, CRC and both sizes. */
  private static void about(byte[] content, ByteArrayOutputStream out) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(content);
    out.write(new byte[] {20, 0, 0, 0, Deflater.NO_COMPRESSION, 0, 0, 0, 0, 0});
    out.write(number(crc.getValue(), 4));
    out.write(number(content.length, 4));
    out.write(number(content.length, 4));
  }

  private static byte[] number(long value, int octets) {
    byte[] number = new byte[octets];
    for (int i = 0; i < octets; i++) {
      number[i] = (byte) (value >> 8 * i);
    }
    return number;
  }
}
