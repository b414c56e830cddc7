// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.icp;

import digipoort.adapter.ob.internal.bericht.Page;
import digipoort.adapter.ob.internal.descriptor.Soort;
import digipoort.mapping.Periods;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes the lines for a bookkeeper.
 *
 * @param page to be written to
 */
record IcpPage(Page page) {
  private static final int MOST = 1_000;

  void show(Opgaaf opgaaf) {
    head("");
    opgaaf.prestaties().entrySet().stream()
        .limit(MOST)
        .forEach(line -> line(line.getKey(), line.getValue(), ""));
    more(opgaaf.prestaties().size());
    row(
        List.of("", page.word("Totaal", "Total")),
        List.of(Soort.values()).stream().map(soort -> page.amount(opgaaf.total(soort))).toList(),
        "");
    row(
        List.of("", page.word("Samen (rubriek 3b)", "Together (box 3b)")),
        List.of("", "", page.amount(opgaaf.total())),
        "");
    if (!opgaaf.shown().isEmpty()) {
      corrections(opgaaf.shown());
    }
  }

  private void corrections(List<Opgaaf.Correctie> corrections) {
    page.line("");
    page.line(page.word("Correcties over eerdere tijdvakken", "Corrections of earlier periods"));
    head(page.word("Tijdvak", "Period"));
    for (Opgaaf.Correctie correction : corrections.stream().limit(MOST).toList()) {
      String period =
          correction.tijdvak() == null ? "" : Periods.shown(correction.tijdvak(), page.language());
      line(correction.klant(), correction.bedragen(), period);
    }
    more(corrections.size());
  }

  private void head(String last) {
    row(
        List.of(page.word("Land", "State"), page.word("Btw-nummer", "VAT number")),
        List.of(page.word("Leveringen", "Goods"), page.word("Diensten", "Services"), "A-B-C"),
        last);
  }

  private void line(Klant klant, Map<Soort, BigDecimal> amounts, String last) {
    List<String> cells = new ArrayList<>();
    for (Soort soort : Soort.values()) {
      cells.add(amounts.containsKey(soort) ? page.amount(amounts.get(soort)) : "");
    }
    row(List.of(klant.land(), klant.nummer()), cells, last);
  }

  private void more(int lines) {
    if (lines > MOST) {
      int more = lines - MOST;
      page.line(page.word("En nog " + more + " regels", "And " + more + " more lines"));
    }
  }

  private void row(List<String> who, List<String> amounts, String last) {
    page.line(
        String.format(
            "%-6s%-24s%14s%14s%14s  %s",
            who.get(0), who.get(1), amounts.get(0), amounts.get(1), amounts.get(2), last));
  }
}
