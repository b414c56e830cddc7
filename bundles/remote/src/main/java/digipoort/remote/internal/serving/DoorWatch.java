// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.serving;

import digipoort.api.Condition;
import digipoort.api.ConditionSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knocks at the doors of this bundle every few seconds, from this machine. */
@Component(service = ConditionSource.class, immediate = true)
public final class DoorWatch implements ConditionSource {
  private static final Logger LOG = LoggerFactory.getLogger(DoorWatch.class);
  private static final long FIRST_SECONDS = 20;
  private static final long INTERVAL_SECONDS = 5;

  private final DoorRegister register;
  private final DoorRound round;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            var thread = new Thread(task, "digipoort-door-watch");
            thread.setDaemon(true);
            return thread;
          });

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile @Nullable PublishedAddress published;

  /** The watch of the runtime. */
  @Activate
  public DoorWatch(
      BundleContext context, @Reference OpenServers servers, @Reference ConfigurationAdmin admin) {
    this.register = new DoorRegister(context, admin);
    this.round = new DoorRound(servers::isOpen, servers::renew, new DoorProbe());
    executor.scheduleWithFixedDelay(this::look, FIRST_SECONDS, INTERVAL_SECONDS, TimeUnit.SECONDS);
  }

  @Deactivate
  void close() {
    executor.shutdownNow();
  }

  @Override
  public List<Condition> conditions() {
    return round.conditions();
  }

  private void look() {
    try {
      PublishedAddress place = published;
      if (place == null) {
        round.without(register.configured());
      } else {
        round.at(place, register.paths());
      }
    } catch (RuntimeException e) {
      LOG.error("The doors cannot be looked at; tried again", e);
    }
  }
}
