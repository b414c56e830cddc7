// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import digipoort.api.Aansluiting;
import digipoort.api.Aansluitingen;
import digipoort.api.Actor;
import digipoort.api.Finding;
import digipoort.api.Role;
import digipoort.wss.AnswerTrust;
import digipoort.wss.AnswerTrusts;
import digipoort.wss.spool.SpoolFolder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.Comparator;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ManagedServiceFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Takes the configurations of aansluitingen and keeps their channels registered. */
@Component(
    immediate = true,
    service = {
      ManagedServiceFactory.class,
      Aansluitingen.class,
      AnswerTrusts.class,
      AansluitingFactory.class
    },
    property = "service.pid=" + AansluitingConfig.PID)
public final class AansluitingFactory
    implements ManagedServiceFactory, Aansluitingen, AnswerTrusts {
  private final ConfigurationAdmin configurations;
  private final Registry registry;

  @Activate
  public AansluitingFactory(BundleContext context, @Reference ConfigurationAdmin configurations) {
    this.configurations = configurations;
    String base = Objects.requireNonNullElse(context.getProperty("karaf.base"), "");
    File folder = Objects.requireNonNull(context.getDataFile("spool"), "no data folder");
    SpoolFolder spools = new SpoolFolder(folder.toPath());
    spools.clean();
    this.registry = new Registry(context, Path.of(base), spools, Clock.systemUTC());
  }

  @Deactivate
  void stop() {
    registry.close();
  }

  @Override
  public String getName() {
    return "Digipoort aansluitingen";
  }

  @Override
  public void updated(String pid, Dictionary<String, ?> properties) {
    Map<String, Object> values = map(properties);
    registry.update(new Given(pid, values, stored(pid)));
  }

  @Override
  public void deleted(String pid) {
    registry.remove(pid);
  }

  @Override
  public List<Aansluiting> list(Actor actor) {
    actor.require(Role.READ);
    return registry.entries().stream()
        .filter(entry -> actor.scope().allowsAansluiting(entry.naam()))
        .map(Entry::asAansluiting)
        .sorted(Comparator.comparing(Aansluiting::naam))
        .toList();
  }

  @Override
  public List<Finding> test(String naam, Actor actor) {
    actor.require(Role.OPERATE);
    List<Entry> found =
        registry.entries().stream()
            .filter(entry -> entry.naam().equals(naam))
            .filter(entry -> actor.scope().allowsAansluiting(naam))
            .sorted(Comparator.comparing(entry -> entry.working().isEmpty()))
            .toList();
    if (found.isEmpty()) {
      return ConnectionTest.unknown(naam);
    }
    List<Finding> findings = ConnectionTest.run(found.get(0));
    found.get(0).working().ifPresent(working -> working.tested(findings));
    return findings;
  }

  @Override
  public List<AnswerTrust> current() {
    return registry.entries().stream()
        .flatMap(entry -> entry.working().stream())
        .map(working -> working.open().definition().trust())
        .toList();
  }

  List<Entry> entries() {
    return registry.entries();
  }

  /**
   * The configuration without its references replaced. When it cannot be had, nothing in it counts
   * as a reference.
   */
  private Map<String, ?> stored(String pid) {
    try {
      Configuration @Nullable [] found =
          configurations.listConfigurations("(service.pid=" + pid + ")");
      return found == null ? Map.of() : map(found[0].getProperties());
    } catch (IOException | InvalidSyntaxException e) {
      throw new IllegalStateException("configuration " + pid + " cannot be read back", e);
    }
  }

  private static Map<String, Object> map(Dictionary<String, ?> properties) {
    Map<String, Object> values = new HashMap<>();
    Collections.list(properties.keys()).forEach(key -> values.put(key, properties.get(key)));
    return values;
  }
}
