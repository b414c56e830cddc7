// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Writes the software bill of materials of the assembled distribution (CycloneDX 1.5): each jar that
 * is in it. The Maven plugin of CycloneDX lists the dependencies of modules, and most of what is in
 * the distribution is brought by Karaf features instead. Run by the build, on the JDK alone.
 *
 * <p>Arguments: folder of the distribution, file to write, product version, moment (ISO 8601).
 */
final class Sbom {
  private static final String GROUP = "io.github.digipoort-adapter";
  private static final Pattern APACHE = Pattern.compile("(?i).*apache.*2\\.0.*");
  private static final Pattern LICENCE = Pattern.compile("(?:\"[^\"]*\"|,(?=\\s*Version)|[^,\"])+");
  private static final Pattern LINK = Pattern.compile("(?:link=)?\"?(https?://[^\";]+)\"?");

  private Sbom() {}

  public static void main(String[] arguments) throws IOException {
    Path distribution = Path.of(arguments[0]);
    List<Component> components;
    try (Stream<Path> files = Files.walk(distribution)) {
      components =
          files
              .filter(file -> file.toString().endsWith(".jar"))
              .map(file -> component(distribution, file))
              .distinct()
              .sorted((one, other) -> one.purl().compareTo(other.purl()))
              .toList();
    }
    if (components.isEmpty()) {
      throw new IllegalStateException("No jar in " + distribution);
    }
    Files.writeString(Path.of(arguments[1]), document(components, arguments[2], arguments[3]));
  }

  /** A jar with what it says of itself. */
  record Component(
      String group, String name, String version, String classifier, String sha256, String licences) {
    String purl() {
      String qualifier = classifier.isEmpty() ? "" : "&classifier=" + classifier;
      return "pkg:maven/" + group + "/" + name + "@" + version + "?type=jar" + qualifier;
    }

    String json() {
      return """
          {
            "type": "library",
            "bom-ref": %s,
            "group": %s,
            "name": %s,
            "version": %s,
            "hashes": [ { "alg": "SHA-256", "content": "%s" } ],%s
            "purl": %s
          }"""
          .formatted(
              quoted(purl()),
              quoted(group),
              quoted(name),
              quoted(version),
              sha256,
              licences.isEmpty() ? "" : "\n  \"licenses\": [ " + licences + " ],",
              quoted(purl()));
    }
  }

  private static Component component(Path distribution, Path file) {
    try (JarFile jar = new JarFile(file.toFile())) {
      String licences =
          Optional.ofNullable(jar.getManifest())
              .map(manifest -> manifest.getMainAttributes().getValue("Bundle-License"))
              .map(Sbom::licences)
              .orElse("");
      Path path = distribution.relativize(file);
      return path.startsWith("system")
          ? inRepository(path, sha256(file), licences)
          : named(jar, path.getFileName().toString(), sha256(file), licences);
    } catch (IOException e) {
      throw new IllegalStateException(file + " cannot be read", e);
    }
  }

  /** system/GROUP/NAME/VERSION/NAME-VERSION[-CLASSIFIER].jar */
  private static Component inRepository(Path path, String sha256, String licences) {
    int names = path.getNameCount();
    String version = path.getName(names - 2).toString();
    String name = path.getName(names - 3).toString();
    String group = path.subpath(1, names - 3).toString().replace('/', '.');
    String rest = path.getFileName().toString().substring((name + "-" + version).length());
    String classifier = rest.equals(".jar") ? "" : rest.substring(1, rest.length() - 4);
    return new Component(group, name, version, classifier, sha256, licences);
  }

  /** By the pom.properties in the jar, else by its file name. */
  private static Component named(JarFile jar, String file, String sha256, String licences)
      throws IOException {
    List<? extends ZipEntry> entries =
        jar.stream().filter(entry -> entry.getName().endsWith("/pom.properties")).toList();
    for (ZipEntry entry : entries) {
      var pom = new Properties();
      try (InputStream in = jar.getInputStream(entry)) {
        pom.load(in);
      }
      String name = pom.getProperty("artifactId");
      String version = pom.getProperty("version");
      if (file.equals(name + "-" + version + ".jar")) {
        return new Component(pom.getProperty("groupId"), name, version, "", sha256, licences);
      }
    }
    Matcher parts = Pattern.compile("(.+?)-(\\d.*)\\.jar").matcher(file);
    if (!parts.matches()) {
      throw new IllegalStateException(file + " tells neither its name nor its version");
    }
    return new Component("", parts.group(1), parts.group(2), "", sha256, licences);
  }

  private static String licences(String header) {
    var found = new ArrayList<String>();
    Matcher clauses = LICENCE.matcher(header);
    while (clauses.find()) {
      String clause = clauses.group().strip();
      Matcher link = LINK.matcher(clause);
      String name = clause.replaceFirst(";.*", "").replace("\"", "");
      if (APACHE.matcher(clause).matches()) {
        found.add("{ \"license\": { \"id\": \"Apache-2.0\" } }");
      } else {
        String url = link.find() ? ", \"url\": " + quoted(link.group(1)) : "";
        found.add("{ \"license\": { \"name\": " + quoted(name) + url + " } }");
      }
    }
    return found.stream().distinct().collect(Collectors.joining(", "));
  }

  private static String document(List<Component> components, String version, String moment) {
    String list =
        components.stream().map(Component::json).collect(Collectors.joining(",\n")).indent(4);
    UUID serial = UUID.nameUUIDFromBytes((version + list).getBytes(StandardCharsets.UTF_8));
    return """
        {
          "$schema": "http://cyclonedx.org/schema/bom-1.5.schema.json",
          "bomFormat": "CycloneDX",
          "specVersion": "1.5",
          "serialNumber": "urn:uuid:%s",
          "version": 1,
          "metadata": {
            "timestamp": "%s",
            "component": {
              "type": "application",
              "bom-ref": "digipoort-adapter",
              "group": "%s",
              "name": "digipoort-adapter",
              "version": "%s",
              "licenses": [ { "license": { "id": "Apache-2.0" } } ]
            }
          },
          "components": [
        %s  ]
        }
        """
        .formatted(serial, moment, GROUP, version, list);
  }

  private static String sha256(Path file) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
