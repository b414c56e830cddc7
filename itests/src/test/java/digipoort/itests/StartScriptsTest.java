// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What bin/setenv, which every script of the distribution reads first, says before anything runs.
 */
class StartScriptsTest {
  private static final Path SETENV =
      Path.of("..", "karaf-assembly", "src", "main", "distribution", "bin", "setenv");

  @TempDir Path folder;
  private final Map<String, String> environment = new TreeMap<>();

  @BeforeEach
  void javaIsRight() throws IOException {
    environment.put("JAVA_HOME", java("17.0.15").toString());
    environment.put("PATH", System.getenv("PATH"));
    environment.put("KARAF_SCRIPT", "karaf");
  }

  /** JUnit warns of each link that leads out of its folder. */
  @AfterEach
  void removeLinks() throws IOException {
    Path bin = folder.resolve("bin");
    if (Files.isDirectory(bin)) {
      try (Stream<Path> links = Files.list(bin)) {
        for (Path link : links.toList()) {
          Files.delete(link);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"11.0.2,11", "1.8.0_402,1", "16.0.1,16", "22.0.1,22", "25,25", "25.0.3-beta,25"})
  void anotherJavaIsNamedInOneLine(String version, String major) throws Exception {
    environment.put("JAVA_HOME", java(version).toString());

    assertThat(lines("echo went on"))
        .singleElement()
        .asString()
        .startsWith("This is Java " + major + ": ")
        .contains("expected: Java 17 or 21; set JAVA_HOME");
  }

  @ParameterizedTest
  @ValueSource(strings = {"17", "17.0.15", "21.0.13", "21"})
  void theJavasThatAreTriedStartWithoutAWord(String version) throws Exception {
    environment.put("JAVA_HOME", java(version).toString());

    assertThat(lines("echo went on")).containsExactly("went on");
  }

  @Test
  void noJavaIsSaid() throws Exception {
    environment.put("JAVA_HOME", folder.resolve("nothing").toString());

    assertThat(lines("echo went on"))
        .singleElement()
        .asString()
        .startsWith("No Java was found at ")
        .contains("expected: Java 17 or 21");
  }

  @Test
  void aMissingPsIsSaidAndTheStartGoesOn() throws Exception {
    environment.put("PATH", withoutPs().toString());

    assertThat(lines("echo went on"))
        .hasSize(2)
        .endsWith("went on")
        .first()
        .asString()
        .contains("The command ps is missing", "procps");
  }

  @Test
  void otherScriptsAskForNoJava() throws Exception {
    environment.put("JAVA_HOME", java("11.0.2").toString());
    environment.put("KARAF_SCRIPT", "status");

    assertThat(lines("echo went on")).containsExactly("went on");
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "POSIX", "nl_NL.ISO-8859-1", "nothing"})
  void withoutAUtf8LocaleEverythingIsUtf8AllTheSame(String locale) throws Exception {
    environment.put("LC_ALL", locale);

    assertThat(lines("locale charmap")).endsWith("UTF-8");
  }

  @Test
  void aUtf8LocaleStaysWhatItIs() throws Exception {
    environment.put("LC_ALL", "C.UTF-8");

    assertThat(lines("echo $LC_ALL")).endsWith("C.UTF-8");
  }

  private List<String> lines(String then) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
                "/bin/sh", "-c", ". '" + SETENV.toAbsolutePath().normalize() + "'; " + then)
            .redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return printed.lines().filter(line -> !line.contains("setlocale")).toList();
  }

  /** A Java that only tells its version, as a real one does. */
  private Path java(String version) throws IOException {
    Path bin = Files.createDirectories(folder.resolve("jdk-" + version + "/bin"));
    Path java = bin.resolve("java");
    Files.writeString(
        java, "#!/bin/sh\necho 'openjdk version \"" + version + "\" 2026-01-01' >&2\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    return bin.getParent();
  }

  private Path withoutPs() throws IOException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    for (String of : new String[] {"/usr/bin", "/bin"}) {
      try (Stream<Path> programs = Files.list(Path.of(of))) {
        for (Path program : programs.toList()) {
          Path link = bin.resolve(program.getFileName());
          if (!program.endsWith("ps") && !Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
            Files.createSymbolicLink(link, program);
          }
        }
      }
    }
    return bin;
  }
}
