// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal.runtime;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.ObjectClassDefinition;

/** Asks the installed parts of ours which configurations they take. */
@Component(service = SettingsSurvey.class)
public final class SettingsSurvey {
  private static final String TAKERS =
      "(|(objectClass=org.osgi.service.cm.ManagedService)"
          + "(objectClass=org.osgi.service.cm.ManagedServiceFactory))";

  private final BundleContext context;
  private final ServiceComponentRuntime components;
  private final MetaTypeService types;

  @Activate
  public SettingsSurvey(
      BundleContext context,
      @Reference ServiceComponentRuntime components,
      @Reference MetaTypeService types) {
    this.context = context;
    this.components = components;
    this.types = types;
  }

  KnownSettings known() {
    Set<String> pids = new HashSet<>();
    Set<String> factories = new HashSet<>();
    Map<String, Set<String>> keys = new HashMap<>();
    List<Bundle> ours =
        Arrays.stream(context.getBundles()).filter(BundleConditions::isOurs).toList();
    for (Bundle bundle : ours) {
      MetaTypeInformation information = types.getMetaTypeInformation(bundle);
      if (information != null) {
        described(information, information.getPids(), pids, keys);
        described(information, information.getFactoryPids(), factories, keys);
      }
    }
    components.getComponentDescriptionDTOs(ours.toArray(Bundle[]::new)).stream()
        .flatMap(component -> Arrays.stream(component.configurationPid))
        .filter(pid -> !factories.contains(pid))
        .forEach(pids::add);
    takers(pids, factories);
    return new KnownSettings(pids, factories, keys);
  }

  private static void described(
      MetaTypeInformation information,
      String @Nullable [] found,
      Set<String> pids,
      Map<String, Set<String>> keys) {
    for (String pid : found == null ? new String[0] : found) {
      pids.add(pid);
      AttributeDefinition @Nullable [] attributes =
          information
              .getObjectClassDefinition(pid, null)
              .getAttributeDefinitions(ObjectClassDefinition.ALL);
      if (attributes != null) {
        keys.put(
            pid,
            Arrays.stream(attributes)
                .map(AttributeDefinition::getID)
                .collect(Collectors.toUnmodifiableSet()));
      }
    }
  }

  private void takers(Set<String> pids, Set<String> factories) {
    for (ServiceReference<?> taker : references()) {
      boolean factory =
          List.of((String[]) taker.getProperty(Constants.OBJECTCLASS))
              .contains("org.osgi.service.cm.ManagedServiceFactory");
      names(taker.getProperty(Constants.SERVICE_PID))
          .forEach(pid -> (factory ? factories : pids).add(pid));
    }
    pids.removeAll(factories);
  }

  private List<ServiceReference<?>> references() {
    try {
      ServiceReference<?> @Nullable [] found = context.getAllServiceReferences(null, TAKERS);
      return found == null ? List.of() : List.of(found);
    } catch (InvalidSyntaxException e) {
      throw new IllegalStateException("the filter is ours", e);
    }
  }

  private static Stream<String> names(@Nullable Object property) {
    if (property instanceof String name) {
      return Stream.of(name);
    }
    if (property instanceof String[] names) {
      return Arrays.stream(names);
    }
    return property instanceof Collection<?> many
        ? many.stream().map(Object::toString)
        : Stream.empty();
  }
}
