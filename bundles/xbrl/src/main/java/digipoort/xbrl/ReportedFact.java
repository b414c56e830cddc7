// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl;

import java.util.List;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * An item or tuple of an instance that was read.
 *
 * @param node the element: its attributes (decimals, xml:lang, xsi:nil) and place
 * @param context of an item; null for a tuple, and when it names none that could be understood
 * @param unit of a number; null otherwise, and when it names none that could be understood
 * @param facts within a tuple
 */
public record ReportedFact(
    XmlNode node, @Nullable Context context, @Nullable Unit unit, List<ReportedFact> facts) {
  private static final QName NIL = new QName(Namespaces.XSI, "nil");

  public ReportedFact {
    facts = List.copyOf(facts);
  }

  public QName concept() {
    return node.name();
  }

  /** The characters of an item as they stand in the document. */
  public String value() {
    return node.text();
  }

  /** Whether it has no context by itself. */
  public boolean tuple() {
    return node.attribute("contextRef") == null;
  }

  /** Whether it says that it has no value. */
  public boolean nil() {
    String nil = node.attributes().getOrDefault(NIL, "false").strip();
    return nil.equals("true") || nil.equals("1");
  }

  /** From 1. */
  public int line() {
    return node.line();
  }

  /** This fact and all within it, in the order of the document. */
  public Stream<ReportedFact> all() {
    return Stream.concat(Stream.of(this), facts.stream().flatMap(ReportedFact::all));
  }
}
