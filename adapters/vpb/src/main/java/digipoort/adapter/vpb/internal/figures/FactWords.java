// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.figures;

import digipoort.adapter.vpb.internal.bericht.Names;
import digipoort.adapter.vpb.internal.bericht.When;
import digipoort.adapter.vpb.internal.form.Field;
import digipoort.adapter.vpb.internal.form.Kind;
import digipoort.api.Tijdvak;
import digipoort.mapping.Euros;
import digipoort.mapping.Masked;
import digipoort.xbrl.Context;
import digipoort.xbrl.ReportedFact;
import digipoort.xbrl.taxonomy.Concept;
import digipoort.xbrl.taxonomy.Taxonomy;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A fact in words. Numbers of persons are masked. */
final class FactWords {
  private static final int MOST = 80;

  private final @Nullable Taxonomy taxonomy;
  private final Tijdvak boekjaar;

  FactWords(@Nullable Taxonomy taxonomy, Tijdvak boekjaar) {
    this.taxonomy = taxonomy;
    this.boekjaar = boekjaar;
  }

  /** Whether the context is of the one who files, or of no party in particular. */
  static boolean ofDeclarant(Context context) {
    return context.dimensions().stream()
        .filter(member -> member.dimension().getLocalPart().equals(Names.PARTY))
        .allMatch(
            member ->
                member instanceof Context.Dimension.Explicit explicit
                    && explicit.member().getLocalPart().equals(Names.DECLARANT));
  }

  /** The value of a field of the form. */
  String value(Page page, Field field, ReportedFact fact) {
    String text = fact.value().strip();
    if (field.amount()) {
      return amount(page, text);
    }
    if (field.kind() instanceof Kind.Code code) {
      return code.codes().entrySet().stream()
          .filter(entry -> entry.getValue().equals(text))
          .map(Map.Entry::getKey)
          .findFirst()
          .orElse(cut(text));
    }
    boolean masked =
        field.kind() instanceof Kind.Words words && words.shape() == Kind.Shape.ELFPROEF;
    return masked ? Masked.of(cut(text)) : plain(page, text);
  }

  /** The value of a fact that the form does not know. */
  String value(ReportedFact fact, Page page) {
    String text = fact.value().strip();
    if (person(fact)) {
      return Masked.of(cut(text));
    }
    return fact.unit() == null ? plain(page, text) : amount(page, text);
  }

  private boolean person(ReportedFact fact) {
    boolean typed =
        concept(fact)
            .map(Concept::type)
            .filter(type -> type.name().getLocalPart().startsWith("test11"))
            .isPresent();
    return typed || fact.concept().getLocalPart().endsWith("IdentificationNumber");
  }

  /** What the taxonomy calls it, else its name. */
  String label(Page page, ReportedFact fact) {
    return concept(fact)
        .map(concept -> concept.label(page.dutch() ? "nl" : "en"))
        .orElse(fact.concept().getLocalPart());
  }

  private Optional<Concept> concept(ReportedFact fact) {
    return taxonomy == null ? Optional.empty() : taxonomy.concept(fact.concept());
  }

  /** Its moment and members, as far as they are not the usual ones. */
  String where(Page page, ReportedFact fact) {
    Context context = fact.context();
    if (context == null) {
      return "";
    }
    String members =
        context.dimensions().stream()
            .map(FactWords::member)
            .filter(member -> !member.equals(Names.DECLARANT))
            .filter(member -> !member.equals(Names.BEGIN) && !member.equals(Names.END))
            .collect(Collectors.joining(" "));
    When when = When.of(context.period(), boekjaar).orElse(When.YEAR);
    String moment =
        switch (when) {
          case YEAR -> "";
          case BEGIN -> page.dutch() ? "begin " : "start ";
          case END -> page.dutch() ? "einde " : "end ";
        };
    return cut(moment + members).strip();
  }

  private static String member(Context.Dimension dimension) {
    return dimension instanceof Context.Dimension.Explicit explicit
        ? explicit.member().getLocalPart()
        : ((Context.Dimension.Typed) dimension).value();
  }

  private static String amount(Page page, String text) {
    return text.matches("-?[0-9]{1,30}([.][0-9]{1,10})?")
        ? Euros.shown(new BigDecimal(text), page.language())
        : cut(text);
  }

  private static String plain(Page page, String text) {
    return switch (text) {
      case "true" -> page.dutch() ? "ja" : "yes";
      case "false" -> page.dutch() ? "nee" : "no";
      default -> cut(text);
    };
  }

  private static String cut(String text) {
    return text.length() > MOST ? text.substring(0, MOST) + "..." : text;
  }
}
