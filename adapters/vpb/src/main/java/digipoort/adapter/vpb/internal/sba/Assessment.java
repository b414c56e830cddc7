// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.sba;

import digipoort.api.ErpValue;
import digipoort.api.Text;
import digipoort.mapping.Euros;
import digipoort.xbrl.Context;
import digipoort.xbrl.Report;
import digipoort.xbrl.ReportedFact;
import digipoort.xbrl.taxonomy.Taxonomy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an assessment says, whatever its tax and its taxonomy.
 *
 * @param taxonomy for labels, or null
 */
record Assessment(Report report, SbaConcepts concepts, @Nullable Taxonomy taxonomy) {
  /** An amount that is to be paid (positive) or received (negative). */
  record Balance(String concept, BigDecimal amount) {
    /** Whether it is what the assessment comes to before anything is settled. */
    boolean gross() {
      return SbaConcepts.SHIPPED.withRole("aanslag").anyMatch(concept::equals);
    }
  }

  /**
   * A day to pay by.
   *
   * @param kind which term
   * @param words as received
   * @param date when they can be understood
   */
  record Due(String concept, String kind, String words, Optional<LocalDate> date) {}

  /** The first fact with a role. */
  Optional<String> text(String role) {
    return concepts.withRole(role).flatMap(this::facts).map(Assessment::words).findFirst();
  }

  private Stream<ReportedFact> facts(String local) {
    return report.all(local).filter(fact -> !fact.tuple() && !fact.value().isBlank());
  }

  private static String words(ReportedFact fact) {
    return fact.value().strip();
  }

  /**
   * What it comes to, by the first fact that says so; empty when that is not a number, for a lesser
   * one would be another amount.
   */
  Optional<Balance> balance() {
    return Stream.of("saldo", "terug", "aanslag")
        .filter(role -> concepts.withRole(role).flatMap(this::facts).findAny().isPresent())
        .findFirst()
        .flatMap(this::balance);
  }

  private Optional<Balance> balance(String role) {
    ReportedFact fact = concepts.withRole(role).flatMap(this::facts).findFirst().orElseThrow();
    return number(fact)
        .map(amount -> role.equals("terug") ? amount.negate() : amount)
        .map(amount -> new Balance(fact.concept().getLocalPart(), amount));
  }

  static Optional<BigDecimal> number(ReportedFact fact) {
    String words = words(fact);
    return words.matches("[+-]?[0-9]{1,30}([.][0-9]{1,10})?")
        ? Optional.of(new BigDecimal(words)).filter(Euros::workable)
        : Optional.empty();
  }

  /** The days to pay by: of a single term, else the first, then the last. */
  List<Due> dues() {
    List<Due> dues = new ArrayList<>();
    for (String kind : List.of("enige", "eerste", "laatste")) {
      concepts
          .withRole("betaaldatum-" + kind)
          .flatMap(this::facts)
          .map(
              fact ->
                  new Due(
                      fact.concept().getLocalPart(), kind, words(fact), DutchDate.of(words(fact))))
          .forEach(dues::add);
    }
    return dues;
  }

  /** The amounts with a role, for the ledger. */
  List<ErpValue> amounts(String role) {
    return concepts
        .withRole(role)
        .flatMap(this::facts)
        .<ErpValue>flatMap(
            fact ->
                number(fact).stream()
                    .map(
                        amount ->
                            Fields.of()
                                .words("concept", fact.concept().getLocalPart())
                                .words("label", label(fact).nl())
                                .put("bedrag", new ErpValue.Amount(amount))
                                .value()))
        .toList();
  }

  /** What people call it: by the taxonomy, else by our own table, else its name. */
  Text label(ReportedFact fact) {
    String local = fact.concept().getLocalPart();
    if (taxonomy != null && taxonomy.concept(fact.concept()).isPresent()) {
      return new Text(taxonomy.label(fact.concept(), "nl"), taxonomy.label(fact.concept(), "en"));
    }
    return concepts.label(local).orElse(Text.verbatim(local));
  }

  /** The fact as it was received. */
  ErpValue received(ReportedFact fact) {
    Text label = label(fact);
    Fields fields =
        Fields.of()
            .words("concept", fact.concept().getLocalPart())
            .words("namespace", fact.concept().getNamespaceURI())
            .words("label", label.nl())
            .words("labelEn", label.en())
            .words("waarde", words(fact));
    number(fact)
        .filter(amount -> fact.unit() != null)
        .ifPresent(amount -> fields.put("bedrag", new ErpValue.Amount(amount)));
    Context context = fact.context();
    if (context != null) {
      fields.put("periode", period(context.period()));
      if (!context.dimensions().isEmpty()) {
        fields.put("dimensies", dimensions(context));
      }
    }
    return fields.value();
  }

  /** When a context is about. */
  static ErpValue period(Context.Period period) {
    if (period instanceof Context.Period.Duration duration) {
      return Fields.of()
          .words("begin", duration.begin().toString())
          .words("einde", duration.end().toString())
          .value();
    }
    return period instanceof Context.Period.Moment moment
        ? Fields.of().words("moment", moment.date().toString()).value()
        : Fields.of().value();
  }

  private static ErpValue dimensions(Context context) {
    Map<String, ErpValue> members = new LinkedHashMap<>();
    for (Context.Dimension dimension : context.dimensions()) {
      String member =
          dimension instanceof Context.Dimension.Explicit explicit
              ? explicit.member().getLocalPart()
              : ((Context.Dimension.Typed) dimension).value();
      members.put(dimension.dimension().getLocalPart(), new ErpValue.Words(member));
    }
    return new ErpValue.Fields(members);
  }
}
