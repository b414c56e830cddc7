// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.inbox;

import digipoort.api.BerichtResultaat;
import digipoort.api.Kenmerk;
import digipoort.api.ReceivedId;
import digipoort.api.StorageException;
import digipoort.api.Text;
import digipoort.api.channel.Answer;
import digipoort.api.channel.BerichtSource;
import digipoort.api.channel.Window;
import digipoort.outbox.internal.store.FeedKey;
import digipoort.outbox.internal.store.NewReceived;
import digipoort.outbox.internal.store.ReceivedStore;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches the berichten of one kenmerk and stores those that are not there yet. */
final class Collector {
  private static final Logger LOG = LoggerFactory.getLogger(Collector.class);

  private final ReceivedStore store;
  private final Clock clock;
  private final Runnable wake;

  Collector(ReceivedStore store, Clock clock, Runnable wake) {
    this.store = store;
    this.clock = clock;
    this.wake = wake;
  }

  /**
   * Given when all are stored. What is wrong with the store is thrown; everything else that goes
   * wrong is an answer.
   */
  Answer<Integer> fetch(BerichtSource source, FeedKey key, Kenmerk kenmerk) {
    Taker taker = new Taker(key);
    Answer<Integer> answer;
    try {
      answer = source.berichtenKenmerk(kenmerk, Window.ALL, taker);
    } catch (RuntimeException | LinkageError e) {
      answer = broken(e.toString());
    }
    taker.rethrow();
    if (answer == null) {
      return broken("null");
    }
    return answer instanceof Answer.Given<Integer> && taker.taken == 0
        ? new Answer.Unavailable<>(Wording.NOTHING_GIVEN, null)
        : answer;
  }

  static <T> Answer<T> broken(String what) {
    return new Answer.Unavailable<>(Text.verbatim(Wording.masked(what)), null);
  }

  /** In plain words, without numbers of people. */
  static Text trouble(Answer<?> answer) {
    Text text =
        answer instanceof Answer.Refused<?> refused
            ? Wording.refused(refused.fout())
            : ((Answer.Unavailable<?>) answer).reason();
    return new Text(Wording.masked(text.nl()), Wording.masked(text.en()));
  }

  private final class Taker implements Consumer<BerichtResultaat> {
    private final FeedKey key;
    private int taken;
    private @Nullable StorageException unstored;
    private @Nullable Error dead;

    Taker(FeedKey key) {
      this.key = key;
    }

    @Override
    public void accept(BerichtResultaat bericht) {
      try {
        store(key, bericht);
        taken++;
      } catch (StorageException e) {
        unstored = e;
        throw e;
      } catch (Error e) {
        dead = e;
        throw e;
      }
    }

    void rethrow() {
      if (unstored != null) {
        throw unstored;
      }
      if (dead != null) {
        throw dead;
      }
    }
  }

  private void store(FeedKey key, BerichtResultaat bericht) {
    ReceivedId id = ReceivedId.random();
    boolean fresh =
        store.insert(
            new NewReceived(
                id,
                key,
                bericht,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                Wording.STORED,
                Wording.NOTHING_YET));
    if (fresh) {
      LOG.info(
          "Received bericht {}: {} over aansluiting {}, kenmerk {}",
          id,
          bericht.berichtsoort(),
          key.aansluiting(),
          bericht.kenmerk());
      wake.run();
    }
  }
}
