// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal.runtime;

import digipoort.api.Condition;
import digipoort.api.ConditionSource;
import digipoort.api.Text;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Whether the start is complete: Karaf has installed and started all that belongs to it. */
@Component(service = {StartState.class, ConditionSource.class})
public final class StartState implements ConditionSource {
  static final String INCOMPLETE = "start-incomplete";

  private static final String BOOT_FINISHED = "org.apache.karaf.features.BootFinished";
  private static final Duration LONG = Duration.ofMinutes(5);

  private final BundleContext context;
  private final Supplier<Duration> uptime;

  @Activate
  public StartState(BundleContext context) {
    this(context, () -> Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()));
  }

  StartState(BundleContext context, Supplier<Duration> uptime) {
    this.context = context;
    this.uptime = uptime;
  }

  /** Whether it is. */
  public boolean isComplete() {
    return context.getServiceReference(BOOT_FINISHED) != null;
  }

  @Override
  public List<Condition> conditions() {
    Duration up = uptime.get();
    if (isComplete() || up.compareTo(LONG) < 0) {
      return List.of();
    }
    return List.of(
        RuntimeCondition.critical(
            INCOMPLETE,
            "",
            new Text(
                "De start is na " + up.toMinutes() + " minuten nog niet voltooid.",
                "The start is not complete after " + up.toMinutes() + " minutes."),
            new Text(
                "Zoek in data/log/karaf.log naar ERROR; feature:list laat zien wat er ontbreekt.",
                "Look for ERROR in data/log/karaf.log; feature:list shows what is missing.")));
  }
}
