// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal.facts;

import digipoort.api.Finding;
import digipoort.xbrl.Namespaces;
import digipoort.xbrl.Unit;
import digipoort.xbrl.taxonomy.Concept;
import digipoort.xbrl.taxonomy.ItemType;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** Chooses the units of numbers by their types. */
final class Units {
  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());
  private static final Unit SHARES =
      new Unit("shares", new QName(Namespaces.XBRLI, "shares", "xbrli"));

  private final String currency;
  private final List<Finding> findings;
  private final Map<String, Unit> used = new LinkedHashMap<>();

  /**
   * @param currency of amounts that name none
   */
  Units(String currency, List<Finding> findings) {
    this.currency = currency;
    this.findings = findings;
  }

  /** Those that facts name, in the order of their first use. */
  List<Unit> used() {
    return List.copyOf(used.values());
  }

  static boolean currency(String code) {
    return CURRENCIES.contains(code);
  }

  static Finding noCurrency(String at, String given) {
    return Finding.error("DNB-CURRENCY", at)
        .says(
            "'" + Wrong.cut(given) + "' is geen valuta.",
            "'" + Wrong.cut(given) + "' is no currency.")
        .todo("Geef een code van ISO 4217, zoals EUR.", "Give a code of ISO 4217, such as EUR.")
        .build();
  }

  /**
   * The unit of a number; empty, with an error, when the one given does not fit.
   *
   * @param given or null for the usual one
   */
  Optional<Unit> choose(Concept concept, @Nullable String given, String at) {
    ItemType type = concept.type();
    ItemType.Measure measure = type == null ? ItemType.Measure.OTHER : type.measure();
    Optional<Unit> unit =
        given == null ? Optional.of(usual(measure)) : named(given).filter(u -> fits(u, measure));
    if (unit.isEmpty()) {
      boolean money = measure == ItemType.Measure.MONETARY;
      String label = concept.name().getLocalPart();
      String shown = Wrong.cut(String.valueOf(given));
      findings.add(
          Finding.error(money ? "DNB-CURRENCY" : "DNB-UNIT", at)
              .says(
                  "Eenheid '" + shown + "' past niet bij " + label + ".",
                  "Unit '" + shown + "' does not fit " + label + ".")
              .todo(
                  money
                      ? "Geef een code van ISO 4217, zoals EUR."
                      : "Laat eenheid weg, of geef pure, shares, een valuta of twee daarvan (EUR/shares).",
                  money
                      ? "Give a code of ISO 4217, such as EUR."
                      : "Leave eenheid out, or give pure, shares, a currency or two of them (EUR/shares).")
              .build());
    }
    return unit;
  }

  /** The id of a unit that a fact will name. */
  String id(Unit unit) {
    used.putIfAbsent(unit.id(), unit);
    return unit.id();
  }

  private Unit usual(ItemType.Measure measure) {
    return switch (measure) {
      case MONETARY -> Unit.currency(currency);
      case SHARES -> SHARES;
      default -> Unit.PURE;
    };
  }

  private static Optional<Unit> named(String given) {
    int slash = given.indexOf('/');
    if (slash < 0) {
      return measure(given);
    }
    Optional<Unit> divisor = measure(given.substring(slash + 1).strip());
    return measure(given.substring(0, slash).strip())
        .flatMap(
            unit ->
                divisor.map(
                    by -> new Unit(unit.id() + "_" + by.id(), unit.measures(), by.measures())));
  }

  private static Optional<Unit> measure(String name) {
    return switch (name) {
      case "pure" -> Optional.of(Unit.PURE);
      case "shares" -> Optional.of(SHARES);
      default -> currency(name) ? Optional.of(Unit.currency(name)) : Optional.empty();
    };
  }

  private static boolean fits(Unit unit, ItemType.Measure measure) {
    boolean single = unit.divisors().isEmpty();
    return switch (measure) {
      case MONETARY -> single && currency(unit.id());
      case SHARES -> unit.equals(SHARES);
      case PURE -> unit.equals(Unit.PURE);
      case NONE -> false;
      default -> true;
    };
  }
}
