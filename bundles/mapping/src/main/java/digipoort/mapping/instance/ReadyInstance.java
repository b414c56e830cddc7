// SPDX-License-Identifier: Apache-2.0
package digipoort.mapping.instance;

import digipoort.api.BerichtInhoud;
import digipoort.api.Finding;
import digipoort.mapping.Masked;
import digipoort.xbrl.FilingRules;
import digipoort.xbrl.Namespaces;
import digipoort.xbrl.XmlNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * An XBRL instance that was handed over ready to send: what is the same for every message type.
 *
 * @param prefix of the codes of findings
 * @param root what was read
 * @param findings what is the matter; more is added by each check
 */
public record ReadyInstance(String prefix, XmlNode root, List<Finding> findings) {
  private static final Set<String> TYPES = Set.of("application/xml", "text/xml");
  private static final QName CONTEXT = new QName(Namespaces.XBRLI, "context");
  private static final QName SCHEMA = new QName(Namespaces.LINK, "schemaRef");
  private static final QName HREF = new QName(Namespaces.XLINK, "href");
  private static final int SHOWN = 200;

  /**
   * Reads the content by the filing rules; what is the matter is added to the findings ({@code
   * PREFIX-TOO-LARGE}, {@code PREFIX-FILE}, FR-NL). Empty when there is no instance to look into.
   *
   * @param most octets that such a message can have
   */
  public static Optional<ReadyInstance> read(
      String prefix, BerichtInhoud inhoud, int most, List<Finding> findings) {
    if (inhoud.length() > most) {
      findings.add(
          Finding.error(prefix + "-TOO-LARGE", "inhoud")
              .says(
                  inhoud.length() + " octets (verwacht: ten hoogste " + most + ").",
                  inhoud.length() + " octets (expected: at most " + most + ").")
              .todo("Controleer het bestand.", "Check the file.")
              .build());
      return Optional.empty();
    }
    form(prefix, inhoud, findings);
    FilingRules.Checked checked =
        FilingRules.check(inhoud.bestandsnaam(), Octets.of(inhoud, most + 1));
    findings.addAll(checked.findings());
    XmlNode root = checked.root();
    return root == null || !root.name().getNamespaceURI().equals(Namespaces.XBRLI)
        ? Optional.empty()
        : Optional.of(new ReadyInstance(prefix, root, findings));
  }

  private static void form(String prefix, BerichtInhoud inhoud, List<Finding> findings) {
    boolean xml = TYPES.contains(inhoud.mimeType().toLowerCase(Locale.ROOT));
    if (!xml || !inhoud.bestandsnaam().endsWith(".xbrl")) {
      String given = inhoud.bestandsnaam() + ", " + inhoud.mimeType();
      findings.add(
          Finding.warning(prefix + "-FILE", "inhoud")
              .says(
                  given + " (verwacht: naam.xbrl, application/xml).",
                  given + " (expected: name.xbrl, application/xml).")
              .todo("Pas naam of mimeType aan.", "Change the name or the mimeType.")
              .build());
    }
  }

  /** The entry point it names; empty when it names none. */
  public String entryPoint() {
    return root.children(SCHEMA)
        .findFirst()
        .map(node -> node.attributes().getOrDefault(HREF, ""))
        .orElse("");
  }

  /** Where it names its entry point. */
  public String entryPointPlace() {
    return Place.of(root.children(SCHEMA).findFirst().orElse(root));
  }

  /** Adds an error ({@code PREFIX-ENTRYPOINT}) about an entry point that is not known. */
  public void unknownEntryPoint(List<String> known) {
    String given = cut(entryPoint(), SHOWN);
    findings.add(
        Finding.error(prefix + "-ENTRYPOINT", entryPointPlace())
            .says(
                "Onbekend entrypoint '" + given + "' (bekend: " + known + ").",
                "Unknown entry point '" + given + "' (known: " + known + ").")
            .todo("Gebruik het entrypoint van het tijdvak.", "Use the entry point of the period.")
            .build());
  }

  /** The contexts. */
  public List<XmlNode> contexts() {
    return root.children(CONTEXT).toList();
  }

  /**
   * Compares scheme and identifier of every context ({@code PREFIX-CONTEXT}); shows no number
   * whole.
   */
  public void entity(String scheme, String nummer) {
    for (XmlNode context : contexts()) {
      XmlNode identifier =
          context.child("entity").flatMap(entity -> entity.child("identifier")).orElse(context);
      same(identifier, "scheme", identifier.attribute("scheme"), scheme);
      String found = identifier.text().strip();
      if (!nummer.equals(found)) {
        differs(identifier, "identifier", Masked.of(cut(found, SHOWN)), Masked.of(nummer));
      }
    }
  }

  /** Compares a date of a context's period with the one expected ({@code PREFIX-CONTEXT}). */
  public void date(XmlNode context, String name, LocalDate expected) {
    XmlNode period = context.child("period").orElse(context);
    Optional<XmlNode> node = period.child(name);
    String found = node.map(date -> date.text().strip()).orElse("-");
    same(node.orElse(period), name, found, expected.toString());
  }

  private void same(XmlNode node, String what, @Nullable String given, String expected) {
    if (!expected.equals(given)) {
      differs(node, what, cut(String.valueOf(given), SHOWN), expected);
    }
  }

  private void differs(XmlNode node, String what, String found, String expected) {
    findings.add(
        Finding.error(prefix + "-CONTEXT", Place.of(node))
            .says(
                what + ": '" + found + "' (verwacht: '" + expected + "').",
                what + ": '" + found + "' (expected: '" + expected + "').")
            .todo(
                "Maak het bericht gelijk aan belanghebbende en tijdvak van de aanlevering.",
                "Make the message equal to belanghebbende and tijdvak of the submission.")
            .build());
  }

  private static String cut(String text, int max) {
    return text.length() > max ? text.substring(0, max) + "..." : text;
  }
}
