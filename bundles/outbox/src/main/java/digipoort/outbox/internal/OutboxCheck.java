// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import digipoort.api.Actor;
import digipoort.api.DigipoortException;
import digipoort.api.Operations;
import digipoort.api.State;
import digipoort.api.Summary;
import digipoort.api.Text;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;

/** How the outbox is doing, each line an instruction. */
final class OutboxCheck implements HealthCheck {
  private static final Actor HEALTH = Actor.operator("health");

  private final Operations operations;

  OutboxCheck(Operations operations) {
    this.operations = operations;
  }

  @Override
  public Result execute() {
    FormattingResultLog log = new FormattingResultLog();
    try {
      Summary summary = operations.summary(HEALTH);
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
