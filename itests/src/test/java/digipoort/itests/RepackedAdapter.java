// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * A newer release of the OB adapter: the jar of the installation with another version and another
 * descriptor, which shows the version in every preview.
 */
record RepackedAdapter(Path original, String version) {
  private static final String NAME = "digipoort.adapter.ob";
  private static final String GROUP = "io/github/digipoort-adapter/";
  private static final String LABEL = "Supplies/services at the general rate";

  /** What previews made by this release show. */
  String mark() {
    return "general rate " + version;
  }

  /** Writes the jar. */
  void jar(Path file) throws IOException {
    replace(file, content());
  }

  /** Writes a KAR with the jar and the feature of the same name as that of the installation. */
  void kar(Path file) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var manifest = manifest();
    manifest.getMainAttributes().putValue("Karaf-Feature-Start", "true");
    try (var kar = new JarOutputStream(bytes, manifest)) {
      entry(kar, path(NAME, ".jar"), content());
      entry(kar, path("ob-features", "-features.xml"), features());
    }
    replace(file, bytes.toByteArray());
  }

  private String path(String artifact, String end) {
    return "repository/" + GROUP + artifact + "/" + version + "/" + artifact + "-" + version + end;
  }

  private byte[] features() {
    return """
        <features xmlns="http://karaf.apache.org/xmlns/features/v1.6.0" name="ob-%1$s">
          <feature name="digipoort-adapter-ob" version="%1$s">
            <bundle>mvn:io.github.digipoort-adapter/digipoort.adapter.ob/%1$s</bundle>
          </feature>
        </features>
        """
        .formatted(version)
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] content() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var in = new JarFile(original.toFile())) {
      Manifest manifest = in.getManifest();
      manifest.getMainAttributes().putValue("Bundle-Version", version);
      try (var out = new JarOutputStream(bytes, manifest)) {
        for (JarEntry entry : in.stream().filter(RepackedAdapter::isContent).toList()) {
          entry(out, entry.getName(), changed(entry, in.getInputStream(entry).readAllBytes()));
        }
      }
    }
    return bytes.toByteArray();
  }

  private static boolean isContent(JarEntry entry) {
    return !entry.isDirectory() && !entry.getName().equals(JarFile.MANIFEST_NAME);
  }

  private byte[] changed(JarEntry entry, byte[] content) {
    if (!entry.getName().endsWith("/ob-2026.xml")) {
      return content;
    }
    String text = new String(content, StandardCharsets.UTF_8);
    if (!text.contains(LABEL)) {
      throw new IllegalStateException(entry + " has no '" + LABEL + "'");
    }
    return text.replace(LABEL, mark()).getBytes(StandardCharsets.UTF_8);
  }

  private static Manifest manifest() {
    var manifest = new Manifest();
    manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
    return manifest;
  }

  private static void entry(JarOutputStream out, String name, byte[] content) throws IOException {
    out.putNextEntry(new JarEntry(name));
    out.write(content);
    out.closeEntry();
  }

  /** In one move, as a good operator does: half a jar is never seen. */
  private static void replace(Path file, byte[] content) throws IOException {
    Path folder = Files.createDirectories(file.getParent()).getParent();
    Path part = Files.createTempFile(folder, "part", "");
    Files.write(part, content);
    Files.move(part, file);
  }
}
