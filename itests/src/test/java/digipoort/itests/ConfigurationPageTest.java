// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * The tables of docs/configuration.md are what the components themselves say of their settings. To
 * write them anew: {@code ./mvnw -pl itests test -Ddocs.write=true}.
 */
class ConfigurationPageTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path PAGE = ROOT.resolve("docs/configuration.md");
  private static final String BEGIN = "<!-- settings -->\n";
  private static final String END = "<!-- end of settings -->";

  @Test
  void isTrue() throws Exception {
    String page = Files.readString(PAGE);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    int end = page.indexOf(END);
    String settings = settings();
    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(PAGE, page.substring(0, begin) + settings + page.substring(end));
      return;
    }
    assertThat(page.substring(begin, end)).isEqualTo(settings);
    assertThat(settings)
        .contains("digipoort.core.aansluiting", "digipoort.outbox", "digipoort.remote");
  }

  private static String settings() throws Exception {
    StringBuilder text = new StringBuilder();
    for (String folder : List.of("bundles", "adapters")) {
      describeAll(ROOT.resolve(folder), text);
    }
    return text.toString();
  }

  private static void describeAll(Path folder, StringBuilder text) throws Exception {
    try (Stream<Path> files = Files.walk(folder, 6)) {
      List<Path> types =
          files
              .filter(file -> file.getParent().endsWith("target/classes/OSGI-INF/metatype"))
              .sorted()
              .toList();
      for (Path type : types) {
        describe(type, text);
      }
    }
  }

  private static void describe(Path file, StringBuilder text)
      throws ParserConfigurationException, IOException, SAXException {
    Element root =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(file.toFile())
            .getDocumentElement();
    Element type = elements(root, "OCD").get(0);
    Element target = elements(root, "Designate").get(0);
    String pid = target.getAttribute("factoryPid");
    String name =
        pid.isEmpty()
            ? "etc/" + target.getAttribute("pid") + ".cfg"
            : "etc/" + pid + "-NAAM.cfg (one per " + pid.replaceFirst(".*\\.", "") + ")";
    text.append("### ").append(name).append("\n\n").append(type.getAttribute("description"));
    text.append("\n\n| Key | Default | Meaning |\n|---|---|---|\n");
    for (Element setting : elements(type, "AD")) {
      text.append(row(setting)).append('\n');
    }
    text.append('\n');
  }

  private static String row(Element setting) {
    String given = setting.getAttribute("default").replace("\\,", ",");
    String fallback =
        !setting.hasAttribute("default") ? "*required*" : given.isEmpty() ? "" : "`" + given + "`";
    return "| `%s` | %s | %s |"
        .formatted(
            setting.getAttribute("id"),
            fallback,
            setting.getAttribute("description").replace("|", "\\|"));
  }

  private static List<Element> elements(Element parent, String name) {
    Stream<Node> nodes =
        Stream.iterate(parent.getFirstChild(), node -> node != null, node -> node.getNextSibling());
    return nodes.filter(node -> node.getNodeName().equals(name)).map(Element.class::cast).toList();
  }
}
