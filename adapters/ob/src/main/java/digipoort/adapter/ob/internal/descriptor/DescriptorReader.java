// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.descriptor;

import digipoort.adapter.ob.internal.descriptor.Rubriek.Box;
import digipoort.adapter.ob.internal.descriptor.Rubriek.Term;
import digipoort.api.Text;
import digipoort.api.Tijdvak;
import digipoort.xbrl.XmlNode;
import digipoort.xbrl.XmlRefusedException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** Reads one descriptor file, strictly: a misspelt name is an error, not an omission. */
public final class DescriptorReader {
  private static final Map<String, String> ALLOWED =
      Map.ofEntries(
          Map.entry("descriptor", " name version taxonomie berichtsoort from until "),
          Map.entry("entrypoint", " "),
          Map.entry("namespace", " prefix uri "),
          Map.entry("identifier", " scheme types "),
          Map.entry("deadline", " maand kwartaal jaar "),
          Map.entry("header", " "),
          Map.entry("fact", " field concept min max "),
          Map.entry("koepelorganisatie", " form tuple dimension domain confidence "),
          Map.entry("rubrieken", " "),
          Map.entry("rubriek", " code nl en rate expects sum "),
          Map.entry("omzet", " concept digits "),
          Map.entry("btw", " concept digits "));

  private final String file;
  private final Map<String, String> prefixes = new LinkedHashMap<>();

  private DescriptorReader(String file) {
    this.file = file;
  }

  /**
   * Reads the octets of a file.
   *
   * @throws BrokenDescriptorException when anything is amiss
   */
  public static Descriptor read(String file, boolean shipped, byte[] octets) {
    DescriptorReader reader = new DescriptorReader(file);
    try {
      XmlNode root =
          XmlNode.parse(new String(octets, StandardCharsets.UTF_8), XmlNode.Limits.SMALL);
      return reader.descriptor(root, new Descriptor.Source(file, shipped, sha256(octets)));
    } catch (XmlRefusedException e) {
      throw new BrokenDescriptorException(file, e.line(), String.valueOf(e.getMessage()), e);
    }
  }

  private Descriptor descriptor(XmlNode root, Descriptor.Source source) {
    if (!root.name().getLocalPart().equals("descriptor")) {
      throw broken(root, "<" + root.name().getLocalPart() + "> (expected: <descriptor>)");
    }
    root.all().forEach(this::known);
    expect(root, "berichtsoort", required(root, "berichtsoort"), "Omzetbelasting");
    root.children(new QName("namespace"))
        .forEach(node -> prefixes.put(required(node, "prefix"), required(node, "uri")));
    XmlNode identifier = child(root, "identifier");
    XmlNode entryPoint = child(root, "entrypoint");
    if (entryPoint.text().isBlank()) {
      throw broken(entryPoint, "empty (expected: the URI of the entry point)");
    }
    return new Descriptor(
        required(root, "name"),
        required(root, "version"),
        required(root, "taxonomie"),
        valid(root),
        entryPoint.text().strip(),
        prefixes,
        required(identifier, "scheme"),
        List.of(required(identifier, "types").split("\\s+")),
        deadline(child(root, "deadline")),
        header(child(root, "header")),
        koepel(child(root, "koepelorganisatie")),
        rubrieken(child(root, "rubrieken")),
        source);
  }

  private void known(XmlNode node) {
    String name = node.name().getLocalPart();
    String allowed = ALLOWED.get(name);
    if (allowed == null) {
      throw broken(node, "unknown element <" + name + ">");
    }
    for (QName attribute : node.attributes().keySet()) {
      if (!allowed.contains(" " + attribute.getLocalPart() + " ")) {
        throw broken(node, "<" + name + ">: unknown attribute " + attribute.getLocalPart());
      }
    }
  }

  private Tijdvak valid(XmlNode root) {
    try {
      return new Tijdvak(
          LocalDate.parse(required(root, "from")), LocalDate.parse(required(root, "until")));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new BrokenDescriptorException(
          file, root.line(), "from/until: " + e.getMessage() + " (expected: yyyy-mm-dd)", e);
    }
  }

  private Descriptor.Deadline deadline(XmlNode node) {
    return new Descriptor.Deadline(
        number(node, "maand", 0, 24), number(node, "kwartaal", 0, 24), number(node, "jaar", 0, 24));
  }

  private List<HeaderFact> header(XmlNode header) {
    List<HeaderFact> facts = new ArrayList<>();
    for (XmlNode node : header.children()) {
      String field = required(node, "field");
      if (!Descriptor.fields().contains(field)) {
        throw broken(node, "unknown field '" + field + "'");
      }
      int min = node.attribute("min") == null ? 1 : number(node, "min", 1, 7000);
      facts.add(
          new HeaderFact(field, concept(node, "concept"), min, number(node, "max", min, 7000)));
    }
    for (String field : Descriptor.fields()) {
      if (facts.stream().filter(fact -> fact.field().equals(field)).count() != 1) {
        throw broken(header, "field '" + field + "' (expected: exactly once)");
      }
    }
    return facts;
  }

  private Koepel koepel(XmlNode node) {
    String confidence = required(node, "confidence");
    expect(node, "confidence", confidence, "known", "assumed");
    boolean known = confidence.equals("known");
    String form = required(node, "form");
    expect(node, "form", form, "tuple", "dimension");
    return form.equals("tuple")
        ? new Koepel.AsTuple(concept(node, "tuple"), known)
        : new Koepel.AsDimension(concept(node, "dimension"), concept(node, "domain"), known);
  }

  private List<Rubriek> rubrieken(XmlNode parent) {
    Map<String, Rubriek> rubrieken = new LinkedHashMap<>();
    for (XmlNode node : parent.children()) {
      Rubriek rubriek = rubriek(node);
      for (Term term : rubriek.sum()) {
        Rubriek earlier = rubrieken.get(term.code());
        if (earlier == null || !earlier.boxes().containsKey(Kolom.BTW)) {
          throw broken(node, "sum: '" + term.code() + "' (expected: an earlier one with btw)");
        }
      }
      if (rubrieken.put(rubriek.code(), rubriek) != null) {
        throw broken(node, "rubriek " + rubriek.code() + " occurs twice");
      }
    }
    if (rubrieken.values().stream().noneMatch(Rubriek::computed)) {
      throw broken(parent, "no rubriek has a sum (expected: at least the total)");
    }
    return List.copyOf(rubrieken.values());
  }

  private Rubriek rubriek(XmlNode node) {
    Map<Kolom, Box> boxes = new EnumMap<>(Kolom.class);
    for (Kolom kolom : Kolom.values()) {
      node.child(kolom.field())
          .ifPresent(
              box ->
                  boxes.put(kolom, new Box(concept(box, "concept"), number(box, "digits", 1, 18))));
    }
    List<Term> sum = new ArrayList<>();
    String terms = node.attribute("sum");
    for (String term : terms == null ? new String[0] : terms.strip().split("\\s+")) {
      boolean minus = term.startsWith("-");
      sum.add(new Term(minus ? term.substring(1) : term, minus ? -1 : 1));
    }
    if (boxes.isEmpty() || !sum.isEmpty() && !boxes.keySet().equals(Set.of(Kolom.BTW))) {
      throw broken(node, "expected: <omzet> or <btw>; with a sum only <btw>");
    }
    String rate = node.attribute("rate");
    return new Rubriek(
        required(node, "code"),
        new Text(required(node, "nl"), required(node, "en")),
        boxes,
        rate == null ? null : BigDecimal.valueOf(number(node, "rate", 0, 100)),
        "both".equals(node.attribute("expects")),
        sum);
  }

  private QName concept(XmlNode node, String attribute) {
    String lexical = required(node, attribute);
    int colon = lexical.indexOf(':');
    String prefix = colon < 0 ? "" : lexical.substring(0, colon);
    String namespace = prefixes.get(prefix);
    if (namespace == null) {
      throw broken(node, attribute + ": '" + lexical + "' (expected: a prefix of a <namespace>)");
    }
    return new QName(namespace, lexical.substring(colon + 1), prefix);
  }

  private int number(XmlNode node, String attribute, int min, int max) {
    String value = required(node, attribute);
    if (!value.matches("\\d{1,6}")
        || Integer.parseInt(value) < min
        || Integer.parseInt(value) > max) {
      throw broken(node, attribute + ": '" + value + "' (expected: " + min + " to " + max + ")");
    }
    return Integer.parseInt(value);
  }

  private void expect(XmlNode node, String attribute, @Nullable String value, String... wanted) {
    if (!List.of(wanted).contains(value)) {
      throw broken(node, attribute + ": '" + value + "' (expected: " + List.of(wanted) + ")");
    }
  }

  private String required(XmlNode node, String attribute) {
    String value = node.attribute(attribute);
    if (value == null || value.isBlank()) {
      throw broken(node, "<" + node.name().getLocalPart() + ">: " + attribute + " is missing");
    }
    return value.strip();
  }

  private XmlNode child(XmlNode node, String name) {
    return node.child(name).orElseThrow(() -> broken(node, "<" + name + "> is missing"));
  }

  private BrokenDescriptorException broken(XmlNode node, String reason) {
    return new BrokenDescriptorException(file, node.line(), reason, null);
  }

  private static String sha256(byte[] octets) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
