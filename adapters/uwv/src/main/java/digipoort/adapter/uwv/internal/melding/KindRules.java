// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal.melding;

import digipoort.adapter.uwv.internal.model.Field;
import digipoort.adapter.uwv.internal.model.Group;
import digipoort.adapter.uwv.internal.model.Kind;
import digipoort.adapter.uwv.internal.model.Member;
import digipoort.adapter.uwv.internal.model.Model;
import digipoort.api.Finding;
import digipoort.api.Severity;
import digipoort.mapping.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Which kind of report it is, and whether it has what that kind needs. */
public final class KindRules {
  private static final String MELDING = "/melding";

  private final Model model;
  private final List<Finding> findings;

  public KindRules(Model model, List<Finding> findings) {
    this.model = model;
    this.findings = findings;
  }

  /** The kind of the name that a document gives. */
  public Optional<Kind> named(String name) {
    Optional<Kind> kind = model.kind(name);
    if (kind.isEmpty()) {
      String known = String.join(", ", model.kinds().stream().map(Kind::name).toList());
      findings.add(
          Finding.error("UWV-MELDING", MELDING)
              .says(
                  "'" + cut(name) + "' is geen melding aan UWV.",
                  "'" + cut(name) + "' is not a report to UWV.")
              .todo("Geef een van: " + known + ".", "Give one of: " + known + ".")
              .build());
    }
    return kind;
  }

  private static String cut(String name) {
    return name.length() > 40 ? name.substring(0, 40) + "..." : name;
  }

  /** The kind that the content of a message shows: the first whose needs are all there. */
  public Optional<Kind> shown(Instance root) {
    List<Kind> possible =
        model.kinds().stream().filter(kind -> root.has(List.of(kind.group()))).toList();
    Optional<Kind> kind =
        possible.stream()
            .filter(k -> k.needs().stream().allMatch(need -> root.has(need.path())))
            .findFirst()
            .or(() -> possible.stream().findFirst());
    if (kind.isEmpty()) {
      findings.add(
          Finding.error("UWV-MELDING", root.at())
              .says("Er staat geen melding in het bericht.", "There is no report in the message.")
              .todo("Controleer het bericht.", "Check the message.")
              .build());
    }
    return kind;
  }

  /** Whether the report is of this kind and of no other. */
  public void check(Kind kind, Instance root, Unread unread) {
    for (String group : groups()) {
      if (!group.equals(kind.group())) {
        root.occurrences(group).forEach(other -> another(kind, other));
      }
    }
    for (Kind.Need need : kind.needs()) {
      if (!root.has(need.path()) && !required(need.path(), root)) {
        absent(kind, need, root, unread);
      }
    }
  }

  /** Whether its group is there and asks for it anyway. */
  private static boolean required(List<String> path, Instance at) {
    String first = path.get(0);
    return path.size() == 1
        ? at.group().member(first).orElse(null) instanceof Field field && field.required()
        : at.occurrences(first).stream().anyMatch(g -> required(path.subList(1, path.size()), g));
  }

  private List<String> groups() {
    return model.kinds().stream().map(Kind::group).distinct().toList();
  }

  private void another(Kind kind, Instance other) {
    findings.add(
        Finding.error("UWV-MELDING", other.at())
            .says(
                other.group().label().nl() + " hoort niet bij een melding '" + kind.name() + "'.",
                other.group().label().en() + " does not belong to a report '" + kind.name() + "'.")
            .todo(
                "Maak van elke melding een eigen bericht.",
                "Make a message of its own of each report.")
            .build());
  }

  private void absent(Kind kind, Kind.Need need, Instance root, Unread unread) {
    String at = place(need.path(), root);
    if (at.startsWith("/") && (unread.has(at) || unread.hasAny(at))) {
      return;
    }
    Member member = Objects.requireNonNull(model.root().at(need.path()).orElse(null));
    findings.add(
        GroupRules.finding(
                need.level() == Severity.ERROR ? "UWV-REQUIRED" : "UWV-EXPECTED", need.level(), at)
            .says(
                member.label().nl() + " ontbreekt in de melding '" + kind.name() + "'.",
                member.label().en() + " is missing in the report '" + kind.name() + "'.")
            .todo(
                "Geef " + String.join(".", names(need.path())) + ".",
                "Give " + String.join(".", names(need.path())) + ".")
            .build());
  }

  /** Where it would have to stand; in a message the innermost group that is there. */
  private String place(List<String> path, Instance root) {
    if (root.at().isEmpty()) {
      return "/" + String.join("/", names(path));
    }
    Instance innermost = root;
    for (String name : path) {
      innermost = innermost.occurrences(name).stream().findFirst().orElse(innermost);
    }
    return innermost.at();
  }

  private List<String> names(List<String> path) {
    List<String> names = new ArrayList<>();
    Group group = model.root();
    for (String name : path) {
      Member member = Objects.requireNonNull(group.member(name).orElse(null));
      names.add(member.erpName());
      group = member instanceof Group nested ? nested : group;
    }
    return names;
  }
}
