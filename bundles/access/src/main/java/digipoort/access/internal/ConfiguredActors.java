// SPDX-License-Identifier: Apache-2.0
package digipoort.access.internal;

import digipoort.api.Actor;
import digipoort.api.Actors;
import digipoort.api.Role;
import digipoort.api.Scope;
import java.util.Collection;
import java.util.Collections;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Map;
import org.osgi.service.cm.ManagedServiceFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns users into actors by the files that say what each may see. */
@Component(
    immediate = true,
    service = {Actors.class, ManagedServiceFactory.class},
    property = "service.pid=" + UserConfig.PID)
public final class ConfiguredActors implements Actors, ManagedServiceFactory {
  private static final Logger LOG = LoggerFactory.getLogger(ConfiguredActors.class);
  private static final String UNLIMITED = "admin";

  private final UserScopes scopes = new UserScopes();

  /** Those of the runtime. */
  @Activate
  public ConfiguredActors() {}

  @Override
  public Actor of(String name, Collection<String> realmNames) {
    return new Actor(name, Role.granted(realmNames), scope(name, realmNames));
  }

  private Scope scope(String name, Collection<String> realmNames) {
    return realmNames.contains(UNLIMITED) || scopes.isEmpty() ? Scope.ALL : scopes.of(name);
  }

  @Override
  public String getName() {
    return "Digipoort users";
  }

  @Override
  public void updated(String pid, Dictionary<String, ?> properties) {
    Map<String, Object> values = new HashMap<>();
    Collections.list(properties.keys()).forEach(key -> values.put(key, properties.get(key)));
    UserEntry entry = UserReader.read(pid, values);
    scopes.put(pid, entry);
    if (entry.problem() != null) {
      LOG.warn("User '{}' sees nothing: {}: {}", entry.name(), entry.file(), entry.problem().en());
    }
  }

  @Override
  public void deleted(String pid) {
    scopes.remove(pid);
  }
}
