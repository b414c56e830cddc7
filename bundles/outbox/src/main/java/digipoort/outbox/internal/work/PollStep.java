// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.work;

import digipoort.api.CodeInfo;
import digipoort.api.Evidence;
import digipoort.api.Kenmerk;
import digipoort.api.State;
import digipoort.api.Status;
import digipoort.api.StorageException;
import digipoort.api.Text;
import digipoort.api.adapter.Verdict;
import digipoort.api.channel.Answer;
import digipoort.api.channel.Refusal;
import digipoort.api.channel.StatusSource;
import digipoort.evidence.RawAnswer;
import digipoort.outbox.internal.store.Change;
import digipoort.outbox.internal.store.Change.StatusNews;
import digipoort.outbox.internal.store.DeliveryRow;
import digipoort.outbox.internal.store.DeliveryStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** DELIVERED and due: asks the statuses, stores the new ones, and says what they mean. */
final class PollStep {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration UNANSWERED = Duration.ofMinutes(5);

  private record Key(Kenmerk kenmerk, String statuscode, Instant tijdstempel) {}

  /** One question, its answer, and what all statuses together mean. */
  private record Round(
      Answer<List<Status>> answer, int known, List<Status> all, Optional<Verdict> verdict) {
    boolean isNews() {
      return all.size() > known;
    }

    List<StatusNews> news(Interpreter interpreter) {
      return all.stream().map(s -> new StatusNews(s, interpreter.meaning(s))).toList();
    }

    Optional<RawAnswer> raw() {
      Evidence seen = answer instanceof Answer.Given<List<Status>> given ? given.evidence() : null;
      return seen == null || seen.answer() == null || seen.answered() == null
          ? Optional.empty()
          : Optional.of(new RawAnswer(seen.answered(), seen.answer()));
    }

    /** Asking the same again will not help; when it is technical it may. */
    boolean isRefused() {
      return answer instanceof Answer.Refused<List<Status>> refused
          && refused.refusal() != Refusal.TECHNICAL;
    }

    Optional<CodeInfo> code(CodeBook codes) {
      return answer instanceof Answer.Refused<List<Status>> refused
          ? Optional.of(codes.fault(refused.fout().foutcode()))
          : Optional.empty();
    }

    Optional<Text> trouble(CodeBook codes) {
      if (answer instanceof Answer.Refused<List<Status>> refused) {
        Text meaning = codes.fault(refused.fout().foutcode()).meaning();
        return Optional.of(Words.quoting(meaning, Words.words(refused.fout())));
      }
      return answer instanceof Answer.Unavailable<List<Status>> unavailable
          ? Optional.of(unavailable.reason())
          : Optional.empty();
    }

    /**
     * The wait, or as long as the other side asked, up to an hour. Without an answer it is short:
     * the trouble is not this delivery's own, and its aansluiting rests already.
     */
    Duration bounded(Duration wait) {
      if (!(answer instanceof Answer.Unavailable<List<Status>> unavailable)) {
        return wait;
      }
      Integer asked = unavailable.retryAfterSeconds();
      Duration rest = Duration.ofSeconds(asked == null ? 0 : Math.min(asked, 3600));
      Duration brief = wait.compareTo(UNANSWERED) < 0 ? wait : UNANSWERED;
      return rest.compareTo(brief) > 0 ? rest : brief;
    }
  }

  private final DeliveryStore store;
  private final Interpreter interpreter;
  private final CodeBook codes;
  private final Settings settings;
  private final Clock clock;

  PollStep(Surroundings around) {
    store = around.store();
    interpreter = around.interpreter();
    codes = around.codes();
    settings = around.settings();
    clock = around.clock();
  }

  /** Asks, and says what was answered. */
  Answer<List<Status>> run(DeliveryRow row, StatusSource source) {
    try {
      return follow(row, source);
    } catch (StorageException e) {
      throw e;
    } catch (RuntimeException e) {
      postpone(row);
      throw e;
    }
  }

  /** Asks another time. */
  void postpone(DeliveryRow row) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Duration wait = wait(row, row.polls() + 1, now);
    store.change(row.id(), current -> postponed(row, current, now, wait));
  }

  /** So that what cannot be read today is not asked for all the time. */
  private static Optional<Change> postponed(
      DeliveryRow seen, DeliveryRow row, Instant now, Duration wait) {
    return row.version() == seen.version()
        ? Optional.of(Change.of(row, now).polls(row.polls() + 1).due(now.plus(wait)))
        : Optional.empty();
  }

  private Answer<List<Status>> follow(DeliveryRow row, StatusSource source) {
    Kenmerk kenmerk = Objects.requireNonNull(row.delivery().kenmerk());
    Answer<List<Status>> answer = ask(source, kenmerk);
    List<Status> known = store.statussen(row.id());
    List<Status> all = known;
    if (answer instanceof Answer.Given<List<Status>> given) {
      all = merge(kenmerk, known, given.value());
    }
    Optional<Verdict> verdict =
        all.isEmpty()
            ? Optional.empty()
            : Optional.of(interpreter.judge(row.id(), row.delivery().berichtsoort(), all));
    Round round = new Round(answer, known.size(), all, verdict);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    store.change(
        row.id(),
        current ->
            current.version() == row.version()
                ? Optional.of(decide(current, round, now))
                : Optional.empty());
    return answer;
  }

  private static Answer<List<Status>> ask(StatusSource source, Kenmerk kenmerk) {
    try {
      Answer<List<Status>> answer = source.statussen(kenmerk);
      return answer == null ? failed("null") : answer;
    } catch (Throwable e) {
      return failed(e.toString());
    }
  }

  private static Answer<List<Status>> failed(String what) {
    return new Answer.Unavailable<>(Text.verbatim(what), null);
  }

  private static List<Status> merge(Kenmerk kenmerk, List<Status> known, List<Status> given) {
    Map<Key, Status> all = new LinkedHashMap<>();
    List<Status> both = new ArrayList<>(known);
    both.addAll(given);
    for (Status status : both) {
      if (status.kenmerk().equals(kenmerk)) {
        all.putIfAbsent(new Key(kenmerk, status.statuscode(), status.tijdstempelStatus()), status);
      }
    }
    return all.values().stream().sorted(Comparator.comparing(Status::tijdstempelStatus)).toList();
  }

  private Change decide(DeliveryRow row, Round round, Instant now) {
    Change change = Change.of(row, now).statussen(round.news(interpreter));
    round.raw().ifPresent(change::statusAnswer);
    Optional<Verdict> verdict = round.verdict();
    if (verdict.isPresent() && isFinal(verdict.get())) {
      return conclude(change, verdict.get());
    }
    int polls = round.isNews() ? 1 : row.polls() + 1;
    Duration wait =
        round.bounded(round.isNews() ? settings.poll().after(1) : wait(row, polls, now));
    change.polls(polls).due(within(row.followUntil(), now.plus(wait)));
    explain(row, change, round);
    boolean overdue = row.followUntil() != null && now.isAfter(row.followUntil());
    return overdue
        ? change
            .due(null)
            .to(State.PARKED, "PARKED", Words.overdue(settings.follow().toDays()), Words.askAgain())
        : change;
  }

  private Text refused(Round round) {
    return round
        .code(codes)
        .filter(code -> code.confidence() != CodeInfo.Confidence.UNKNOWN)
        .map(CodeInfo::action)
        .orElse(Words.QUESTION_REFUSED);
  }

  /**
   * Seconds, minutes, hours; once a day when nothing has changed for longer than Digipoort tries.
   */
  private Duration wait(DeliveryRow row, int polls, Instant now) {
    Duration quiet = Duration.between(row.delivery().updated(), now);
    Duration wait = settings.poll().after(polls);
    return quiet.compareTo(settings.pollDailyAfter()) < 0 || wait.compareTo(DAY) > 0 ? wait : DAY;
  }

  /** The last question is asked when the time to follow is over. */
  private static Instant within(@Nullable Instant followUntil, Instant due) {
    return followUntil == null || due.isBefore(followUntil) ? due : followUntil.plusMillis(1);
  }

  private static boolean isFinal(Verdict verdict) {
    return verdict.conclusion() == Verdict.Conclusion.COMPLETED
        || verdict.conclusion() == Verdict.Conclusion.REJECTED;
  }

  private static Change conclude(Change change, Verdict verdict) {
    State state = State.valueOf(verdict.conclusion().name());
    return change
        .due(null)
        .attention(false)
        .verdict(verdict.findings())
        .to(state, state.name(), verdict.meaning(), verdict.action());
  }

  private void explain(DeliveryRow row, Change change, Round round) {
    Text meaning = round.verdict().map(Verdict::meaning).orElse(Words.DELIVERED);
    Text action = round.verdict().map(Verdict::action).orElse(Words.NOTHING_TO_DO);
    Text said = round.trouble(codes).map(why -> Words.notAsked(meaning, why)).orElse(meaning);
    change.says(said, round.isRefused() ? refused(round) : action);
    boolean attention =
        round.isRefused()
            || round
                .verdict()
                .filter(v -> v.conclusion() == Verdict.Conclusion.ATTENTION)
                .isPresent();
    change.attention(attention);
    round.verdict().ifPresent(verdict -> change.verdict(verdict.findings()));
    if (attention && !row.attention()) {
      change.event("ATTENTION", said);
    }
  }
}
