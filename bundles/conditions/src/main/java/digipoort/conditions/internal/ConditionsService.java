// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal;

import digipoort.api.ActiveCondition;
import digipoort.api.Actor;
import digipoort.api.Conditions;
import digipoort.api.Role;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every few seconds, so that what is the matter is logged also when nobody asks. */
@Component(immediate = true)
public final class ConditionsService implements Conditions {
  private static final Logger LOG = LoggerFactory.getLogger("digipoort.conditions");
  private static final Duration LIMIT = Duration.ofSeconds(2);
  private static final Duration PERIOD = Duration.ofSeconds(5);

  private final SourceInquiry inquiry;
  private final ConditionBoard board;
  private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();

  @Activate
  public ConditionsService(@Reference SourceTable sources) {
    this.inquiry = new SourceInquiry(sources::all, LIMIT);
    this.board = new ConditionBoard(inquiry::ask, new ConditionLog(new Lines()), Clock.systemUTC());
    looks.scheduleWithFixedDelay(
        this::look, PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Deactivate
  void stop() {
    looks.shutdownNow();
    inquiry.close();
  }

  /** An exception would end all further looks without a word. */
  private void look() {
    try {
      board.look();
    } catch (RuntimeException | LinkageError e) {
      LOG.error("The conditions could not be looked at", e);
    }
  }

  @Override
  public List<ActiveCondition> current(Actor actor) {
    actor.require(Role.READ);
    return board.look().stream().filter(active -> isVisible(active, actor)).toList();
  }

  private static boolean isVisible(ActiveCondition active, Actor actor) {
    String aansluiting = active.condition().aansluiting();
    return aansluiting == null || actor.scope().allowsAansluiting(aansluiting);
  }

  private static final class Lines implements ConditionLog.Sink {
    @Override
    public void warn(String line) {
      LOG.warn("{}", line);
    }

    @Override
    public void info(String line) {
      LOG.info("{}", line);
    }
  }
}
