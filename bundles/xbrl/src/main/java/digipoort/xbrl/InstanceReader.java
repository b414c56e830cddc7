// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl;

import digipoort.api.Finding;
import digipoort.api.Text;
import digipoort.budget.ReadingLimits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;

/**
 * Reads an instance back. Needs no taxonomy and refuses no concept; what it cannot understand it
 * names. Labels come from a {@link digipoort.xbrl.taxonomy.Taxonomy} afterwards.
 */
public final class InstanceReader {
  private static final QName SCHEMA = new QName(Namespaces.LINK, "schemaRef");
  private static final Set<QName> PARTS =
      Set.of(
          SCHEMA,
          new QName(Namespaces.LINK, "linkbaseRef"),
          new QName(Namespaces.LINK, "roleRef"),
          new QName(Namespaces.LINK, "arcroleRef"),
          new QName(Namespaces.LINK, "footnoteLink"),
          new QName(Namespaces.XBRLI, "context"),
          new QName(Namespaces.XBRLI, "unit"));
  private static final QName HREF = new QName(Namespaces.XLINK, "href");

  /** Of each kind no more than a person would read. */
  private static final int MOST_PROBLEMS = 20;

  private final XmlNode root;
  private final Map<String, Context> contexts = new LinkedHashMap<>();
  private final Map<String, Unit> units = new LinkedHashMap<>();
  private final List<Finding> problems = new ArrayList<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  private InstanceReader(XmlNode root) {
    this.root = root;
  }

  /**
   * Reads the octets of an instance.
   *
   * @throws XmlRefusedException when they are not safe, well-formed XML with root xbrli:xbrl
   */
  public static Report read(byte[] octets) {
    return read(XmlNode.parse(octets, ReadingLimits.SUBMISSION));
  }

  /**
   * Reads what was parsed before, for example by {@link FilingRules}.
   *
   * @throws XmlRefusedException when the root is not xbrli:xbrl
   */
  public static Report read(XmlNode root) {
    if (!root.name().equals(new QName(Namespaces.XBRLI, "xbrl"))) {
      throw new XmlRefusedException(
          new Text(
              shown(root.name()) + " (verwacht: de root xbrli:xbrl)",
              shown(root.name()) + " (expected: the root xbrli:xbrl)"),
          root.line(),
          root.column(),
          null);
    }
    return new InstanceReader(root).read();
  }

  private Report read() {
    List<String> schemas =
        root.children(SCHEMA).map(node -> node.attributes().getOrDefault(HREF, "")).toList();
    root.children(new QName(Namespaces.XBRLI, "context")).forEach(this::context);
    root.children(new QName(Namespaces.XBRLI, "unit")).forEach(this::unit);
    List<ReportedFact> facts = facts(root.children());
    ids();
    if (!root.text().isBlank()) {
      problem(
          "XBRL-ROOT",
          root,
          new UnclearException(
              "tekst tussen de elementen (verwacht: geen)",
              "text between the elements (expected: none)"));
    }
    uncounted();
    return new Report(root, schemas, contexts, units, facts, problems);
  }

  private void context(XmlNode node) {
    try {
      contexts.put(id(node), ContextReader.read(node, id(node)));
    } catch (IllegalArgumentException e) {
      problem("XBRL-CONTEXT", node, e);
    }
  }

  private void unit(XmlNode node) {
    try {
      ContextReader.shape(
          node, "measure( measure)*|divide", new Text("measure of divide", "measure or divide"));
      XmlNode divide = node.child("divide").orElse(null);
      if (divide == null) {
        units.put(id(node), new Unit(id(node), measures(node), List.of()));
      } else {
        ContextReader.shape(
            divide,
            "unitNumerator unitDenominator",
            new Text("unitNumerator en unitDenominator", "unitNumerator and unitDenominator"));
        units.put(
            id(node),
            new Unit(
                id(node),
                measures(ContextReader.only(divide, "unitNumerator")),
                measures(ContextReader.only(divide, "unitDenominator"))));
      }
    } catch (IllegalArgumentException e) {
      problem("XBRL-UNIT", node, e);
    }
  }

  /** Contexts and units are told apart by their ids, which occur once. */
  private void ids() {
    Set<String> seen = new HashSet<>();
    for (XmlNode node : root.children()) {
      String local = node.name().getLocalPart();
      boolean named = local.equals("context") || local.equals("unit");
      if (id(node).isEmpty() ? named : !seen.add(id(node))) {
        problem(
            "XBRL-ID",
            node,
            new UnclearException(
                "id", new Text("een die nergens anders voorkomt", "one that occurs nowhere else")));
      }
    }
  }

  private static List<QName> measures(XmlNode node) {
    return node.children(new QName(Namespaces.XBRLI, "measure"))
        .map(measure -> ContextReader.name(measure, measure.text()))
        .toList();
  }

  private List<ReportedFact> facts(List<XmlNode> nodes) {
    List<ReportedFact> facts = new ArrayList<>();
    for (XmlNode node : nodes) {
      if (!PARTS.contains(node.name())) {
        String context = node.attribute("contextRef");
        String unit = node.attribute("unitRef");
        facts.add(
            new ReportedFact(
                node,
                context == null ? null : contexts.get(context.strip()),
                unit == null ? null : units.get(unit.strip()),
                context == null ? facts(node.children()) : List.of()));
      }
    }
    return facts;
  }

  private void problem(String code, XmlNode node, IllegalArgumentException e) {
    int count = counts.merge(code, 1, Integer::sum);
    if (count > MOST_PROBLEMS) {
      return;
    }
    String what = (shown(node.name()) + " " + Shortened.of(id(node))).strip() + ": ";
    Text why =
        e instanceof UnclearException unclear
            ? unclear.reason()
            : Text.verbatim(String.valueOf(e.getMessage()));
    problems.add(
        Finding.error(code, "line " + node.line() + ", column " + node.column())
            .says("Niet te begrijpen: " + what + why.nl(), "Not understood: " + what + why.en())
            .todo("Herstel dit element.", "Repair this element.")
            .build());
  }

  private void uncounted() {
    counts.forEach(
        (code, count) -> {
          if (count > MOST_PROBLEMS) {
            int more = count - MOST_PROBLEMS;
            problems.add(
                Finding.error(code, "")
                    .says("En nog " + more + " keer.", "And " + more + " more times.")
                    .todo("Herstel deze elementen.", "Repair these elements.")
                    .build());
          }
        });
  }

  private static String shown(QName name) {
    return Shortened.of(name.getLocalPart());
  }

  private static String id(XmlNode node) {
    String id = node.attribute("id");
    return id == null ? "" : id.strip();
  }
}
