// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.form;

import digipoort.adapter.vpb.internal.bericht.When;
import digipoort.api.Text;
import digipoort.mapping.descriptor.DescriptorFile;
import digipoort.xbrl.XmlNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the fields of a section. */
final class FieldsReader {
  private static final int LONGEST = 7000;

  private final DescriptorFile file;

  FieldsReader(DescriptorFile file) {
    this.file = file;
  }

  /** The attributes that every field may have, and these. */
  static Set<String> and(String... more) {
    return Stream.concat(Stream.of("field", "concept", "nl", "en", "required"), Stream.of(more))
        .collect(Collectors.toUnmodifiableSet());
  }

  List<Field> read(XmlNode parent) {
    List<Field> fields = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (XmlNode node : parent.children()) {
      Field field = field(node);
      if (!field.name().isEmpty() && !names.add(field.name())) {
        throw file.broken(node, "field '" + field.name() + "' occurs twice");
      }
      fields.add(field);
    }
    return fields;
  }

  private Field field(XmlNode node) {
    String element = node.name().getLocalPart();
    boolean fixed = element.equals("fixed");
    String after = node.attribute("after");
    return new Field(
        fixed ? "" : file.required(node, "field"),
        file.concept(node, "concept"),
        label(node),
        yes(node, "required"),
        switch (element) {
          case "fixed" -> new Kind.Fixed(file.required(node, "value"));
          case "text" -> words(node);
          case "flag" -> flag(node);
          case "date" -> new Kind.Day(after == null ? "" : after.strip());
          case "code" -> code(node);
          case "amount" -> new Kind.Amount(negative(node), yes(node, "expects"));
          case "sum" -> sum(node);
          case "tax" -> tax(node);
          default -> throw file.broken(node, "<" + element + "> does not belong here");
        });
  }

  Text label(XmlNode node) {
    return new Text(file.required(node, "nl"), file.required(node, "en"));
  }

  private boolean yes(XmlNode node, String attribute) {
    return node.attribute(attribute) != null
        && file.oneOf(node, attribute, "yes", "no", "positive").matches("yes|positive");
  }

  private boolean negative(XmlNode node) {
    return node.attribute("sign") == null
        || file.oneOf(node, "sign", "any", "nonnegative").equals("any");
  }

  private Kind words(XmlNode node) {
    int min = node.attribute("min") == null ? 1 : file.number(node, "min", 1, LONGEST);
    Kind.Shape shape =
        node.attribute("form") == null
            ? Kind.Shape.TEXT
            : Kind.Shape.valueOf(
                file.oneOf(node, "form", "text", "digits", "capitals", "phone", "elfproef")
                    .toUpperCase(Locale.ROOT));
    boolean tuple = node.attribute("tuple") != null;
    boolean dimension = node.attribute("dimension") != null;
    Kind.Wrap wrap =
        tuple || dimension
            ? new Kind.Wrap(
                tuple ? file.concept(node, "tuple") : null,
                dimension ? file.concept(node, "dimension") : null,
                dimension ? file.concept(node, "domain") : null,
                known(node))
            : null;
    return new Kind.Words(min, file.number(node, "max", min, LONGEST), shape, wrap);
  }

  private boolean known(XmlNode node) {
    return file.oneOf(node, "confidence", "known", "assumed").equals("known");
  }

  private Kind flag(XmlNode node) {
    String only = node.attribute("only");
    return new Kind.Flag(
        only == null ? null : file.oneOf(node, "only", "true", "false").equals("true"));
  }

  private Kind code(XmlNode node) {
    Map<String, String> codes = new LinkedHashMap<>();
    for (XmlNode value : node.children()) {
      codes.put(file.required(value, "word"), file.required(value, "code"));
    }
    if (codes.isEmpty()) {
      throw file.broken(node, "no <value> (expected: at least one)");
    }
    return new Kind.Code(codes, known(node));
  }

  private Kind sum(XmlNode node) {
    List<Term> terms = new ArrayList<>();
    for (String term : file.required(node, "of").split("\\s+")) {
      boolean minus = term.startsWith("-");
      String name = minus ? term.substring(1) : term;
      int at = name.indexOf('@');
      terms.add(
          new Term(
              at < 0 ? name : name.substring(0, at),
              at < 0 ? null : when(node, name.substring(at + 1)),
              minus ? -1 : 1));
    }
    boolean wins =
        node.attribute("given") != null
            && file.oneOf(node, "given", "compared", "wins").equals("wins");
    return new Kind.Sum(
        terms,
        negative(node),
        yes(node, "always"),
        wins ? Kind.Given.WINS : Kind.Given.COMPARED,
        yes(node, "strict"));
  }

  When when(XmlNode node, String word) {
    return When.of(word)
        .filter(when -> when != When.YEAR)
        .orElseThrow(() -> file.broken(node, "'@" + word + "' (expected: @begin or @einde)"));
  }

  private Kind tax(XmlNode node) {
    List<Kind.Bracket> brackets = new ArrayList<>();
    for (XmlNode bracket : node.children()) {
      boolean last = bracket.attribute("until") == null;
      brackets.add(
          new Kind.Bracket(last ? null : decimal(bracket, "until"), decimal(bracket, "rate")));
    }
    boolean open = !brackets.isEmpty() && brackets.get(brackets.size() - 1).until() == null;
    if (!open || brackets.stream().filter(bracket -> bracket.until() == null).count() > 1) {
      throw file.broken(node, "brackets (expected: the last one, and only that, without until)");
    }
    return new Kind.Tax(file.required(node, "base"), brackets);
  }

  private BigDecimal decimal(XmlNode node, String attribute) {
    String value = file.required(node, attribute);
    if (!value.matches("[0-9]{1,9}([.][0-9]{1,4})?")) {
      throw file.broken(node, attribute + ": '" + value + "' (expected: a number)");
    }
    return new BigDecimal(value);
  }
}
