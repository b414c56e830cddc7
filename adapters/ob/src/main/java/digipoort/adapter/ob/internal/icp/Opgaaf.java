// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.icp;

import digipoort.adapter.ob.internal.descriptor.Soort;
import digipoort.api.Tijdvak;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one statement as they will be filed.
 *
 * @param prestaties whole euros of this period, not zero, in the order of the customers
 * @param correcties whole euros of earlier periods, not zero
 * @param shown the corrections one by one, for people
 * @param at where a finding about all amounts belongs
 * @param complete false when a line could not be read, so that nothing is concluded from the rest
 */
public record Opgaaf(
    Map<Klant, Map<Soort, BigDecimal>> prestaties,
    Map<Klant, Map<Soort, BigDecimal>> correcties,
    List<Correctie> shown,
    String at,
    boolean complete) {
  public Opgaaf {
    prestaties = Collections.unmodifiableMap(new LinkedHashMap<>(prestaties));
    correcties = Collections.unmodifiableMap(new LinkedHashMap<>(correcties));
    shown = List.copyOf(shown);
  }

  /**
   * One correction.
   *
   * @param tijdvak what it is about, or null when the message does not say
   */
  public record Correctie(
      Klant klant, @Nullable Tijdvak tijdvak, Map<Soort, BigDecimal> bedragen) {}

  /** The total of this period of one kind. */
  BigDecimal total(Soort soort) {
    return prestaties.values().stream()
        .map(amounts -> amounts.getOrDefault(soort, BigDecimal.ZERO))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The total of this period, which rubriek 3b has to equal. */
  BigDecimal total() {
    BigDecimal total = BigDecimal.ZERO;
    for (Soort soort : Soort.values()) {
      total = total.add(total(soort));
    }
    return total;
  }
}
