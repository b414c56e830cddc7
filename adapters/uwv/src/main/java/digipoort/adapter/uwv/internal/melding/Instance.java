// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal.melding;

import digipoort.adapter.uwv.internal.model.Group;
import digipoort.adapter.uwv.internal.model.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One occurrence of a group in a report.
 *
 * @param group that it is one of
 * @param at where it came from: a JSON Pointer or a place in a message
 * @param values by the name of the field
 * @param groups by their name, in order
 */
public record Instance(
    Group group, String at, Map<String, Value> values, Map<String, List<Instance>> groups) {
  public Instance {
    values = Map.copyOf(values);
    groups = Map.copyOf(groups);
  }

  /** The value of one of its fields. */
  public Optional<Value> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The value at the end of a path of groups that occur once. */
  public Optional<Value> value(List<String> path) {
    return path.size() == 1
        ? value(path.get(0))
        : occurrences(path.get(0)).stream()
            .findFirst()
            .flatMap(group -> group.value(path.subList(1, path.size())));
  }

  /** Every occurrence of one of its groups. */
  public List<Instance> occurrences(String name) {
    return groups.getOrDefault(name, List.of());
  }

  /** Whether a field or group at the end of a path is there. */
  public boolean has(List<String> path) {
    if (path.size() == 1) {
      return values.containsKey(path.get(0)) || groups.containsKey(path.get(0));
    }
    return occurrences(path.get(0)).stream()
        .anyMatch(group -> group.has(path.subList(1, path.size())));
  }

  /** Where a member of it stands, or would have to stand. */
  public String place(Member member) {
    if (!at.isEmpty() && !at.startsWith("/")) {
      return at;
    }
    return at + "/" + member.erpName();
  }

  /** Never the values: they may be numbers of a person. */
  @Override
  public String toString() {
    return group.name() + " at " + at;
  }

  /** An occurrence in the making. One is used by one thread. */
  public static final class Draft {
    private final Group group;
    private final String at;
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final Map<String, List<Draft>> groups = new LinkedHashMap<>();

    public Draft(Group group, String at) {
      this.group = group;
      this.at = at;
    }

    public Group group() {
      return group;
    }

    /** Puts a value; false when there was one already. */
    public boolean put(Value value) {
      return values.put(value.field().name(), value) == null;
    }

    /** Another occurrence of one of its groups. */
    public Draft add(Group member, String where) {
      Draft draft = new Draft(member, where);
      groups.computeIfAbsent(member.name(), n -> new ArrayList<>()).add(draft);
      return draft;
    }

    public Instance done() {
      Map<String, List<Instance>> built = new LinkedHashMap<>();
      groups.forEach((name, drafts) -> built.put(name, drafts.stream().map(Draft::done).toList()));
      return new Instance(group, at, values, built);
    }
  }
}
