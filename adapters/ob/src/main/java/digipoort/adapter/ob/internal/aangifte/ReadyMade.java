// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.aangifte;

import digipoort.adapter.ob.internal.descriptor.Cell;
import digipoort.adapter.ob.internal.descriptor.Descriptor;
import digipoort.adapter.ob.internal.descriptor.Descriptors;
import digipoort.adapter.ob.internal.descriptor.HeaderFact;
import digipoort.adapter.ob.internal.descriptor.Koepel;
import digipoort.adapter.ob.internal.descriptor.Rubriek;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private final Map<String, String> places = new LinkedHashMap<>();
  private final Set<String> unread = new HashSet<>();

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
    return descriptor.map(known -> figures(root, known));
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
    String entryPoint = reference.map(node -> node.attributes().getOrDefault(href, "")).orElse("");
    Optional<Descriptor> descriptor = descriptors.ofEntryPoint(entryPoint);
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

  private void same(XmlNode node, String what, @Nullable String found, String expected) {
    if (!expected.equals(found)) {
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

  private Aangifte figures(XmlNode root, Descriptor descriptor) {
    Map<Cell, BigDecimal> exact = new LinkedHashMap<>();
    for (XmlNode child : root.children()) {
      if (strangeTuple(child, descriptor)) {
        strange(child);
      } else {
        child
            .all()
            .filter(node -> node.attribute("contextRef") != null)
            .forEach(node -> item(descriptor, node, exact));
      }
    }
    missing(descriptor, exact);
    List<Finding> found = new ArrayList<>();
    Aangifte aangifte =
        new Aangifte(Map.of(), Arithmetic.complete(descriptor, exact, new Unread(unread), found));
    found.addAll(Plausibility.check(descriptor, aangifte, new Unread(unread)));
    found.forEach(finding -> findings.add(moved(finding)));
    return aangifte;
  }

  private static boolean strangeTuple(XmlNode node, Descriptor descriptor) {
    String namespace = node.name().getNamespaceURI();
    boolean own = namespace.equals(Namespaces.XBRLI) || namespace.equals(Namespaces.LINK);
    boolean koepel =
        descriptor.koepel() instanceof Koepel.AsTuple form && form.tuple().equals(node.name());
    return node.attribute("contextRef") == null && !own && !koepel;
  }

  private void item(Descriptor descriptor, XmlNode node, Map<Cell, BigDecimal> exact) {
    Optional<Cell> cell = descriptor.cell(node.name());
    Optional<HeaderFact> header =
        descriptor.header().stream().filter(f -> f.concept().equals(node.name())).findFirst();
    if (cell.isPresent()) {
      amount(descriptor, cell.get(), node, exact);
    } else if (header.isPresent()) {
      length(header.get(), node);
    } else {
      strange(node);
    }
  }

  private void strange(XmlNode node) {
    findings.add(
        Finding.error("OB-CONCEPT", place(node))
            .says(
                node.name().getLocalPart() + " hoort niet in deze aangifte.",
                node.name().getLocalPart() + " does not belong in this return.")
            .todo("Verwijder het feit.", "Remove the fact.")
            .build());
  }

  private void amount(Descriptor descriptor, Cell cell, XmlNode node, Map<Cell, BigDecimal> exact) {
    Rubriek.Box box = descriptor.rubriek(cell.code()).orElseThrow().boxes().get(cell.kolom());
    places.put(cell.pointer(), place(node));
    String text = node.text().strip();
    if (text.matches("-?[0-9]{1," + box.digits() + "}")) {
      exact.put(cell, new BigDecimal(text));
    } else {
      unread.add(cell.pointer());
      value(
          node,
          "hele euro's, ten hoogste " + box.digits() + " cijfers",
          "whole euros, at most " + box.digits() + " digits");
    }
  }

  private void length(HeaderFact fact, XmlNode node) {
    String text = node.text().strip();
    int length = text.codePointCount(0, text.length());
    if (length < fact.min() || length > fact.max()) {
      String range = fact.min() + "-" + fact.max();
      value(node, range + " tekens; nu " + length, range + " characters; now " + length);
    }
  }

  private void value(XmlNode node, String nl, String en) {
    String text = node.text().strip();
    String cut = text.length() > 40 ? text.substring(0, 40) + "..." : text;
    String name = node.name().getLocalPart();
    findings.add(
        Finding.error("OB-VALUE", place(node))
            .says(
                name + ": '" + cut + "' (verwacht: " + nl + ").",
                name + ": '" + cut + "' (expected: " + en + ").")
            .todo("Verbeter de waarde.", "Correct the value.")
            .build());
  }

  private void missing(Descriptor descriptor, Map<Cell, BigDecimal> exact) {
    List<String> missing =
        descriptor.rubrieken().stream()
            .flatMap(rubriek -> rubriek.boxes().keySet().stream().map(rubriek::cell))
            .filter(cell -> !exact.containsKey(cell) && !places.containsKey(cell.pointer()))
            .map(cell -> cell.code() + " " + cell.kolom().field())
            .toList();
    if (!missing.isEmpty()) {
      findings.add(
          Finding.warning("OB-FACT-MISSING", "")
              .says("Niet in het bericht: " + missing, "Not in the message: " + missing)
              .todo("Vermeld elke rubriek, ook nul.", "Report every box, zero as well.")
              .build());
    }
  }

  private Finding moved(Finding finding) {
    String at = places.getOrDefault(finding.location(), "");
    return new Finding(finding.severity(), finding.code(), at, finding.text(), finding.action());
  }

  private static String place(XmlNode node) {
    return "line " + node.line() + ", column " + node.column();
  }
}
