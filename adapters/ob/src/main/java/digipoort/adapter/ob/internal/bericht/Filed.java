// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.bericht;

import digipoort.adapter.ob.internal.descriptor.Berichtsoort;
import digipoort.api.Tijdvak;
import digipoort.api.adapter.Related;
import digipoort.budget.ReadingLimits;
import digipoort.mapping.instance.Octets;
import digipoort.xbrl.XmlNode;
import digipoort.xbrl.XmlRefusedException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was filed before. Its content is foreign: whatever it is, nothing here throws. */
final class Filed {
  private Filed() {}

  /** The statements of EU sales that count. */
  static List<Related> statements(Ask<?> ask) {
    return inForce(ask, Set.of(Berichtsoort.ICP));
  }

  /** The returns that count; a suppletie stands for what was filed before about its days. */
  static List<Related> boxes(Ask<?> ask) {
    List<Related> boxes = new ArrayList<>();
    for (Related bericht : inForce(ask, Set.of(Berichtsoort.AANGIFTE, Berichtsoort.OBSUP))) {
      if (bericht.berichtsoort().equals(Berichtsoort.OBSUP)) {
        Tijdvak days = bericht.tijdvak();
        boxes.removeIf(earlier -> union(days, earlier.tijdvak()).equals(days));
      }
      boxes.add(bericht);
    }
    return boxes;
  }

  /** Those that were not replaced by another one, nor by the submission. */
  private static List<Related> inForce(Ask<?> ask, Set<String> berichtsoorten) {
    List<Related> all = ask.ticket().related();
    Set<@Nullable String> gone = new HashSet<>();
    all.forEach(bericht -> gone.add(bericht.corrects()));
    gone.add(ask.submission().eerderAanleverkenmerk());
    return all.stream()
        .filter(bericht -> berichtsoorten.contains(bericht.berichtsoort()))
        .filter(bericht -> !gone.contains(bericht.aanleverkenmerk()))
        .toList();
  }

  /** From the first to the last day of both. */
  static Tijdvak union(Tijdvak one, Tijdvak other) {
    return new Tijdvak(
        one.begin().isBefore(other.begin()) ? one.begin() : other.begin(),
        one.einde().isAfter(other.einde()) ? one.einde() : other.einde());
  }

  /** Whether these periods make up the whole one, without a gap or an overlap. */
  static boolean makeUp(Tijdvak whole, List<Tijdvak> parts) {
    @Nullable LocalDate next = whole.begin();
    List<Tijdvak> sorted = parts.stream().sorted(Comparator.comparing(Tijdvak::begin)).toList();
    for (Tijdvak part : sorted) {
      if (next == null || !part.begin().equals(next) || part.einde().isAfter(whole.einde())) {
        return false;
      }
      next = part.einde().equals(whole.einde()) ? null : part.einde().plusDays(1);
    }
    return next == null;
  }

  /**
   * The sum of what it reports under these local names; empty when it cannot be read. Corrections
   * of earlier periods have other names.
   */
  static Optional<BigDecimal> sum(Related bericht, Set<String> names) {
    List<String> values;
    try {
      byte[] octets = Octets.of(bericht.inhoud(), Octets.MESSAGE);
      values =
          XmlNode.parse(octets, ReadingLimits.SUBMISSION)
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
