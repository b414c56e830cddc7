// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.bericht;

import digipoort.api.Tijdvak;
import digipoort.api.adapter.Related;
import digipoort.mapping.instance.Octets;
import digipoort.xbrl.XmlNode;
import digipoort.xbrl.XmlRefusedException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was filed before. Its content is foreign: whatever it is, nothing here throws. */
public final class Filed {
  private Filed() {}

  /**
   * Those of a berichtsoort that count: not replaced by another one, nor by the submission.
   *
   * @param replaced the aanleverkenmerk that the submission replaces, or null
   */
  public static List<Related> inForce(
      List<Related> all, String berichtsoort, @Nullable String replaced) {
    Set<String> gone = new HashSet<>();
    all.forEach(bericht -> gone.add(bericht.corrects()));
    if (replaced != null) {
      gone.add(replaced);
    }
    return all.stream()
        .filter(bericht -> bericht.berichtsoort().equals(berichtsoort))
        .filter(bericht -> !gone.contains(bericht.aanleverkenmerk()))
        .toList();
  }

  /** Whether these periods make up the whole one, without a gap or an overlap. */
  public static boolean makeUp(Tijdvak whole, List<Tijdvak> parts) {
    LocalDate next = whole.begin();
    List<Tijdvak> sorted = parts.stream().sorted(Comparator.comparing(Tijdvak::begin)).toList();
    for (Tijdvak part : sorted) {
      if (!part.begin().equals(next) || part.einde().isAfter(whole.einde())) {
        return false;
      }
      if (part.einde().equals(whole.einde())) {
        return part == sorted.get(sorted.size() - 1);
      }
      next = part.einde().plusDays(1);
    }
    return false;
  }

  /**
   * The sum of what all of them report under these local names; empty when one cannot be read.
   * Corrections of earlier periods have other names.
   */
  public static Optional<BigDecimal> sum(List<Related> berichten, Set<String> names) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Related bericht : berichten) {
      Optional<BigDecimal> part = sum(bericht, names);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(part.get());
    }
    return Optional.of(sum);
  }

  private static Optional<BigDecimal> sum(Related bericht, Set<String> names) {
    List<String> values;
    try {
      byte[] octets = Octets.of(bericht.inhoud(), Octets.MESSAGE);
      values =
          XmlNode.parse(octets, XmlNode.Limits.MESSAGE)
              .all()
              .filter(node -> names.contains(node.name().getLocalPart()))
              .map(node -> node.text().strip())
              .toList();
    } catch (XmlRefusedException | UncheckedIOException e) {
      return Optional.empty();
    }
    return values.stream().allMatch(value -> value.matches("-?[0-9]{1,18}"))
        ? Optional.of(values.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add))
        : Optional.empty();
  }
}
