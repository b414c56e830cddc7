// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal.model;

import digipoort.api.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Values that belong together.
 *
 * @param name as UWV names it; empty for the whole report
 * @param label what a payroll clerk calls it
 * @param most how often it may occur
 * @param always whether it is there even when nothing of it was given
 * @param members in UWV's order
 * @param rules about its members
 */
public record Group(
    String name, Text label, int most, boolean always, List<Member> members, List<Rule> rules)
    implements Member {
  public Group {
    members = List.copyOf(members);
    rules = List.copyOf(rules);
  }

  /** Whether an ERP document has a list of it. */
  public boolean list() {
    return most > 1;
  }

  /** The member of this name. */
  public Optional<Member> member(String wanted) {
    return members.stream().filter(member -> member.name().equals(wanted)).findFirst();
  }

  /** The member at the end of a path. */
  public Optional<Member> at(List<String> path) {
    Optional<Member> member = member(path.get(0));
    return path.size() == 1
        ? member
        : member.flatMap(
            m ->
                m instanceof Group group
                    ? group.at(path.subList(1, path.size()))
                    : Optional.empty());
  }

  /** All fields in it and in its groups. */
  public Stream<Field> fields() {
    return members.stream()
        .flatMap(m -> m instanceof Group group ? group.fields() : Stream.of((Field) m));
  }
}
