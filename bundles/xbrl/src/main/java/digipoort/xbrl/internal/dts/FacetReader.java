// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.internal.dts;

import digipoort.xbrl.XmlNode;
import digipoort.xbrl.internal.dts.Schemas.Declared;
import digipoort.xbrl.taxonomy.Facets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the facets of one restriction. */
final class FacetReader {
  private final Declared at;
  private @Nullable Integer minLength;
  private @Nullable Integer maxLength;
  private @Nullable Integer totalDigits;
  private @Nullable Integer fractionDigits;
  private final List<Facets.Bound> bounds = new ArrayList<>();
  private final List<String> patterns = new ArrayList<>();
  private final List<String> enumeration = new ArrayList<>();

  private FacetReader(Declared at) {
    this.at = at;
  }

  static Facets read(Declared at, XmlNode restriction) {
    FacetReader reader = new FacetReader(at);
    for (XmlNode facet : restriction.children()) {
      String value = facet.attribute("value");
      if (value != null && facet.name().getNamespaceURI().equals(Document.SCHEMA)) {
        reader.take(facet, value);
      }
    }
    return reader.facets(restriction);
  }

  private void take(XmlNode facet, String value) {
    switch (facet.name().getLocalPart()) {
      case "length" -> {
        minLength = count(facet, value);
        maxLength = minLength;
      }
      case "minLength" -> minLength = count(facet, value);
      case "maxLength" -> maxLength = count(facet, value);
      case "totalDigits" -> totalDigits = count(facet, value);
      case "fractionDigits" -> fractionDigits = count(facet, value);
      case "minInclusive" -> bound(value, false, true);
      case "minExclusive" -> bound(value, false, false);
      case "maxInclusive" -> bound(value, true, true);
      case "maxExclusive" -> bound(value, true, false);
      case "pattern" -> patterns.add(value);
      case "enumeration" -> enumeration.add(value);
      default -> {}
    }
  }

  private int count(XmlNode facet, String value) {
    try {
      return Integer.parseUnsignedInt(value.strip());
    } catch (NumberFormatException e) {
      throw at.document()
          .refused(
              facet, facet.name().getLocalPart() + " " + value + " (expected: a whole number)");
    }
  }

  /** Limits of dates are not looked at. */
  private void bound(String value, boolean upper, boolean inclusive) {
    if (value.strip().matches("[+-]?\\d{1,40}(\\.\\d{0,40})?")) {
      bounds.add(new Facets.Bound(new BigDecimal(value.strip()), upper, inclusive));
    }
  }

  private Facets facets(XmlNode restriction) {
    List<Facets.Form> compiled = patterns.isEmpty() ? List.of() : List.of(compile(restriction));
    return new Facets(
        minLength, maxLength, totalDigits, fractionDigits, bounds, compiled, enumeration);
  }

  /** Patterns that stand together are alternatives. */
  private Facets.Form compile(XmlNode restriction) {
    try {
      String alternatives =
          patterns.stream()
              .map(pattern -> "(?:" + translate(pattern) + ")")
              .collect(Collectors.joining("|"));
      return new Facets.Form(String.join(" | ", patterns), Pattern.compile(alternatives));
    } catch (PatternSyntaxException e) {
      throw at.document()
          .refused(
              restriction, "pattern " + patterns + " (expected: a pattern): " + e.getMessage());
    }
  }

  /** From the patterns of XML Schema to those of the JDK, where they differ. */
  static String translate(String pattern) {
    StringBuilder out = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\' && i + 1 < pattern.length()) {
        i++;
        out.append(escape(pattern.charAt(i), pattern.startsWith("{Is", i + 1)));
        i += pattern.startsWith("{Is", i + 1) && "pP".indexOf(pattern.charAt(i)) >= 0 ? 3 : 0;
      } else if (c == '[') {
        boolean subtracted = depth > 0 && pattern.charAt(i - 1) == '-';
        if (subtracted) {
          out.setLength(out.length() - 1);
          boolean negated = pattern.startsWith("^", i + 1);
          out.append("&&[").append(negated ? "" : "^");
          i += negated ? 1 : 0;
        } else {
          out.append('[');
        }
        depth++;
      } else {
        depth -= c == ']' && depth > 0 ? 1 : 0;
        boolean literal = depth == 0 && (c == '^' || c == '$') || depth > 0 && c == '&';
        out.append(literal ? "\\" : "").append(c);
      }
    }
    return out.toString();
  }

  private static String escape(char c, boolean block) {
    return switch (c) {
      case 'i' -> "[\\p{L}_:]";
      case 'I' -> "[^\\p{L}_:]";
      case 'c' -> "[\\p{L}\\p{M}\\p{N}._:\\-]";
      case 'C' -> "[^\\p{L}\\p{M}\\p{N}._:\\-]";
      case 'p', 'P' -> "\\" + c + (block ? "{In" : "");
      default -> "\\" + c;
    };
  }
}
