// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal.runtime;

import digipoort.api.Condition;
import digipoort.api.ConditionSource;
import digipoort.api.Text;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** Components of ours that should be active and are not, with what they miss. */
@Component
public final class ComponentConditions implements ConditionSource {
  static final String FAILED = "component-failed";
  static final String WAITS = "component-waits";

  private record Waiting(ComponentDescriptionDTO component, ComponentConfigurationDTO state) {}

  private final ServiceComponentRuntime components;
  private final BundleContext context;
  private final StartState start;
  private final SettledConditions settled;

  @Activate
  public ComponentConditions(
      BundleContext context,
      @Reference ServiceComponentRuntime components,
      @Reference StartState start) {
    this(context, components, start, Clock.systemUTC());
  }

  ComponentConditions(
      BundleContext context, ServiceComponentRuntime components, StartState start, Clock clock) {
    this.context = context;
    this.components = components;
    this.start = start;
    this.settled = new SettledConditions(clock);
  }

  @Override
  public List<Condition> conditions() {
    return start.isComplete() ? settled.settled(look()) : List.of();
  }

  private List<Condition> look() {
    Bundle[] ours =
        Arrays.stream(context.getBundles()).filter(BundleConditions::isOurs).toArray(Bundle[]::new);
    List<Condition> all = new ArrayList<>();
    List<Waiting> waiting = new ArrayList<>();
    for (ComponentDescriptionDTO component : components.getComponentDescriptionDTOs(ours)) {
      for (ComponentConfigurationDTO state : components.getComponentConfigurationDTOs(component)) {
        if (state.state == ComponentConfigurationDTO.FAILED_ACTIVATION) {
          all.add(failed(component, state));
        } else if (state.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE) {
          waiting.add(new Waiting(component, state));
        }
      }
    }
    all.addAll(roots(waiting, all));
    return all;
  }

  /** Who waits for one that waits itself is not named; of a circle everybody is. */
  private static List<Condition> roots(List<Waiting> waiting, List<Condition> failed) {
    Set<String> missing =
        waiting.stream()
            .flatMap(one -> Arrays.stream(one.component().serviceInterfaces))
            .collect(Collectors.toCollection(HashSet::new));
    List<Waiting> roots =
        waiting.stream().filter(one -> misses(one).stream().noneMatch(missing::contains)).toList();
    List<Waiting> named = roots.isEmpty() && failed.isEmpty() ? waiting : roots;
    return named.stream().map(ComponentConditions::waits).toList();
  }

  private static List<String> misses(Waiting waiting) {
    Set<String> names =
        Arrays.stream(waiting.state().unsatisfiedReferences)
            .map(reference -> reference.name)
            .collect(Collectors.toSet());
    return Arrays.stream(waiting.component().references)
        .filter(reference -> names.contains(reference.name))
        .map(reference -> reference.interfaceName)
        .toList();
  }

  private static Condition failed(
      ComponentDescriptionDTO component, ComponentConfigurationDTO state) {
    String reason = state.failure == null ? "" : state.failure.lines().findFirst().orElse("");
    return RuntimeCondition.critical(
        FAILED,
        component.name,
        new Text(
            "Onderdeel " + component.name + " start niet: " + reason,
            "Component " + component.name + " does not start: " + reason),
        new Text(
            "Verhelp de reden (configuratie in etc/, schijf, rechten) en geef bundle:restart "
                + component.bundle.symbolicName,
            "Mend the reason (configuration in etc/, disk, permissions) and give bundle:restart "
                + component.bundle.symbolicName));
  }

  private static Condition waits(Waiting waiting) {
    String missing =
        String.join(", ", misses(waiting))
            + Arrays.stream(waiting.state().unsatisfiedReferences)
                .map(ComponentConditions::target)
                .collect(Collectors.joining());
    String name = waiting.component().name;
    return RuntimeCondition.critical(
        WAITS,
        name,
        new Text(
            "Onderdeel " + name + " wacht op een dienst die er niet is: " + missing,
            "Component " + name + " waits for a service that is not there: " + missing),
        new Text(
            "Kijk welk bundle die dienst geeft (bundle:list, scr:list) en waarom het niet werkt;"
                + " feature:install digipoort zet terug wat ontbreekt.",
            "See which bundle gives that service (bundle:list, scr:list) and why it does not work;"
                + " feature:install digipoort brings back what is missing."));
  }

  private static String target(UnsatisfiedReferenceDTO reference) {
    return reference.target == null ? "" : " " + reference.target;
  }
}
