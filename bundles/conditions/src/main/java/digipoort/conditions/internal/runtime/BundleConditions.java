// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal.runtime;

import digipoort.api.Condition;
import digipoort.api.Condition.Level;
import digipoort.api.ConditionSource;
import digipoort.api.Text;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Bundles that should be at work and are not: ours always, others when somebody started them. */
@Component
public final class BundleConditions implements ConditionSource {
  static final String NOT_ACTIVE = "bundle-not-active";

  private final BundleContext context;
  private final StartState start;
  private final SettledConditions settled;

  @Activate
  public BundleConditions(BundleContext context, @Reference StartState start) {
    this(context, start, Clock.systemUTC());
  }

  BundleConditions(BundleContext context, StartState start, Clock clock) {
    this.context = context;
    this.start = start;
    this.settled = new SettledConditions(clock);
  }

  @Override
  public List<Condition> conditions() {
    if (!start.isComplete()) {
      return List.of();
    }
    return settled.settled(
        Arrays.stream(context.getBundles())
            .filter(BundleConditions::isIdle)
            .map(BundleConditions::idle)
            .toList());
  }

  static boolean isOurs(Bundle bundle) {
    String name = bundle.getSymbolicName();
    return name != null && name.startsWith("digipoort.");
  }

  private static boolean isIdle(Bundle bundle) {
    int state = bundle.getState();
    if ((state & (Bundle.ACTIVE | Bundle.STARTING | Bundle.STOPPING | Bundle.UNINSTALLED)) != 0
        || bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null) {
      return false;
    }
    BundleStartLevel level = bundle.adapt(BundleStartLevel.class);
    return isOurs(bundle) || (level != null && level.isPersistentlyStarted());
  }

  private static Condition idle(Bundle bundle) {
    String name = bundle.getSymbolicName() + " " + bundle.getVersion();
    String state = bundle.getState() == Bundle.INSTALLED ? "INSTALLED" : "RESOLVED";
    return RuntimeCondition.of(
        NOT_ACTIVE,
        name,
        isOurs(bundle) ? Level.CRITICAL : Level.WARNING,
        new Text(
            "Bundle " + name + " werkt niet (" + state + ").",
            "Bundle " + name + " does not work (" + state + ")."),
        new Text(
            "bundle:diag "
                + bundle.getBundleId()
                + " zegt wat het mist; daarna bundle:start "
                + bundle.getBundleId(),
            "bundle:diag "
                + bundle.getBundleId()
                + " says what it misses; then bundle:start "
                + bundle.getBundleId()));
  }
}
