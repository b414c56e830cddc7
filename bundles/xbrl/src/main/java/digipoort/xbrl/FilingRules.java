// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl;

import digipoort.api.Finding;
import digipoort.api.Text;
import digipoort.budget.ReadingLimits;
import digipoort.xbrl.internal.CharacterScan;
import digipoort.xbrl.internal.Collector;
import digipoort.xbrl.internal.InstanceRules;
import digipoort.xbrl.internal.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * Checks an instance by the SBR filing rules (FR-NL) that need no taxonomy: 1.01 to 1.06, 2.03 to
 * 2.07, 3.01 to 3.04, 4.01, 4.02, 5.01, 5.03, 5.06 and 6.01; and that it is well-formed, safe XML
 * whose references resolve.
 */
public final class FilingRules {
  private static final Set<String> DEVICES = Set.of("CON", "PRN", "AUX", "NUL");

  private FilingRules() {}

  /**
   * What came of checking.
   *
   * @param findings all errors; empty when every rule is kept. A location reads {@code line 3,
   *     column 14}
   * @param root what was read, or null when it could not or must not be read
   */
  public record Checked(List<Finding> findings, @Nullable XmlNode root) {
    public Checked {
      findings = List.copyOf(findings);
    }
  }

  /** Checks the octets of one instance and the name of its file. Never throws on rubbish. */
  public static Checked check(String bestandsnaam, byte[] octets) {
    return check(bestandsnaam, octets, concept -> Text.verbatim(concept.getLocalPart()));
  }

  /**
   * The same, with other names of concepts in the texts.
   *
   * @param named what people call a concept
   */
  public static Checked check(String bestandsnaam, byte[] octets, Function<QName, Text> named) {
    Collector collector = new Collector();
    checkName(bestandsnaam, collector);
    CharacterScan scan = new CharacterScan(octets, collector);
    String xml = scan.run();
    if (xml == null) {
      return new Checked(collector.findings(), null);
    }
    XmlNode root;
    try {
      root = XmlNode.parse(xml, ReadingLimits.SUBMISSION);
    } catch (XmlRefusedException e) {
      collector.add(Rule.XML, e.line(), e.column(), e.reason());
      return new Checked(collector.findings(), null);
    }
    new InstanceRules(root, collector, named).run();
    return new Checked(collector.findings(), root);
  }

  private static void checkName(String bestandsnaam, Collector collector) {
    String stem = bestandsnaam.replaceFirst("\\..*", "").toUpperCase(Locale.ROOT);
    boolean safe =
        bestandsnaam.matches("[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?")
            && !DEVICES.contains(stem)
            && !stem.matches("(COM|LPT)[0-9]");
    if (!safe) {
      collector.add(Rule.FILE_NAME, 0, 0, bestandsnaam);
    }
  }
}
