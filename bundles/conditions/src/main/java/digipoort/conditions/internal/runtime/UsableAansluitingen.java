// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal.runtime;

import digipoort.api.Aansluiting;
import digipoort.api.Aansluitingen;
import digipoort.api.Actor;
import digipoort.api.Condition;
import digipoort.api.Condition.Level;
import digipoort.api.Condition.Owner;
import digipoort.api.ConditionSource;
import digipoort.api.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Aansluitingen of every kind that cannot be used as they are configured. */
@Component
public final class UsableAansluitingen implements ConditionSource {
  static final String UNUSABLE = "aansluiting-unusable";
  static final String SIMULATOR = "simulator-with-productie";

  private static final Actor CONDITIONS = Actor.operator("conditions");

  private final Map<Object, Aansluitingen> kinds = new ConcurrentHashMap<>();
  private final BundleContext context;

  @Activate
  public UsableAansluitingen(BundleContext context) {
    this.context = context;
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addKind(ServiceReference<Aansluitingen> reference, Aansluitingen kind) {
    kinds.put(reference, kind);
  }

  void removeKind(ServiceReference<Aansluitingen> reference) {
    kinds.remove(reference);
  }

  @Override
  public List<Condition> conditions() {
    List<Aansluiting> all =
        kinds.values().stream().flatMap(kind -> kind.list(CONDITIONS).stream()).toList();
    List<Condition> conditions = new ArrayList<>();
    boolean nothingWorks = all.stream().noneMatch(Aansluiting::usable);
    all.stream()
        .filter(aansluiting -> !aansluiting.usable())
        .map(aansluiting -> unusable(aansluiting, nothingWorks))
        .forEach(conditions::add);
    boolean productie =
        all.stream().anyMatch(one -> one.usable() && one.omgeving().equals("productie"));
    if (productie && hasSimulator()) {
      conditions.add(simulator());
    }
    return conditions;
  }

  private boolean hasSimulator() {
    return Arrays.stream(context.getBundles())
        .anyMatch(
            bundle ->
                bundle.getState() == Bundle.ACTIVE
                    && "digipoort.simulator".equals(bundle.getSymbolicName()));
  }

  static Condition unusable(Aansluiting aansluiting, boolean nothingWorks) {
    String naam = aansluiting.naam();
    String nl = nothingWorks ? ". Er is geen andere die werkt: er gaat niets de deur uit." : "";
    String en = nothingWorks ? ". No other one works: nothing is sent." : "";
    return new Condition(
        UNUSABLE,
        naam,
        Level.CRITICAL,
        Owner.OPERATOR,
        naam,
        new Text(
            "Aansluiting " + naam + " is niet bruikbaar: " + aansluiting.detail().nl() + nl,
            "Aansluiting " + naam + " is not usable: " + aansluiting.detail().en() + en),
        new Text(
            "Verhelp de reden (een configuratie geldt zodra het bestand is bewaard) en toets met"
                + " digipoort:aansluiting-test "
                + naam,
            "Mend the reason (a configuration counts as soon as the file is saved) and test with"
                + " digipoort:aansluiting-test "
                + naam));
  }

  private static Condition simulator() {
    return RuntimeCondition.warning(
        SIMULATOR,
        "",
        new Text(
            "De simulator draait in een runtime met een aansluiting op productie.",
            "The simulator runs in a runtime with an aansluiting to productie."),
        new Text(
            "Geef feature:uninstall digipoort-simulator, of gebruik voor proeven een eigen runtime.",
            "Give feature:uninstall digipoort-simulator, or try things in a runtime of their"
                + " own."));
  }
}
