// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An XBRL Report Package 1.0: a zip file with one top folder, META-INF/reportPackage.json and the
 * instances below {@code reports/}. The same content always gives the same octets.
 */
public final class ReportPackage {
  private static final LocalDateTime MOMENT = LocalDateTime.of(1980, 1, 1, 0, 0);

  private ReportPackage() {}

  /** What a package holds, which is also what its file name must end with. */
  public enum Kind {
    /** Any reports: {@code .zip}. */
    ZIP("https://xbrl.org/report-package/2023"),
    /** Exactly one instance: {@code .xbr}. */
    XBR("https://xbrl.org/report-package/2023/xbr");

    private final String documentType;

    Kind(String documentType) {
      this.documentType = documentType;
    }
  }

  /**
   * The octets of the zip file.
   *
   * @param name of the top folder
   * @param reports file name to octets; at least one, and one for {@link Kind#XBR}
   */
  public static byte[] octets(Kind kind, String name, Map<String, byte[]> reports) {
    if (reports.isEmpty() || kind == Kind.XBR && reports.size() > 1) {
      throw new IllegalArgumentException(
          reports.size() + " reports (expected: one" + (kind == Kind.XBR ? ")" : " or more)"));
    }
    SortedMap<String, byte[]> files = new TreeMap<>();
    String json = "{\"documentInfo\":{\"documentType\":\"" + kind.documentType + "\"}}\n";
    files.put("META-INF/reportPackage.json", json.getBytes(StandardCharsets.UTF_8));
    reports.forEach((file, octets) -> files.put("reports/" + plain(file), octets));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(plain(name) + "/" + file.getKey());
        entry.setTimeLocal(MOMENT);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    return out.toByteArray();
  }

  private static String plain(String name) {
    if (!name.matches("[A-Za-z0-9_][A-Za-z0-9._-]*")) {
      throw new IllegalArgumentException(
          "name " + name + " (expected: letters, digits, . _ - and no folders)");
    }
    return name;
  }
}
