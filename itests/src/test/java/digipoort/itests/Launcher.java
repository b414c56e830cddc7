// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The options that bin/karaf gives to Java, for who starts the distribution without it. */
final class Launcher {
  private static final Pattern OPTION =
      Pattern.compile("--(?:add-\\w+|patch-module)[ =]([^\\s=]+=\\S+)");

  private Launcher() {}

  static Stream<String> jvmOptions() {
    Path script = Path.of(System.getProperty("distribution")).resolveSibling("assembly/bin/karaf");
    try {
      var options = new LinkedHashSet<String>();
      Matcher matcher = OPTION.matcher(Files.readString(script));
      while (matcher.find()) {
        String option = matcher.group().replaceFirst("[ =].*", "");
        options.add(
            option + "=" + matcher.group(1).replace("\"${KARAF_HOME}", ".").replace("\"", ""));
      }
      return options.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
