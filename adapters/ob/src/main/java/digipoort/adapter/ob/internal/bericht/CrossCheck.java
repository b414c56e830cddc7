// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.bericht;

import digipoort.api.Tijdvak;
import digipoort.api.adapter.Related;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds what rubriek 3b and the statements of EU sales say of the same days. Their periods may
 * differ: they are compared over the fewest days that both of them make up exactly, and not before.
 *
 * @param box local names of rubriek 3b
 * @param icp local names of the amounts of a statement
 */
public record CrossCheck(Set<String> box, Set<String> icp) {
  /** One bericht; its amount is read only when it is needed, and empty when it cannot be. */
  private record Part(Tijdvak tijdvak, Supplier<Optional<BigDecimal>> amount) {}

  /** A return with this rubriek 3b beside what was filed; empty while one of them lacks days. */
  public Optional<Comparison> ofReturn(BigDecimal amount, Tijdvak tijdvak, Ask<?> ask) {
    Part own = new Part(tijdvak, () -> Optional.of(amount));
    return compare(tijdvak, with(boxes(ask), own), statements(ask));
  }

  /** A statement with this total beside what was filed; empty while one of them lacks days. */
  public Optional<Comparison> ofStatement(BigDecimal amount, Tijdvak tijdvak, Ask<?> ask) {
    Part own = new Part(tijdvak, () -> Optional.of(amount));
    return compare(tijdvak, boxes(ask), with(statements(ask), own));
  }

  /** Whether a statement about some of these days was filed. */
  public boolean hasStatement(Tijdvak tijdvak, Ask<?> ask) {
    return statements(ask).stream().anyMatch(part -> overlap(part.tijdvak, tijdvak));
  }

  private List<Part> boxes(Ask<?> ask) {
    return parts(Filed.boxes(ask), box);
  }

  private List<Part> statements(Ask<?> ask) {
    return parts(Filed.statements(ask), icp);
  }

  private static List<Part> parts(List<Related> berichten, Set<String> names) {
    return berichten.stream()
        .map(bericht -> new Part(bericht.tijdvak(), () -> Filed.sum(bericht, names)))
        .toList();
  }

  private static List<Part> with(List<Part> parts, Part own) {
    return Stream.concat(parts.stream(), Stream.of(own)).toList();
  }

  private static Optional<Comparison> compare(
      Tijdvak tijdvak, List<Part> boxes, List<Part> statements) {
    Tijdvak days = days(tijdvak, Stream.concat(boxes.stream(), statements.stream()).toList());
    return sum(days, boxes)
        .flatMap(value -> sum(days, statements).map(total -> new Comparison(value, total)));
  }

  /** The days of a period and of everything that touches it, directly or by another one. */
  private static Tijdvak days(Tijdvak tijdvak, List<Part> parts) {
    Tijdvak days = tijdvak;
    for (Part part : parts) {
      if (overlap(part.tijdvak, days)) {
        days = Filed.union(days, part.tijdvak);
      }
    }
    return days.equals(tijdvak) ? days : days(days, parts);
  }

  /** What the berichten that make up these days say together. */
  private static Optional<BigDecimal> sum(Tijdvak days, List<Part> all) {
    List<Part> parts = all.stream().filter(part -> overlap(part.tijdvak, days)).toList();
    if (!Filed.makeUp(days, parts.stream().map(Part::tijdvak).toList())) {
      return Optional.empty();
    }
    List<BigDecimal> amounts = new ArrayList<>();
    parts.forEach(part -> part.amount.get().ifPresent(amounts::add));
    return amounts.size() < parts.size()
        ? Optional.empty()
        : Optional.of(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private static boolean overlap(Tijdvak one, Tijdvak other) {
    return !one.begin().isAfter(other.einde()) && !other.begin().isAfter(one.einde());
  }
}
