// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal.health;

import digipoort.api.ActiveCondition;
import digipoort.api.Actor;
import digipoort.api.Condition;
import digipoort.api.Conditions;
import java.util.List;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The one list as the one health check of this product. */
@Component(
    property = {
      HealthCheck.NAME + "=Digipoort Adapter",
      HealthCheck.TAGS + "=digipoort",
      HealthCheck.TAGS + "=ready"
    })
public final class ConditionsCheck implements HealthCheck {
  private static final Actor HEALTH = Actor.operator("health");

  private final Conditions conditions;

  @Activate
  public ConditionsCheck(@Reference Conditions conditions) {
    this.conditions = conditions;
  }

  @Override
  public Result execute() {
    FormattingResultLog log = new FormattingResultLog();
    List<ActiveCondition> all = conditions.current(HEALTH);
    for (ActiveCondition active : all) {
      Condition condition = active.condition();
      String line =
          condition.name() + ": " + condition.text().en() + " -> " + condition.action().en();
      if (condition.level() == Condition.Level.CRITICAL) {
        log.critical("{}", line);
      } else {
        log.warn("{}", line);
      }
    }
    if (all.isEmpty()) {
      log.info("Nothing needs attention");
    }
    return new Result(log);
  }
}
