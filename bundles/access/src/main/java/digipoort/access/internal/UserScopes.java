// SPDX-License-Identifier: Apache-2.0
package digipoort.access.internal;

import digipoort.api.Scope;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What each configured user may see and touch. */
final class UserScopes {
  /** Nothing at all. */
  static final Scope NOTHING = new Scope(Set.of(), Set.of());

  private final Map<String, UserEntry> entries = new ConcurrentHashMap<>();

  void put(String pid, UserEntry entry) {
    entries.put(pid, entry);
  }

  void remove(String pid) {
    entries.remove(pid);
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** The scope of a user that one right configuration names; of any other nothing. */
  Scope of(String user) {
    List<UserEntry> named =
        entries.values().stream().filter(entry -> entry.name().equals(user)).toList();
    Scope scope = named.size() == 1 ? named.get(0).scope() : null;
    return scope == null ? NOTHING : scope;
  }

  List<UserEntry> all() {
    return entries.values().stream().sorted(Comparator.comparing(UserEntry::file)).toList();
  }
}
