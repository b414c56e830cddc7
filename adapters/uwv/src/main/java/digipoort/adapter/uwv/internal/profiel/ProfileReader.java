// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal.profiel;

import digipoort.adapter.uwv.internal.melding.Given;
import digipoort.adapter.uwv.internal.model.Field;
import digipoort.adapter.uwv.internal.model.Group;
import digipoort.adapter.uwv.internal.model.Member;
import digipoort.adapter.uwv.internal.model.Model;
import digipoort.adapter.uwv.internal.profiel.Element.Content;
import digipoort.budget.ReadingLimits;
import digipoort.mapping.descriptor.BrokenDescriptorException;
import digipoort.mapping.descriptor.DescriptorFile;
import digipoort.xbrl.XmlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** Reads one profile, strictly: what is not understood is an error, not an omission. */
final class ProfileReader {
  private static final DescriptorFile.Grammar GRAMMAR =
      new DescriptorFile.Grammar(
          "profile",
          Map.of(
              "profile",
              Set.of("name", "version", "schema", "production"),
              "namespace",
              Set.of("prefix", "uri"),
              "element",
              Set.of("name", "field", "group", "constant", "given", "iso", "codes"),
              "rest",
              Set.of("prefix", "except")),
          ReadingLimits.SETTINGS);

  private final DescriptorFile file;
  private final Map<String, String> prefixes = new LinkedHashMap<>();

  private ProfileReader(DescriptorFile file) {
    this.file = file;
    file.root()
        .children(new QName("namespace"))
        .forEach(n -> prefixes.put(file.required(n, "prefix"), file.required(n, "uri")));
  }

  /**
   * Reads a profile and its schema.
   *
   * @param folder in which the schema lies
   * @throws BrokenDescriptorException when anything is amiss
   */
  static Profile read(DescriptorFile file, Model model, Xsd.Files folder) {
    ProfileReader reader = new ProfileReader(file);
    XmlNode top = file.root();
    List<XmlNode> roots = top.children(new QName("element")).toList();
    if (roots.size() != 1) {
      throw file.broken(top, roots.size() + " root elements (expected: one <element>)");
    }
    return new Profile(
        file.source(),
        new Profile.Head(
            file.required(top, "name"),
            file.required(top, "version"),
            file.oneOf(top, "production", "yes", "no").equals("yes"),
            reader.prefixes),
        reader.element(roots.get(0), new Scope(model.root(), taken(top, model.root()))),
        schema(file, folder));
  }

  /** The file as its grammar has it. */
  static DescriptorFile file(String name, boolean shipped, byte[] octets) {
    return DescriptorFile.read(name, shipped, octets, GRAMMAR);
  }

  private static Xsd schema(DescriptorFile file, Xsd.Files folder) {
    String name = file.required(file.root(), "schema");
    if (!name.matches("[A-Za-z0-9._-]+")) {
      throw file.broken(file.root(), "schema: '" + name + "' (expected: a file name)");
    }
    return Xsd.load(name, folder);
  }

  /** The group that elements are about, and which of its members have an element already. */
  private record Scope(Group group, Set<Member> taken) {}

  private Element element(XmlNode node, Scope scope) {
    Group at = scope.group();
    List<String> sources =
        Stream.of("field", "group", "constant", "given")
            .filter(source -> node.attribute(source) != null)
            .toList();
    if (sources.size() > 1) {
      throw file.broken(node, sources + " (expected: at most one of them)");
    }
    Content content =
        switch (sources.isEmpty() ? "" : sources.get(0)) {
          case "field" -> new Content.OfField(field(node, at), conversion(node));
          case "group" -> new Content.OfGroup(group(node, at));
          case "constant" -> new Content.Filled(constant(node));
          case "given" ->
              new Content.Filled(
                  file.oneOf(node, "given", new TreeSet<>(Given.NAMES).toArray(String[]::new)));
          default -> new Content.Wrapper();
        };
    boolean holds = content instanceof Content.Wrapper || content instanceof Content.OfGroup;
    if (!holds && !node.children().isEmpty()) {
      throw file.broken(node, "children in an element with " + sources.get(0));
    }
    Scope inner =
        content instanceof Content.OfGroup of
            ? new Scope(of.group(), taken(node, of.group()))
            : scope;
    return new Element(name(node), content, children(node, inner));
  }

  private List<Element> children(XmlNode parent, Scope scope) {
    List<Element> elements = new ArrayList<>();
    for (XmlNode node : parent.children()) {
      switch (node.name().getLocalPart()) {
        case "rest" -> elements.addAll(rest(node, scope));
        case "element" -> elements.add(element(node, scope));
        default -> throw file.broken(node, "<namespace> within an element");
      }
    }
    return elements;
  }

  /** The members of a group that the elements within this one are about. */
  private static Set<Member> taken(XmlNode parent, Group at) {
    Set<Member> taken = new HashSet<>();
    for (XmlNode node : parent.children()) {
      Stream.of("field", "group")
          .map(node::attribute)
          .flatMap(Stream::ofNullable)
          .flatMap(name -> at.member(name).stream())
          .forEach(taken::add);
      if (node.attribute("group") == null) {
        taken.addAll(taken(node, at));
      }
    }
    return taken;
  }

  /** Every other member of the group, under its own name and in UWV's order. */
  private List<Element> rest(XmlNode node, Scope scope) {
    Group at = scope.group();
    String prefix = file.required(node, "prefix");
    if (!prefixes.containsKey(prefix)) {
      throw file.broken(node, "prefix: '" + prefix + "' (expected: one of a <namespace>)");
    }
    List<String> except =
        node.attribute("except") == null
            ? List.of()
            : List.of(file.required(node, "except").split(" "));
    for (String name : except) {
      if (at.member(name).isEmpty()) {
        throw file.broken(node, "except: '" + name + "' is not in the group");
      }
    }
    return at.members().stream()
        .filter(member -> !scope.taken().contains(member) && !except.contains(member.name()))
        .map(member -> whole(member, prefix))
        .toList();
  }

  private Element whole(Member member, String prefix) {
    QName name = new QName(prefixes.get(prefix), member.name(), prefix);
    return member instanceof Group group
        ? new Element(
            name,
            new Content.OfGroup(group),
            group.members().stream().map(inner -> whole(inner, prefix)).toList())
        : new Element(name, new Content.OfField((Field) member, Conversion.NONE), List.of());
  }

  private QName name(XmlNode node) {
    String lexical = file.required(node, "name");
    QName name = lexical.contains(":") ? file.concept(node, "name") : new QName(lexical);
    if (!name.getLocalPart().matches("[A-Za-z_][A-Za-z0-9._-]*")) {
      throw file.broken(node, "name: '" + lexical + "' (expected: a name of an element)");
    }
    return name;
  }

  private Field field(XmlNode node, Group at) {
    String name = file.required(node, "field");
    if (at.member(name).orElse(null) instanceof Field field) {
      return field;
    }
    throw file.broken(node, "field: '" + name + "' (expected: a field of " + shown(at) + ")");
  }

  private Group group(XmlNode node, Group at) {
    String name = file.required(node, "group");
    if (at.member(name).orElse(null) instanceof Group group) {
      return group;
    }
    throw file.broken(node, "group: '" + name + "' (expected: a group of " + shown(at) + ")");
  }

  private static String shown(Group group) {
    return group.name().isEmpty() ? "the report" : group.name();
  }

  private String constant(XmlNode node) {
    String words = file.required(node, "constant");
    if (Given.NAMES.contains(words)) {
      throw file.broken(node, "constant: '" + words + "' (expected: given=\"" + words + "\")");
    }
    return words;
  }

  private Conversion conversion(XmlNode node) {
    @Nullable String iso = node.attribute("iso");
    Map<String, String> codes = new LinkedHashMap<>();
    if (node.attribute("codes") != null) {
      for (String pair : file.required(node, "codes").split(" ")) {
        int equals = pair.indexOf('=');
        if (equals < 1
            || codes.put(pair.substring(0, equals), pair.substring(equals + 1)) != null) {
          throw file.broken(node, "codes: '" + pair + "' (expected: UWV's=the message's, once)");
        }
      }
    }
    return new Conversion(iso != null && file.oneOf(node, "iso", "yes", "no").equals("yes"), codes);
  }
}
