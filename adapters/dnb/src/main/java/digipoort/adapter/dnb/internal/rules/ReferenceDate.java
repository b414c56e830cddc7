// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal.rules;

import digipoort.xbrl.Context;
import digipoort.xbrl.Report;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The day that a report is about. */
public final class ReferenceDate {
  private ReferenceDate() {}

  /** The day on which most of its periods end, the latest of several; empty when none ends. */
  public static Optional<LocalDate> of(Report report) {
    Map<LocalDate, Long> days =
        report.contexts().values().stream()
            .flatMap(context -> end(context.period()).stream())
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    return days.entrySet().stream()
        .max(
            Comparator.comparing(Map.Entry<LocalDate, Long>::getValue)
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey);
  }

  static Optional<LocalDate> end(Context.Period period) {
    if (period instanceof Context.Period.Moment moment) {
      return Optional.of(moment.date());
    }
    return period instanceof Context.Period.Duration duration
        ? Optional.of(duration.end())
        : Optional.empty();
  }
}
