// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.internal.check;

import digipoort.api.Finding;
import digipoort.api.Text;
import digipoort.xbrl.ReportedFact;
import digipoort.xbrl.XmlNode;
import digipoort.xbrl.internal.Collector;
import digipoort.xbrl.internal.Stated;
import digipoort.xbrl.taxonomy.Taxonomy;
import java.util.List;
import javax.xml.namespace.QName;

/** Says what is the matter with a fact: where it stands, which concept it is and its label. */
public final class Remarks {
  private static final int VALUE = 60;

  private final Taxonomy taxonomy;
  private final Collector collector = new Collector();

  public Remarks(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  void add(Stated rule, ReportedFact fact, String detail) {
    add(rule, fact, Text.verbatim(detail));
  }

  void add(Stated rule, ReportedFact fact) {
    if (full(rule)) {
      return;
    }
    collector.add(rule, fact.line(), fact.node().column(), named(fact.concept()));
  }

  void add(Stated rule, ReportedFact fact, Text detail) {
    if (full(rule)) {
      return;
    }
    collector.add(
        rule,
        fact.line(),
        fact.node().column(),
        new Text(
            named(fact.concept(), "nl") + ": " + detail.nl(),
            named(fact.concept(), "en") + ": " + detail.en()));
  }

  void add(Stated rule, XmlNode node, Text detail) {
    if (full(rule)) {
      return;
    }
    collector.add(rule, node.line(), node.column(), detail);
  }

  /** Counts one more and says so when no more of the rule are shown. */
  boolean full(Stated rule) {
    return collector.full(rule);
  }

  /** Concerns the whole instance. */
  public void add(Stated rule, Text detail) {
    collector.add(rule, 0, 0, detail);
  }

  /** The name with its prefix, and its label in quotation marks, in both languages. */
  public Text named(QName concept) {
    return new Text(named(concept, "nl"), named(concept, "en"));
  }

  String named(QName concept, String language) {
    String name = lexical(concept);
    return taxonomy.concept(concept).isPresent()
        ? name + " \"" + taxonomy.label(concept, language) + "\""
        : name;
  }

  static String lexical(QName name) {
    return name.getPrefix().isEmpty()
        ? name.getLocalPart()
        : name.getPrefix() + ":" + name.getLocalPart();
  }

  static String shown(String value) {
    String start = value.substring(0, Math.min(4 * VALUE, value.length()));
    boolean plain = value.strip().length() == value.length() && !value.isEmpty();
    String shown = plain ? start : "'" + start.replaceAll("\\s+", " ") + "'";
    return shown.length() > VALUE ? shown.substring(0, VALUE) + "..." : shown;
  }

  public List<Finding> findings() {
    return collector.findings();
  }
}
