// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class ReportPackageTest {
  private static final byte[] REPORT = "<x/>".getBytes(StandardCharsets.UTF_8);

  @Test
  void holdsItsDescriptionAndTheReports() throws IOException {
    byte[] zip = ReportPackage.octets(ReportPackage.Kind.XBR, "q3", Map.of("a.xbrl", REPORT));
    assertThat(unzip(zip))
        .containsExactly(
            Map.entry(
                "q3/META-INF/reportPackage.json",
                "{\"documentInfo\":{\"documentType\":\"https://xbrl.org/report-package/2023/xbr\"}}\n"),
            Map.entry("q3/reports/a.xbrl", "<x/>"));
  }

  @Test
  void sameContentGivesTheSameOctets() {
    Map<String, byte[]> reports = Map.of("a.xbrl", REPORT, "b.xbrl", REPORT);
    assertThat(ReportPackage.octets(ReportPackage.Kind.ZIP, "q3", reports))
        .isEqualTo(ReportPackage.octets(ReportPackage.Kind.ZIP, "q3", reports));
  }

  @Test
  void namesThatLeadElsewhereAndWrongNumbersAreRefused() {
    refused(ReportPackage.Kind.ZIP, "../q3", Map.of("a.xbrl", REPORT));
    refused(ReportPackage.Kind.ZIP, "q3", Map.of("b/a.xbrl", REPORT));
    refused(ReportPackage.Kind.ZIP, "q3", Map.of());
    refused(ReportPackage.Kind.XBR, "q3", Map.of("a.xbrl", REPORT, "b.xbrl", REPORT));
  }

  private static void refused(ReportPackage.Kind kind, String name, Map<String, byte[]> reports) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReportPackage.octets(kind, name, reports))
        .withMessageContaining("expected: ");
  }

  private static Map<String, String> unzip(byte[] octets) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(octets))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
