// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;

/** Where an operator sees conditions: summary, health check, log, and health over HTTP. */
record OperatorView(Distribution distribution) {
  private static final Pattern NAME = Pattern.compile("\"name\":\"([a-z0-9-]+)\"");

  /** The names over HTTP; empty without a web server. */
  List<String> names() {
    return NAME.matcher(ready()).results().map(found -> found.group(1)).toList();
  }

  private String ready() {
    String password = distribution.read("secrets/admin-password").strip();
    HttpDoor reader = HttpDoor.at(distribution.httpPort()).as("admin", password);
    return reader.get(health("ready")).body();
  }

  String summary() {
    return distribution.shell("digipoort:summary");
  }

  /** Each once everywhere, with who must do what. */
  void assertOnce(List<String> names) {
    List<String> everywhere = names();
    assertThat(everywhere).containsAll(names);
    assertOnceWithoutWeb(names);
    names.forEach(name -> assertThat(everywhere).containsOnlyOnce(name));
  }

  /** The same but for HTTP. */
  void assertOnceWithoutWeb(List<String> names) {
    String summary = summary();
    assertThat(summary).doesNotContain("Nothing needs attention");
    String checks = distribution.shell("hc:exec digipoort");
    for (String name : names) {
      assertThat(count(name + " since", summary)).as(name + " in " + summary).isEqualTo(1);
      assertThat(checks).containsPattern("    " + name + ": .* -> \\S.*");
      assertThat(logged("WARN", name)).as("log of " + name).hasSize(1);
    }
  }

  private static long count(String words, String text) {
    return Pattern.compile(Pattern.quote(words)).matcher(text).results().count();
  }

  /** The lines of the log in which a condition appears (WARN) or is gone (INFO). */
  List<String> logged(String level, String name) {
    return distribution
        .log()
        .lines()
        .filter(line -> line.contains("| " + level))
        .filter(line -> line.matches(".*\\| " + name + "( \\[|:| is).*"))
        .toList();
  }

  /** The URL of a health page. */
  String health(String path) {
    return "http://127.0.0.1:" + distribution.httpPort() + "/health/" + path;
  }
}
