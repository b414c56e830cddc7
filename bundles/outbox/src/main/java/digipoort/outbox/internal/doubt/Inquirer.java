// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.doubt;

import digipoort.api.Delivery;
import digipoort.api.Inquiry.Candidate;
import digipoort.api.Kenmerk;
import digipoort.api.Status;
import digipoort.api.Text;
import digipoort.api.channel.Answer;
import digipoort.api.channel.ClockReading;
import digipoort.api.channel.Refusal;
import digipoort.api.channel.StatusSource;
import digipoort.outbox.internal.store.DeliveryRow;
import digipoort.outbox.internal.store.DeliveryStore;
import digipoort.outbox.internal.store.Holder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Asks Digipoort which processes it has, and when those began that are not ours. */
public final class Inquirer {
  private static final int REMEMBERED = 20_000;

  /** A question that came to nothing. */
  private static final class FailedException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Sight.Failed failed;

    FailedException(Sight.Failed failed) {
      super(failed.reason().en(), null, false, false);
      this.failed = failed;
    }
  }

  private final DeliveryStore store;

  /** When processes began; that never changes, so it need not be asked twice. */
  private final Map<Kenmerk, Instant> begins =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Kenmerk, Instant> eldest) {
          return size() > REMEMBERED;
        }
      };

  public Inquirer(DeliveryStore store) {
    this.store = store;
  }

  /** Asks about one delivery. Never throws for what the source does. */
  public Sight ask(DeliveryRow row, Bounds bounds, StatusSource source) {
    try {
      Delivery delivery = row.delivery();
      Answer.Given<List<Kenmerk>> answer =
          given(() -> source.processen(delivery.berichtsoort(), delivery.belanghebbende()));
      ClockReading reading = reading(answer);
      Set<Kenmerk> shown = new LinkedHashSet<>(answer.value());
      Map<Kenmerk, Set<Holder>> known = store.known(delivery.omgeving(), shown);
      List<Candidate> candidates = new ArrayList<>();
      for (Kenmerk kenmerk : shown) {
        if (!known.containsKey(kenmerk)) {
          candidate(kenmerk, begin(kenmerk, source), bounds, reading).ifPresent(candidates::add);
        }
      }
      return new Sight.Shown(reading, shown.size(), control(row, known), candidates);
    } catch (FailedException e) {
      return e.failed;
    }
  }

  private static Optional<Candidate> candidate(
      Kenmerk kenmerk, Optional<Instant> begin, Bounds bounds, ClockReading reading) {
    if (begin.isEmpty()) {
      return Optional.of(new Candidate(kenmerk, null, false));
    }
    return switch (bounds.place(begin.get(), reading)) {
      case WITHIN -> Optional.of(new Candidate(kenmerk, begin.get(), true));
      case NEAR -> Optional.of(new Candidate(kenmerk, begin.get(), false));
      case BEFORE -> Optional.empty();
    };
  }

  /** One that was filed by the same sender, so that the answer shows what this sender files. */
  private static Kenmerk control(DeliveryRow row, Map<Kenmerk, Set<Holder>> known) {
    return known.entrySet().stream()
        .filter(e -> e.getValue().stream().anyMatch(h -> h.oin().equals(row.oin())))
        .map(Map.Entry::getKey)
        .min(Comparator.comparing(Kenmerk::value))
        .orElse(null);
  }

  private static ClockReading reading(Answer.Given<?> answer) throws FailedException {
    ClockReading reading = answer.clock();
    if (reading == null || reading.answered().isBefore(reading.asked())) {
      throw new FailedException(new Sight.Failed(DoubtWords.noClock(), null, false));
    }
    return reading;
  }

  /** Empty when it has no status yet, or none that we may see. */
  private Optional<Instant> begin(Kenmerk kenmerk, StatusSource source) throws FailedException {
    synchronized (begins) {
      Instant known = begins.get(kenmerk);
      if (known != null) {
        return Optional.of(known);
      }
    }
    Optional<Instant> begin = firstStatus(kenmerk, source);
    synchronized (begins) {
      begin.ifPresent(moment -> begins.put(kenmerk, moment));
    }
    return begin;
  }

  private static Optional<Instant> firstStatus(Kenmerk kenmerk, StatusSource source)
      throws FailedException {
    Answer<List<Status>> answer = answer(() -> source.statussen(kenmerk));
    if (answer instanceof Answer.Refused<List<Status>> refused
        && refused.refusal() != Refusal.TECHNICAL) {
      return Optional.empty();
    }
    return usable(answer).value().stream()
        .map(Status::tijdstempelStatus)
        .min(Comparator.naturalOrder());
  }

  private static <T> Answer.Given<T> given(Supplier<Answer<T>> question) throws FailedException {
    return usable(answer(question));
  }

  private static <T> Answer<T> answer(Supplier<Answer<T>> question) {
    try {
      Answer<T> answer = question.get();
      return answer == null ? broken("null") : answer;
    } catch (RuntimeException | LinkageError e) {
      return broken(e.toString());
    }
  }

  private static <T> Answer<T> broken(String what) {
    return new Answer.Unavailable<>(Text.verbatim(what), null);
  }

  private static <T> Answer.Given<T> usable(Answer<T> answer) throws FailedException {
    if (answer instanceof Answer.Given<T> given) {
      return given;
    }
    if (answer instanceof Answer.Refused<T> refused) {
      throw new FailedException(
          new Sight.Failed(
              DoubtWords.refused(refused.fout()), null, refused.refusal() != Refusal.TECHNICAL));
    }
    Answer.Unavailable<T> no = (Answer.Unavailable<T>) answer;
    throw new FailedException(new Sight.Failed(no.reason(), no.retryAfterSeconds(), false));
  }
}
