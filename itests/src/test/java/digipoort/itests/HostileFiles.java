// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Files and texts that are small to send and cost whoever reads them much. */
final class HostileFiles {
  private static final int PIECES = 1_000;

  private HostileFiles() {}

  /** A zip whose comment of an entry is Latin-1 where UTF-8 is promised. */
  static byte[] oddComment() throws IOException {
    var octets = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(octets)) {
      ZipEntry entry = new ZipEntry("é.xml");
      entry.setComment("caf#");
      zip.putNextEntry(entry);
      zip.closeEntry();
    }
    return octets
        .toString(StandardCharsets.ISO_8859_1)
        .replace("caf#", "caf\u00e9")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The same file with millions of elements in the place of every XML in it. */
  static void inflate(Path evidence, Path hostile, int octets) throws IOException {
    byte[] piece = "<a/>".repeat(octets / 4 / PIECES).getBytes(StandardCharsets.US_ASCII);
    try (var from = new ZipFile(evidence.toFile());
        OutputStream out = Files.newOutputStream(hostile);
        var to = new ZipOutputStream(out)) {
      for (Enumeration<? extends ZipEntry> all = from.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        to.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().endsWith("answer.xml")) {
          to.write("<a>".getBytes(StandardCharsets.US_ASCII));
          for (int i = 0; i < PIECES; i++) {
            to.write(piece);
          }
          to.write("</a>".getBytes(StandardCharsets.US_ASCII));
        } else {
          from.getInputStream(entry).transferTo(to);
        }
        to.closeEntry();
      }
    }
  }

  /** An XBRL instance with so many namespaces around so many elements. */
  static String namespaces(int count) {
    StringBuilder xml =
        new StringBuilder("<xbrli:xbrl xmlns:xbrli='http://www.xbrl.org/2003/instance'");
    for (int i = 0; i < count; i++) {
      xml.append(" xmlns:n").append(i).append("='urn:").append(i).append('\'');
    }
    return xml.append('>').append("<n1:a/>".repeat(count)).append("</xbrli:xbrl>").toString();
  }
}
