// SPDX-License-Identifier: Apache-2.0
package digipoort.mapping.descriptor;

import digipoort.api.Tijdvak;
import digipoort.budget.ReadingLimits;
import digipoort.xbrl.XmlNode;
import digipoort.xbrl.XmlRefusedException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;

/**
 * One descriptor file, read strictly: a misspelt name is an error, not an omission. Every method
 * throws a {@link BrokenDescriptorException} that names file, line and reason.
 */
public final class DescriptorFile {
  private static final int MOST_DIGITS = 6;

  private final XmlNode root;
  private final Source source;
  private final Map<String, String> prefixes = new LinkedHashMap<>();

  private DescriptorFile(XmlNode root, Source source) {
    this.root = root;
    this.source = source;
  }

  /**
   * Reads the octets of a file.
   *
   * @param file its name, for people
   * @param grammar what may occur; whatever else does is an error
   */
  public static DescriptorFile read(String file, boolean shipped, byte[] octets, Grammar grammar) {
    XmlNode root;
    try {
      root = XmlNode.parse(octets, grammar.limits());
    } catch (XmlRefusedException e) {
      throw new BrokenDescriptorException(file, e.line(), String.valueOf(e.getMessage()), e);
    }
    DescriptorFile read = new DescriptorFile(root, new Source(file, shipped, sha256(octets)));
    read.check(grammar);
    return read;
  }

  /**
   * What may occur.
   *
   * @param root local name of the root element
   * @param attributes the attributes of each element that may occur
   * @param limits of size
   */
  public record Grammar(String root, Map<String, Set<String>> attributes, ReadingLimits limits) {
    public Grammar {
      attributes = Map.copyOf(attributes);
    }
  }

  private void check(Grammar grammar) {
    String name = root.name().getLocalPart();
    if (!name.equals(grammar.root())) {
      throw broken(root, "<" + name + "> (expected: <" + grammar.root() + ">)");
    }
    root.all().forEach(node -> known(node, grammar));
    root.children(new QName("namespace"))
        .forEach(node -> prefixes.put(required(node, "prefix"), required(node, "uri")));
  }

  private void known(XmlNode node, Grammar grammar) {
    String name = node.name().getLocalPart();
    Set<String> allowed = grammar.attributes().get(name);
    if (allowed == null) {
      throw broken(node, "unknown element <" + name + ">");
    }
    for (QName attribute : node.attributes().keySet()) {
      if (!allowed.contains(attribute.getLocalPart())) {
        throw broken(node, "<" + name + ">: unknown attribute " + attribute.getLocalPart());
      }
    }
  }

  /** The root element. */
  public XmlNode root() {
    return root;
  }

  /** Where it came from. */
  public Source source() {
    return source;
  }

  /**
   * What every descriptor of an XBRL message says: the attributes {@code name}, {@code version},
   * {@code taxonomie}, {@code berichtsoort}, {@code from} and {@code until} of the root, and its
   * elements {@code entrypoint}, {@code namespace} (prefix, uri) and {@code identifier} (scheme,
   * types).
   */
  public Head head() {
    XmlNode identifier = child(root, "identifier");
    XmlNode entryPoint = child(root, "entrypoint");
    if (entryPoint.text().isBlank()) {
      throw broken(entryPoint, "empty (expected: the URI of the entry point)");
    }
    return new Head(
        required(root, "name"),
        required(root, "version"),
        required(root, "taxonomie"),
        required(root, "berichtsoort"),
        valid(),
        entryPoint.text().strip(),
        prefixes,
        required(identifier, "scheme"),
        List.of(required(identifier, "types").split("\\s+")),
        source);
  }

  private Tijdvak valid() {
    try {
      return new Tijdvak(
          LocalDate.parse(required(root, "from")), LocalDate.parse(required(root, "until")));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new BrokenDescriptorException(
          source.file(),
          root.line(),
          "from/until: " + e.getMessage() + " (expected: yyyy-mm-dd)",
          e);
    }
  }

  /** The attribute as a name: {@code prefix:local} with a prefix of a {@code <namespace>}. */
  public QName concept(XmlNode node, String attribute) {
    String lexical = required(node, attribute);
    int colon = lexical.indexOf(':');
    String prefix = colon < 0 ? "" : lexical.substring(0, colon);
    String namespace = prefixes.get(prefix);
    if (namespace == null) {
      throw broken(node, attribute + ": '" + lexical + "' (expected: a prefix of a <namespace>)");
    }
    return new QName(namespace, lexical.substring(colon + 1), prefix);
  }

  /** The attribute as a whole number within limits. */
  public int number(XmlNode node, String attribute, int min, int max) {
    String value = required(node, attribute);
    if (!value.matches("[0-9]{1," + MOST_DIGITS + "}")
        || Integer.parseInt(value) < min
        || Integer.parseInt(value) > max) {
      throw broken(node, attribute + ": '" + value + "' (expected: " + min + " to " + max + ")");
    }
    return Integer.parseInt(value);
  }

  /** The attribute, which must be one of these. */
  public String oneOf(XmlNode node, String attribute, String... wanted) {
    String value = required(node, attribute);
    if (!List.of(wanted).contains(value)) {
      throw broken(node, attribute + ": '" + value + "' (expected: " + List.of(wanted) + ")");
    }
    return value;
  }

  /** The attribute, which must be there. */
  public String required(XmlNode node, String attribute) {
    String value = node.attribute(attribute);
    if (value == null || value.isBlank()) {
      throw broken(node, "<" + node.name().getLocalPart() + ">: " + attribute + " is missing");
    }
    return value.strip();
  }

  /** The child of this name, which must be there. */
  public XmlNode child(XmlNode node, String name) {
    return node.child(name).orElseThrow(() -> broken(node, "<" + name + "> is missing"));
  }

  /** What to throw when something is amiss here. */
  public BrokenDescriptorException broken(XmlNode node, String reason) {
    return new BrokenDescriptorException(source.file(), node.line(), reason, null);
  }

  private static String sha256(byte[] octets) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
