// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.intake;

import digipoort.api.Finding;
import digipoort.api.Text;
import digipoort.outbox.internal.table.AdapterTable;
import digipoort.outbox.internal.table.ChannelTable;
import digipoort.outbox.internal.table.StartWatch;
import digipoort.outbox.internal.work.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Tells what is not there for good from what is only starting or being replaced. */
public final class AbsenceRules {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Duration WHEN_MENDED = Duration.ofMinutes(2);

  /**
   * It may come.
   *
   * @param finding what is not there now
   * @param retryAfter how long to wait before asking again
   */
  record Passing(Finding finding, Duration retryAfter) {}

  private final AdapterTable adapters;
  private final ChannelTable channels;
  private final StartWatch start;
  private final Settings.Grace grace;
  private final Clock clock;

  public AbsenceRules(
      AdapterTable adapters,
      ChannelTable channels,
      StartWatch start,
      Settings.Grace grace,
      Clock clock) {
    this.adapters = adapters;
    this.channels = channels;
    this.start = start;
    this.grace = grace;
    this.clock = clock;
  }

  /** Of an adapter that is not there; empty when none is to be expected. */
  Optional<Passing> adapter(String berichtsoort) {
    if (start.mayStillCome(Duration.ZERO)) {
      return Optional.of(new Passing(Absences.adapterStarting(berichtsoort), SOON));
    }
    return adapters
        .goneSince(berichtsoort)
        .filter(this::isRecent)
        .map(since -> new Passing(Absences.adapterReplaced(berichtsoort, since), SOON));
  }

  /**
   * Of an adapter that is there and is not called now.
   *
   * @param until when it is in quarantine so long; another version may come sooner
   */
  Passing leftAlone(Text reason, Optional<Instant> until) {
    Duration wait =
        until
            .map(end -> Duration.between(clock.instant(), end))
            .filter(left -> left.compareTo(SOON) > 0)
            .orElse(SOON);
    return new Passing(
        Absences.adapterLeftAlone(reason), wait.compareTo(WHEN_MENDED) < 0 ? wait : WHEN_MENDED);
  }

  /** Of an aansluiting that is not there; empty when none is to be expected. */
  Optional<Passing> aansluiting(String naam) {
    if (start.mayStillCome(grace.start())) {
      return Optional.of(new Passing(Absences.aansluitingOpening(naam), SOON));
    }
    Optional<Instant> gone = channels.goneSince(naam).filter(this::isRecent);
    if (gone.isPresent()) {
      return Optional.of(new Passing(Absences.aansluitingReplaced(naam, gone.get()), SOON));
    }
    Optional<Text> broken = channels.unusable(naam);
    return broken.map(why -> new Passing(Absences.aansluitingBroken(naam, why), WHEN_MENDED));
  }

  private boolean isRecent(Instant since) {
    return clock.instant().isBefore(since.plus(grace.replacement()));
  }
}
