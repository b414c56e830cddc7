// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import digipoort.api.Actor;
import digipoort.api.DigipoortException;
import digipoort.api.Operations;
import digipoort.api.State;
import digipoort.api.Summary;
import digipoort.api.Text;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;

/** How the outbox is doing, each line an instruction. */
final class OutboxCheck implements HealthCheck {
  private static final Actor HEALTH = Actor.operator("health");

  private final Supplier<Optional<Operations>> operations;
  private final Supplier<String> trouble;

  /**
   * @param operations while the outbox runs
   * @param trouble why it does not
   */
  OutboxCheck(Supplier<Optional<Operations>> operations, Supplier<String> trouble) {
    this.operations = operations;
    this.trouble = trouble;
  }

  @Override
  public Result execute() {
    FormattingResultLog log = new FormattingResultLog();
    Optional<Operations> running = operations.get();
    if (running.isEmpty()) {
      log.critical("The outbox does not run: {}", trouble.get());
      return new Result(log);
    }
    try {
      Summary summary = running.get().summary(HEALTH);
      for (State state : State.values()) {
        log.info("{}: {}", state, summary.counts().getOrDefault(state, 0L));
      }
      log.info("Oldest open delivery stored: {}", summary.oldestOpen());
      log.info("Received berichten to acknowledge: {}", summary.received());
      for (Text line : summary.attention()) {
        log.warn("{}", line.en());
      }
    } catch (DigipoortException e) {
      log.critical("{}", e.getMessage());
    }
    return new Result(log);
  }
}
