// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.icp;

import digipoort.adapter.ob.internal.bericht.Ask;
import digipoort.adapter.ob.internal.bericht.Comparison;
import digipoort.adapter.ob.internal.bericht.Filed;
import digipoort.adapter.ob.internal.descriptor.Berichtsoort;
import digipoort.adapter.ob.internal.descriptor.IcpDescriptor;
import digipoort.api.Tijdvak;
import digipoort.api.adapter.Related;
import digipoort.mapping.Findings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares a statement with rubriek 3b of the VAT returns of the same days: those that make up its
 * period, or the one whose period it makes up together with other statements.
 *
 * @param box local names of rubriek 3b
 * @param amounts local names of the amounts in statements
 */
record BoxComparison(Set<String> box, Set<String> amounts) {
  void check(Opgaaf opgaaf, Ask<IcpDescriptor> ask) {
    Tijdvak tijdvak = ask.submission().tijdvak();
    if (tijdvak == null || Findings.stop(ask.findings())) {
      return;
    }
    List<Related> all = ask.ticket().related();
    String replaced = ask.submission().eerderAanleverkenmerk();
    List<Related> icp = Filed.inForce(all, Berichtsoort.ICP, replaced);
    List<Related> ob = Filed.inForce(all, Berichtsoort.AANGIFTE, null);
    boolean alone = icp.stream().noneMatch(other -> overlap(other.tijdvak(), tijdvak));
    if (alone && Filed.makeUp(tijdvak, periods(ob))) {
      Filed.sum(ob, box).ifPresent(sum -> warn(sum, opgaaf.total(), ask, opgaaf));
    } else if (alone && ob.size() == 1) {
      Related whole = ob.get(0);
      List<Related> others =
          icp.stream().filter(other -> overlap(other.tijdvak(), whole.tijdvak())).toList();
      List<Tijdvak> parts = new ArrayList<>(periods(others));
      parts.add(tijdvak);
      Optional<BigDecimal> sum =
          Filed.makeUp(whole.tijdvak(), parts) ? Filed.sum(others, amounts) : Optional.empty();
      sum.ifPresent(
          rest ->
              Filed.sum(ob, box)
                  .ifPresent(value -> warn(value, rest.add(opgaaf.total()), ask, opgaaf)));
    }
  }

  private static void warn(BigDecimal box, BigDecimal icp, Ask<IcpDescriptor> ask, Opgaaf opgaaf) {
    new Comparison(box, icp).warn(ask, "OB", opgaaf.at());
  }

  private static List<Tijdvak> periods(List<Related> berichten) {
    return berichten.stream().map(Related::tijdvak).toList();
  }

  private static boolean overlap(Tijdvak one, Tijdvak other) {
    return !one.begin().isAfter(other.einde()) && !other.begin().isAfter(one.einde());
  }
}
