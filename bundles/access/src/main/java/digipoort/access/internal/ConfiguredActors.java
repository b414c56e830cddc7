// SPDX-License-Identifier: Apache-2.0
package digipoort.access.internal;

import digipoort.api.Actor;
import digipoort.api.Actors;
import digipoort.api.Condition;
import digipoort.api.ConditionSource;
import digipoort.api.Role;
import digipoort.api.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.cm.ManagedServiceFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns users into actors by the files that say what each may see. Whether anybody is limited is
 * also read from the folder itself: a file that was not taken over yet, or never can be, must not
 * leave everything open.
 */
@Component(
    immediate = true,
    service = {Actors.class, ConditionSource.class, ManagedServiceFactory.class},
    property = "service.pid=" + UserConfig.PID)
public final class ConfiguredActors implements Actors, ConditionSource, ManagedServiceFactory {
  private static final Logger LOG = LoggerFactory.getLogger(ConfiguredActors.class);
  private static final String UNLIMITED = "admin";

  private final UserScopes scopes = new UserScopes();
  private final UserFiles files;

  /** Those of the runtime. */
  @Activate
  public ConfiguredActors(@Reference UserFiles files) {
    this.files = files;
  }

  @Override
  public Actor of(String name, Collection<String> realmNames) {
    return new Actor(name, Role.granted(realmNames), scope(name, realmNames));
  }

  private Scope scope(String name, Collection<String> realmNames) {
    boolean open = realmNames.contains(UNLIMITED) || (scopes.isEmpty() && !files.limitAnybody());
    return open ? Scope.ALL : scopes.of(name);
  }

  @Override
  public List<Condition> conditions() {
    List<UserEntry> entries = scopes.all();
    List<Condition> found = new ArrayList<>();
    for (UserEntry entry : entries) {
      if (entry.problem() != null) {
        found.add(AccessConditions.wrong(entry, entry.problem()));
      } else if (scopes.isNamedTwice(entry.name())) {
        found.add(AccessConditions.twice(entry));
      }
    }
    List<String> taken = entries.stream().map(UserEntry::file).toList();
    files.settled().stream()
        .filter(file -> !taken.contains(file))
        .map(AccessConditions::unread)
        .forEach(found::add);
    if (files.hasOldSetting()) {
      found.add(AccessConditions.scopes());
    }
    return found;
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
      LOG.warn(
          "User '{}' sees nothing: {}: {}",
          SecurityLog.shown(entry.name()),
          entry.file(),
          entry.problem().en());
    }
  }

  @Override
  public void deleted(String pid) {
    scopes.remove(pid);
  }
}
