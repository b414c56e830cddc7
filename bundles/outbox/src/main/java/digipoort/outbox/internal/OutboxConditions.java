// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import digipoort.api.Condition;
import digipoort.api.Condition.Level;
import digipoort.api.Condition.Owner;
import digipoort.api.ConditionSource;
import digipoort.api.StorageException;
import digipoort.api.Text;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** What the outbox says of itself, whether it runs or not. */
final class OutboxConditions implements ConditionSource {
  private static final Text NOTHING_LOST =
      new Text(
          "Wat is opgeslagen blijft bewaard en gaat door zodra dit is hersteld; het wordt steeds"
              + " opnieuw geprobeerd.",
          "What is stored is kept and goes on when this is repaired; it is tried again and again.");

  private final Supplier<Optional<RunningOutbox>> running;
  private final Supplier<String> trouble;
  private final ReentrantLock looking = new ReentrantLock();
  private volatile List<Condition> last = List.of();

  /**
   * @param running while it runs
   * @param trouble why it does not
   */
  OutboxConditions(Supplier<Optional<RunningOutbox>> running, Supplier<String> trouble) {
    this.running = running;
    this.trouble = trouble;
  }

  /** One looks at a time; who comes meanwhile gets what was seen before. */
  @Override
  public List<Condition> conditions() {
    if (looking.tryLock()) {
      try {
        last = look();
      } finally {
        looking.unlock();
      }
    }
    return last;
  }

  private List<Condition> look() {
    try {
      Optional<RunningOutbox> found = running.get();
      if (found.isEmpty()) {
        String why = trouble.get();
        return why.isEmpty() ? List.of() : List.of(stopped(why));
      }
      return found.get().conditions();
    } catch (StorageException e) {
      return List.of(standing(Text.verbatim(String.valueOf(e.getMessage()))));
    }
  }

  private static Condition stopped(String why) {
    return critical(
        "outbox-stopped",
        new Text("De outbox draait niet: " + why + ".", "The outbox does not run: " + why + "."));
  }

  /** It runs, and nothing goes on. */
  static Condition standing(Text why) {
    return critical(
        "outbox-stands-still",
        new Text("Aanleveringen wachten: " + why.nl() + ".", "Deliveries wait: " + why.en() + "."));
  }

  private static Condition critical(String name, Text text) {
    return new Condition(name, "", Level.CRITICAL, Owner.OPERATOR, null, text, NOTHING_LOST);
  }
}
