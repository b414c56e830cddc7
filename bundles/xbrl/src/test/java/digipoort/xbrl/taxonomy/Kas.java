// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.taxonomy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.namespace.QName;

/** Our own small package, to be taken as it is or spoilt. */
final class Kas {
  static final String ENTRY_POINT = "http://kas.example/2026/kas-rpt-opgaaf-2026.xsd";
  static final String FORMULAS = "http://kas.example/2026/kas-rpt-formules-2026.xsd";
  private static final Path RESOURCES =
      Path.of("src/test/resources/digipoort/xbrl/taxonomy").toAbsolutePath();

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  private Kas() {}

  static Kas good() {
    return of(RESOURCES.resolve("kas-2026"));
  }

  /** Another package, from its folder. */
  static Kas of(Path top) {
    Kas kas = new Kas();
    try (Stream<Path> walk = Files.walk(top)) {
      for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        kas.files.put(top.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return kas;
  }

  static String instance() {
    try {
      return Files.readString(RESOURCES.resolve("kas-good.xbrl"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static QName name(String local) {
    return new QName("http://kas.example/2026/data", local);
  }

  static QName tuple(String local) {
    return new QName("http://kas.example/2026/tuples", local);
  }

  Kas with(String path, String content) {
    files.put(path, content.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  Kas with(String path, byte[] content) {
    files.put(path, content);
    return this;
  }

  String text(String path) {
    return new String(files.get(path), StandardCharsets.UTF_8);
  }

  Kas without(String path) {
    files.remove(path);
    return this;
  }

  Kas replace(String path, String part, String by) {
    String text = text(path);
    if (!text.contains(part)) {
      throw new IllegalArgumentException(path + " has no " + part);
    }
    return with(path, text.replace(part, by));
  }

  /** A zip file with one top folder, as packages are published. */
  Path zip(Path file) {
    return zip(file, "kas-2026/");
  }

  Path zip(Path file, String top) {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(top + entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  Path folder(Path folder) {
    try {
      for (Map.Entry<String, byte[]> entry : files.entrySet()) {
        Path file = folder.resolve(entry.getKey());
        Files.createDirectories(file.getParent());
        Files.write(file, entry.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder;
  }
}
