// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.aangifte;

import digipoort.adapter.ob.internal.descriptor.Descriptor;
import digipoort.adapter.ob.internal.descriptor.Descriptors;
import digipoort.api.BerichtInhoud;
import digipoort.api.Finding;
import digipoort.api.Submission;
import digipoort.api.Tijdvak;
import digipoort.xbrl.FilingRules;
import digipoort.xbrl.Namespaces;
import digipoort.xbrl.XmlNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** Checks a return that came ready to send. It is never changed. */
public final class ReadyMade {
  /** Far above any return; what is larger is something else. */
  static final long MAX_LENGTH = 1_000_000;

  private static final Set<String> TYPES = Set.of("application/xml", "text/xml");

  private final Submission submission;
  private final Descriptors descriptors;
  private final List<Finding> findings;

  private ReadyMade(Submission submission, Descriptors descriptors, List<Finding> findings) {
    this.submission = submission;
    this.descriptors = descriptors;
    this.findings = findings;
  }

  /** The return as far as it could be read; what is the matter is added to the findings. */
  public static Optional<Aangifte> check(
      BerichtInhoud inhoud,
      Submission submission,
      Descriptors descriptors,
      List<Finding> findings) {
    return new ReadyMade(submission, descriptors, findings).read(inhoud);
  }

  private Optional<Aangifte> read(BerichtInhoud inhoud) {
    if (inhoud.length() > MAX_LENGTH) {
      findings.add(
          Finding.error("OB-TOO-LARGE", "inhoud")
              .says(
                  inhoud.length() + " octets (verwacht: ten hoogste " + MAX_LENGTH + ").",
                  inhoud.length() + " octets (expected: at most " + MAX_LENGTH + ").")
              .todo("Controleer het bestand.", "Check the file.")
              .build());
      return Optional.empty();
    }
    form(inhoud);
    FilingRules.Checked checked = FilingRules.check(inhoud.bestandsnaam(), octets(inhoud));
    findings.addAll(checked.findings());
    XmlNode root = checked.root();
    if (root == null || !root.name().getNamespaceURI().equals(Namespaces.XBRLI)) {
      return Optional.empty();
    }
    Optional<Descriptor> descriptor = descriptor(root);
    descriptor.ifPresent(known -> contexts(root, known));
    return descriptor.map(known -> ReadyFigures.read(root, known, findings));
  }

  private void form(BerichtInhoud inhoud) {
    boolean xml = TYPES.contains(inhoud.mimeType().toLowerCase(Locale.ROOT));
    if (!xml || !inhoud.bestandsnaam().endsWith(".xbrl")) {
      String given = inhoud.bestandsnaam() + ", " + inhoud.mimeType();
      findings.add(
          Finding.warning("OB-FILE", "inhoud")
              .says(
                  given + " (verwacht: naam.xbrl, application/xml).",
                  given + " (expected: name.xbrl, application/xml).")
              .todo("Pas naam of mimeType aan.", "Change the name or the mimeType.")
              .build());
    }
  }

  private static byte[] octets(BerichtInhoud inhoud) {
    try (InputStream in = inhoud.open()) {
      return in.readNBytes((int) MAX_LENGTH + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(inhoud.bestandsnaam() + " cannot be read", e);
    }
  }

  private Optional<Descriptor> descriptor(XmlNode root) {
    QName href = new QName(Namespaces.XLINK, "href");
    Optional<XmlNode> reference =
        root.children(new QName(Namespaces.LINK, "schemaRef")).findFirst();
    String given = reference.map(node -> node.attributes().getOrDefault(href, "")).orElse("");
    Optional<Descriptor> descriptor = descriptors.ofEntryPoint(given);
    String entryPoint = cut(given, 200);
    String at = place(reference.orElse(root));
    if (descriptor.isEmpty()) {
      String known = descriptors.all().stream().map(Descriptor::entryPoint).toList().toString();
      findings.add(
          Finding.error("OB-ENTRYPOINT", at)
              .says(
                  "Onbekend entrypoint '" + entryPoint + "' (bekend: " + known + ").",
                  "Unknown entry point '" + entryPoint + "' (known: " + known + ").")
              .todo("Gebruik het entrypoint van het tijdvak.", "Use the entry point of the period.")
              .build());
    }
    Tijdvak tijdvak = submission.tijdvak();
    if (descriptor.isPresent() && tijdvak != null && !descriptor.get().covers(tijdvak)) {
      findings.add(
          Finding.error("OB-ENTRYPOINT-PERIOD", at)
              .says(
                  "Het entrypoint is voor "
                      + descriptor.get().valid()
                      + ", het tijdvak is "
                      + tijdvak,
                  "The entry point is for "
                      + descriptor.get().valid()
                      + ", the period is "
                      + tijdvak)
              .todo("Gebruik het entrypoint van het tijdvak.", "Use the entry point of the period.")
              .build());
    }
    return descriptor;
  }

  private void contexts(XmlNode root, Descriptor descriptor) {
    for (XmlNode context : root.children(new QName(Namespaces.XBRLI, "context")).toList()) {
      XmlNode identifier =
          context.child("entity").flatMap(entity -> entity.child("identifier")).orElse(context);
      same(identifier, "scheme", identifier.attribute("scheme"), descriptor.scheme());
      same(
          identifier,
          "identifier",
          identifier.text().strip(),
          submission.belanghebbende().nummer());
      Tijdvak tijdvak = submission.tijdvak();
      XmlNode period = context.child("period").orElse(context);
      if (tijdvak != null) {
        date(period, "startDate", tijdvak.begin());
        date(period, "endDate", tijdvak.einde());
      }
    }
  }

  private void date(XmlNode period, String name, LocalDate expected) {
    Optional<XmlNode> node = period.child(name);
    String found = node.map(date -> date.text().strip()).orElse("-");
    same(node.orElse(period), name, found, expected.toString());
  }

  private void same(XmlNode node, String what, @Nullable String given, String expected) {
    if (!expected.equals(given)) {
      String found = cut(String.valueOf(given), 60);
      findings.add(
          Finding.error("OB-CONTEXT", place(node))
              .says(
                  what + ": '" + found + "' (verwacht: '" + expected + "').",
                  what + ": '" + found + "' (expected: '" + expected + "').")
              .todo(
                  "Maak het bericht gelijk aan belanghebbende en tijdvak van de aanlevering.",
                  "Make the message equal to belanghebbende and tijdvak of the submission.")
              .build());
    }
  }

  static String place(XmlNode node) {
    return "line " + node.line() + ", column " + node.column();
  }

  static String cut(String text, int max) {
    return text.length() > max ? text.substring(0, max) + "..." : text;
  }
}
