// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.internal.dts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;

/** All relations of one kind, by role and where they start. Prohibited ones are left out. */
final class Network {
  private final Map<String, Map<QName, List<Arc>>> arcs = new LinkedHashMap<>();

  Network(Collection<Arc> all) {
    Map<Object, Integer> prohibited = new HashMap<>();
    all.stream()
        .filter(Arc::prohibits)
        .forEach(arc -> prohibited.merge(arc.same(), arc.priority(), Math::max));
    for (Arc arc : all) {
      Integer ban = prohibited.isEmpty() ? null : prohibited.get(arc.same());
      if (!arc.prohibits() && (ban == null || ban < arc.priority())) {
        arcs.computeIfAbsent(arc.role(), none -> new LinkedHashMap<>())
            .computeIfAbsent(arc.from(), none -> new ArrayList<>())
            .add(arc);
      }
    }
    for (Map<QName, List<Arc>> byFrom : arcs.values()) {
      byFrom.values().forEach(list -> list.sort(Comparator.comparingDouble(Arc::order)));
    }
  }

  Set<String> roles() {
    return arcs.keySet();
  }

  /** The relations from here in this role, in their order. */
  List<Arc> from(String role, QName source) {
    return arcs.getOrDefault(role, Map.of()).getOrDefault(source, List.of());
  }

  /** Where relations of this role start and none ends. */
  List<QName> roots(String role) {
    Map<QName, List<Arc>> byFrom = arcs.getOrDefault(role, Map.of());
    Set<QName> roots = new LinkedHashSet<>(byFrom.keySet());
    byFrom.values().forEach(list -> list.forEach(arc -> roots.remove(arc.to())));
    return List.copyOf(roots);
  }

  /** All relations. */
  List<Arc> all() {
    return arcs.values().stream()
        .flatMap(byFrom -> byFrom.values().stream())
        .flatMap(List::stream)
        .toList();
  }
}
