// SPDX-License-Identifier: Apache-2.0
package digipoort.folder.internal;

import digipoort.api.Aansluiting;
import digipoort.api.Aansluitingen;
import digipoort.api.Actor;
import digipoort.api.Finding;
import digipoort.api.Role;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ManagedServiceFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * Takes the configurations of aansluitingen that are folders and keeps their channels registered.
 */
@Component(
    immediate = true,
    service = {ManagedServiceFactory.class, Aansluitingen.class, FolderAansluitingen.class},
    property = {"service.pid=" + FolderConfig.PID, "service.ranking:Integer=-1"})
public final class FolderAansluitingen implements ManagedServiceFactory, Aansluitingen {
  private final Registry registry;

  @Activate
  public FolderAansluitingen(BundleContext context) {
    String base = Objects.requireNonNullElse(context.getProperty("karaf.base"), "");
    registry = new Registry(context, Path.of(base));
  }

  @Deactivate
  void stop() {
    registry.close();
  }

  @Override
  public String getName() {
    return "Digipoort aansluitingen that are folders";
  }

  @Override
  public void updated(String pid, Dictionary<String, ?> properties) {
    Map<String, Object> values = new HashMap<>();
    Collections.list(properties.keys()).forEach(key -> values.put(key, properties.get(key)));
    registry.update(new Given(pid, values));
  }

  @Override
  public void deleted(String pid) {
    registry.remove(pid);
  }

  @Override
  public List<Aansluiting> list(Actor actor) {
    actor.require(Role.READ);
    return all().stream()
        .filter(aansluiting -> actor.scope().allowsAansluiting(aansluiting.naam()))
        .sorted(Comparator.comparing(Aansluiting::naam))
        .toList();
  }

  List<Aansluiting> all() {
    return registry.entries().stream().map(Entry::asAansluiting).toList();
  }

  @Override
  public List<Finding> test(String naam, Actor actor) {
    actor.require(Role.OPERATE);
    return registry.entries().stream()
        .filter(entry -> entry.asAansluiting().naam().equals(naam))
        .filter(entry -> actor.scope().allowsAansluiting(naam))
        .min(Comparator.comparing(entry -> entry instanceof Entry.Broken))
        .map(Entry::test)
        .orElseGet(() -> unknown(naam));
  }

  private static List<Finding> unknown(String naam) {
    return List.of(
        Finding.error("AANSLUITING-UNKNOWN", "")
            .says("Er is geen aansluiting '" + naam + "'", "There is no aansluiting '" + naam + "'")
            .todo(
                "Kijk welke er zijn: digipoort:aansluiting-list",
                "See which there are: digipoort:aansluiting-list")
            .build());
  }
}
