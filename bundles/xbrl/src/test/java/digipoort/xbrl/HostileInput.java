// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl;

import digipoort.api.Finding;
import digipoort.xbrl.taxonomy.TaxonomyPackage;
import digipoort.xbrl.taxonomy.TaxonomyRefusedException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Reads what would end a small JVM without a budget; a line for each says what came of it. */
public final class HostileInput {
  private static final int MIB = 1024 * 1024;
  private static final String XBRL = "<xbrli:xbrl xmlns:xbrli='" + Namespaces.XBRLI + "'>";
  private static final String END = "</xbrli:xbrl>";

  private HostileInput() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Map<String, Callable<String>> kinds = new LinkedHashMap<>();
    kinds.put("namespaces", () -> instance(namespaces(9_000, 9_000)));
    kinds.put("namespaces-in-scope", () -> instance(namespaces(400, 100_000)));
    kinds.put("one-tag", () -> instance(XBRL + "<a" + many(" xmlns:n#='u'", 1_000_000) + "/>"));
    kinds.put("attributes", () -> instance(XBRL + "<a" + many(" n#='v'", 1_000_000) + "/>"));
    kinds.put(
        "many-attributes",
        () -> instance(XBRL + "<a b='' c='' d='' e='' f='' g='' h=''/>".repeat(500_000) + END));
    kinds.put("deep", () -> instance("<a>".repeat(5 * MIB)));
    kinds.put("elements", () -> instance("<r>" + "<a/>".repeat(5 * MIB - 10) + "</r>"));
    kinds.put("text", () -> instance(XBRL + "<a>" + "x".repeat(40 * MIB) + "</a>" + END));
    kinds.put("comments", () -> instance(XBRL + "<!---->".repeat(2 * MIB) + END));
    kinds.put("zip-bomb", () -> taxonomy(bomb(folder.resolve("bomb.zip"))));
    kinds.put("zip-files", () -> taxonomy(files(folder.resolve("files.zip"), 250_000)));
    for (Map.Entry<String, Callable<String>> kind : kinds.entrySet()) {
      long start = System.nanoTime();
      String end;
      try {
        end = kind.getValue().call();
      } catch (XmlRefusedException | TaxonomyRefusedException e) {
        end = "refused: " + e.getMessage();
      } catch (Exception e) {
        end = "broken: " + e;
      }
      long seconds = (System.nanoTime() - start) / 1_000_000_000L;
      System.out.println(kind.getKey() + "|" + seconds + "|" + end);
    }
  }

  private static String instance(String xml) {
    Report report = InstanceReader.read(xml.getBytes(StandardCharsets.ISO_8859_1));
    return "read: " + report.problems().stream().map(Finding::code).toList();
  }

  private static String taxonomy(Path zip) {
    return "read: " + TaxonomyPackage.open(zip);
  }

  private static String namespaces(int declared, int elements) {
    return XBRL.replace(">", many(" xmlns:n#='urn:#'", declared) + ">")
        + many("<n1:a xmlns:o='urn:#'/>", elements)
        + END;
  }

  private static String many(String part, int times) {
    StringBuilder all = new StringBuilder(times * part.length());
    for (int i = 0; i < times; i++) {
      all.append(part.replace("#", String.valueOf(i)));
    }
    return all.toString();
  }

  private static Path bomb(Path file) throws IOException {
    try (ZipOutputStream zip = zip(file)) {
      zip.putNextEntry(new ZipEntry("META-INF/taxonomyPackage.xml"));
      byte[] blanks = new byte[MIB];
      for (int i = 0; i < 300; i++) {
        zip.write(blanks);
      }
    }
    return file;
  }

  private static Path files(Path file, int count) throws IOException {
    try (ZipOutputStream zip = zip(file)) {
      for (int i = 0; i < count; i++) {
        zip.putNextEntry(new ZipEntry(Integer.toString(i, 36)));
      }
    }
    return file;
  }

  private static ZipOutputStream zip(Path file) throws IOException {
    return new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
  }
}
