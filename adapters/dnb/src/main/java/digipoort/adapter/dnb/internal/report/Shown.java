// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal.report;

import digipoort.mapping.Periods;
import digipoort.xbrl.Context;
import digipoort.xbrl.ReportedFact;
import digipoort.xbrl.Unit;
import digipoort.xbrl.taxonomy.Concept;
import digipoort.xbrl.taxonomy.ItemType;
import digipoort.xbrl.taxonomy.Taxonomy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.namespace.QName;

/** Facts as a person reads them. */
final class Shown {
  private static final int LABEL = 56;
  private static final int VALUE = 60;
  private static final int DIMENSIONS = 100;
  private static final int DIGITS = 40;
  private static final int UNIT = 20;

  private final Taxonomy taxonomy;
  private final Locale language;

  Shown(Taxonomy taxonomy, Locale language) {
    this.taxonomy = taxonomy;
    this.language = language;
  }

  String label(ReportedFact fact) {
    return cut(taxonomy.label(fact.concept(), language.getLanguage()), LABEL);
  }

  boolean monetary(ReportedFact fact) {
    return taxonomy.concept(fact.concept()).filter(Concept::monetary).isPresent();
  }

  String value(ReportedFact fact) {
    String value = fact.value().strip();
    Optional<Concept> concept = taxonomy.concept(fact.concept());
    ItemType type = concept.map(Concept::type).orElse(null);
    if (type == null) {
      return cut(value, VALUE);
    }
    if (taxonomy.enumeration(fact.concept()).isPresent()) {
      return cut(
          Arrays.stream(value.split("\\s+"))
              .map(token -> member(fact, token))
              .collect(Collectors.joining(", ")),
          VALUE);
    }
    if (concept.filter(Concept::numeric).isPresent()) {
      return number(value) + unit(fact);
    }
    return switch (type.base()) {
      case BOOLEAN -> flag(value.equals("true") || value.equals("1"));
      case DATE, DATE_UNION -> day(value);
      default -> cut(value.replaceAll("\\s+", " "), VALUE);
    };
  }

  /** Members and values, and the period where it is not the moment itself. */
  String dimensions(ReportedFact fact) {
    Context context = fact.context();
    if (context == null) {
      return "";
    }
    Stream<String> members =
        context.dimensions().stream()
            .sorted(Comparator.comparing(dimension -> dimension.dimension().getLocalPart()))
            .map(this::dimension);
    Stream<String> period =
        context.period() instanceof Context.Period.Duration duration
            ? Stream.of(
                Periods.shown(duration.begin(), language)
                    + (dutch() ? " t/m " : " to ")
                    + Periods.shown(duration.end(), language))
            : Stream.empty();
    return cut(Stream.concat(period, members).collect(Collectors.joining("; ")), DIMENSIONS);
  }

  private String dimension(Context.Dimension dimension) {
    String member =
        dimension instanceof Context.Dimension.Explicit explicit
            ? name(explicit.member())
            : ((Context.Dimension.Typed) dimension).value().strip();
    return name(dimension.dimension()) + ": " + member;
  }

  private String member(ReportedFact fact, String token) {
    int hash = token.lastIndexOf('#');
    return name(
        hash < 0
            ? fact.node().resolve(token)
            : new QName(token.substring(0, hash), token.substring(hash + 1)));
  }

  private String name(QName concept) {
    return taxonomy.label(concept, language.getLanguage());
  }

  private String number(String value) {
    if (value.length() > DIGITS || !value.matches("-?\\d+(\\.\\d+)?")) {
      return cut(value, VALUE);
    }
    BigDecimal number = new BigDecimal(value);
    return String.format(language, "%,." + number.scale() + "f", number);
  }

  private static String unit(ReportedFact fact) {
    Unit unit = fact.unit();
    return unit == null || unit.measures().equals(Unit.PURE.measures()) ? "" : " " + unit(unit);
  }

  /** What it counts, whatever its id is. */
  static String unit(Unit unit) {
    String divisors = unit.divisors().isEmpty() ? "" : "/" + measures(unit.divisors());
    return cut(measures(unit.measures()) + divisors, UNIT);
  }

  private static String measures(List<QName> measures) {
    return measures.stream().map(QName::getLocalPart).collect(Collectors.joining("*"));
  }

  private String flag(boolean yes) {
    return yes ? dutch() ? "ja" : "yes" : dutch() ? "nee" : "no";
  }

  private String day(String value) {
    try {
      return Periods.shown(LocalDate.parse(value), language);
    } catch (DateTimeParseException e) {
      return cut(value, VALUE);
    }
  }

  private boolean dutch() {
    return language.getLanguage().equals("nl");
  }

  private static String cut(String text, int most) {
    return text.length() > most ? text.substring(0, most - 3) + "..." : text;
  }
}
