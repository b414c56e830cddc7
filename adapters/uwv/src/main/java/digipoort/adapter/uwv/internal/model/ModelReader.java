// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal.model;

import digipoort.adapter.uwv.internal.model.Field.Shown;
import digipoort.api.Severity;
import digipoort.api.Text;
import digipoort.budget.ReadingLimits;
import digipoort.mapping.descriptor.DescriptorFile;
import digipoort.xbrl.XmlNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;

/** Reads the model and its code lists, which lie beside this class. */
public final class ModelReader {
  private static final String MODEL = "uwv-model.xml";
  private static final String CODES = "uwv-codes.xml";
  private static final int MOST = 9_999;

  private static final DescriptorFile.Grammar MODEL_GRAMMAR =
      new DescriptorFile.Grammar(
          "model",
          Map.of(
              "model",
              Set.of("name", "version", "basis"),
              "melding",
              Set.of("name", "group", "nl", "en"),
              "needs",
              Set.of("path", "level"),
              "order",
              Set.of("earlier", "later", "level"),
              "choice",
              Set.of("of", "code", "level"),
              "group",
              Set.of("name", "max", "always", "nl", "en"),
              "field",
              Set.of(
                  "name",
                  "type",
                  "min",
                  "max",
                  "list",
                  "pattern",
                  "example",
                  "required",
                  "default",
                  "shown",
                  "nl",
                  "en")),
          ReadingLimits.SETTINGS);
  private static final DescriptorFile.Grammar CODE_GRAMMAR =
      new DescriptorFile.Grammar(
          "codes",
          Map.of(
              "codes",
              Set.of(),
              "list",
              Set.of("name"),
              "code",
              Set.of("value", "nl", "en", "from", "until")),
          ReadingLimits.SETTINGS);

  private final DescriptorFile file;
  private final Map<String, CodeList> lists;

  private ModelReader(DescriptorFile file, Map<String, CodeList> lists) {
    this.file = file;
    this.lists = lists;
  }

  /** The model of this bundle. */
  public static Model shipped() {
    return read(octets(MODEL), lists(octets(CODES)));
  }

  static Model read(byte[] model, Map<String, CodeList> lists) {
    DescriptorFile file = DescriptorFile.read(MODEL, true, model, MODEL_GRAMMAR);
    ModelReader reader = new ModelReader(file, lists);
    XmlNode root = file.root();
    Group all =
        new Group("", Text.verbatim("-"), 1, true, reader.members(root), reader.rules(root));
    reader.paths(root, all);
    List<Kind> kinds =
        root.children(new QName("melding")).map(node -> reader.kind(node, all)).toList();
    return new Model(
        file.required(root, "name"),
        file.required(root, "version"),
        file.source().sha256(),
        kinds,
        all);
  }

  private static byte[] octets(String name) {
    try (InputStream in =
        Objects.requireNonNull(ModelReader.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(name + " of this bundle is unreadable", e);
    }
  }

  static Map<String, CodeList> lists(byte[] octets) {
    DescriptorFile file = DescriptorFile.read(CODES, true, octets, CODE_GRAMMAR);
    Map<String, CodeList> lists = new LinkedHashMap<>();
    for (XmlNode list : file.root().children()) {
      Map<String, CodeList.Code> codes = new LinkedHashMap<>();
      for (XmlNode code : list.children()) {
        codes.put(
            file.required(code, "value"),
            new CodeList.Code(
                text(file, code),
                day(code, "from", LocalDate.MIN),
                day(code, "until", LocalDate.MAX)));
      }
      String name = file.required(list, "name");
      lists.put(name, new CodeList(name, codes));
    }
    return lists;
  }

  private static LocalDate day(XmlNode node, String attribute, LocalDate absent) {
    String day = node.attribute(attribute);
    return day == null ? absent : LocalDate.parse(day);
  }

  private static Text text(DescriptorFile file, XmlNode node) {
    return new Text(file.required(node, "nl"), file.required(node, "en"));
  }

  private Kind kind(XmlNode node, Group all) {
    String group = file.required(node, "group");
    if (!(all.member(group).orElse(null) instanceof Group)) {
      throw file.broken(node, "group: '" + group + "' (expected: one of the model)");
    }
    List<Kind.Need> needs =
        node.children().stream()
            .map(need -> new Kind.Need(path(need, "path"), level(need)))
            .toList();
    node.children().forEach(need -> known(need, "path", all));
    return new Kind(file.required(node, "name"), group, text(file, node), needs);
  }

  private List<Member> members(XmlNode parent) {
    List<Member> members = new ArrayList<>();
    for (XmlNode node : parent.children()) {
      switch (node.name().getLocalPart()) {
        case "field" -> members.add(field(node));
        case "group" -> members.add(group(node));
        default -> {}
      }
    }
    return members;
  }

  private Group group(XmlNode node) {
    int most = node.attribute("max") == null ? 1 : file.number(node, "max", 1, MOST);
    Group group =
        new Group(
            file.required(node, "name"),
            text(file, node),
            most,
            node.attribute("always") != null,
            members(node),
            rules(node));
    paths(node, group);
    return group;
  }

  private List<Rule> rules(XmlNode parent) {
    List<Rule> rules = new ArrayList<>();
    for (XmlNode node : parent.children()) {
      switch (node.name().getLocalPart()) {
        case "choice" ->
            rules.add(
                new Rule.Choice(
                    List.of(file.required(node, "of").split(" ")),
                    file.required(node, "code"),
                    level(node)));
        case "order" ->
            rules.add(new Rule.Order(path(node, "earlier"), path(node, "later"), level(node)));
        default -> {}
      }
    }
    return rules;
  }

  /** A rule about something that does not exist would never be broken. */
  private void paths(XmlNode parent, Group group) {
    parent
        .children(new QName("order"))
        .forEach(
            node -> {
              known(node, "earlier", group);
              known(node, "later", group);
            });
  }

  private void known(XmlNode node, String attribute, Group group) {
    List<String> path = path(node, attribute);
    boolean today = attribute.equals("later") && path.equals(List.of(Rule.Order.TODAY));
    if (!today && group.at(path).isEmpty()) {
      throw file.broken(node, attribute + ": '" + node.attribute(attribute) + "' is not there");
    }
  }

  private List<String> path(XmlNode node, String attribute) {
    return List.of(file.required(node, attribute).split("/"));
  }

  private Severity level(XmlNode node) {
    return Severity.valueOf(file.oneOf(node, "level", "error", "warning").toUpperCase(Locale.ROOT));
  }

  private Field field(XmlNode node) {
    String type = file.required(node, "type");
    String list = node.attribute("list");
    CodeList codes = list == null ? null : lists.get(list);
    if (list != null && codes == null) {
      throw file.broken(node, "list: '" + list + "' (expected: one of " + CODES + ")");
    }
    String pattern = node.attribute("pattern");
    String shown = node.attribute("shown");
    Format format =
        new Format(
            Type.of(type).orElseThrow(() -> file.broken(node, "type: '" + type + "'")),
            node.attribute("min") == null ? 1 : file.number(node, "min", 1, MOST),
            node.attribute("max") == null ? MOST : file.number(node, "max", 1, MOST),
            pattern == null ? null : Pattern.compile(pattern),
            orEmpty(node, "example"),
            codes);
    return new Field(
        file.required(node, "name"),
        text(file, node),
        format,
        node.attribute("required") != null,
        orEmpty(node, "default"),
        shown == null ? Shown.FULL : Shown.valueOf(shown.toUpperCase(Locale.ROOT)));
  }

  private static String orEmpty(XmlNode node, String attribute) {
    return Objects.requireNonNullElse(node.attribute(attribute), "");
  }
}
