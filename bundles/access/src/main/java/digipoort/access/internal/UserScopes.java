// SPDX-License-Identifier: Apache-2.0
package digipoort.access.internal;

import digipoort.api.Scope;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What each configured user may see and touch. */
final class UserScopes {
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
    List<UserEntry> named = naming(user);
    Scope scope = named.size() == 1 ? named.get(0).scope() : null;
    return scope == null ? Scope.NOTHING : scope;
  }

  boolean isNamedTwice(String user) {
    return naming(user).size() > 1;
  }

  private List<UserEntry> naming(String user) {
    return entries.values().stream().filter(entry -> entry.name().equals(user)).toList();
  }

  List<UserEntry> all() {
    return entries.values().stream().sorted(Comparator.comparing(UserEntry::file)).toList();
  }
}
