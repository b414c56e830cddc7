// SPDX-License-Identifier: Apache-2.0
package digipoort.api.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;

/** An adapter is pure: what it answers hangs on what it was asked, and on nothing else. */
final class Concurrency {
  private static final int ROUNDS = 10;

  private Concurrency() {}

  /** Each submission gives alone what it gives while others are being mapped. */
  static void assertUndisturbed(Asking asking, List<Trial> trials) {
    List<Preparation> alone = trials.stream().map(asking::prepare).toList();
    // compared below, on this thread: a failure in a parallel stream loses its message
    List<Preparation> together =
        IntStream.range(0, ROUNDS * trials.size())
            .parallel()
            .mapToObj(i -> trials.get(i % trials.size()))
            .map(trial -> asking.adapter().prepare(trial.submission(), trial.ticket()))
            .toList();
    for (int i = 0; i < together.size(); i++) {
      assertThat(together.get(i))
          .as(
              "%s: another answer while other threads call the same adapter, or at a later call. An"
                  + " adapter has no state that changes, no clock (use Ticket.moment) and no random"
                  + " numbers (use the references of the Ticket)",
              trials.get(i % trials.size()).what())
          .isEqualTo(alone.get(i % trials.size()));
    }
  }

  /** On another machine it is the same. */
  static void assertSameElsewhere(Asking asking, List<Trial> trials) {
    List<Preparation> here = trials.stream().map(asking::prepare).toList();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      // other digits, another calendar day, and an i without a dot
      for (String elsewhere : List.of("ar-EG-u-nu-arab", "tr-TR", "th-TH-u-ca-buddhist-nu-thai")) {
        Locale.setDefault(Locale.forLanguageTag(elsewhere));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        for (int i = 0; i < trials.size(); i++) {
          assertThat(asking.prepare(trials.get(i)))
              .as(
                  "%s: another answer with locale %s and time zone Pacific/Kiritimati. Give a locale"
                      + " to String.format and toUpperCase, and a zone to dates",
                  trials.get(i).what(), elsewhere)
              .isEqualTo(here.get(i));
        }
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
