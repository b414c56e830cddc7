// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.internal.dts;

import digipoort.xbrl.taxonomy.Labels;
import digipoort.xbrl.taxonomy.Section;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javax.xml.namespace.QName;

/** Understands the presentation. */
final class Presentation {
  private static final int MOST = 500_000;
  private static final int DEEPEST = 100;

  private final Network network;
  private final Function<String, Labels> labels;
  private final Deque<QName> path = new ArrayDeque<>();
  private int nodes;

  Presentation(Network network, Function<String, Labels> labels) {
    this.network = network;
    this.labels = labels;
  }

  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    for (String role : network.roles()) {
      List<QName> roots = network.roots(role);
      if (roots.isEmpty()) {
        Arc any =
            network.all().stream().filter(arc -> arc.role().equals(role)).findFirst().orElseThrow();
        throw any.document().refused(any.node(), "the presentation leads in a circle");
      }
      sections.add(
          new Section(
              role,
              labels.apply(role),
              roots.stream().map(root -> node(role, root, Labels.STANDARD)).toList()));
    }
    return sections;
  }

  private Section.Node node(String role, QName concept, String preferred) {
    path.push(concept);
    List<Section.Node> children = new ArrayList<>();
    for (Arc arc : network.from(role, concept)) {
      nodes++;
      if (nodes > MOST || path.size() > DEEPEST || path.contains(arc.to())) {
        throw arc.document()
            .refused(
                arc.node(),
                arc.to().getLocalPart() + ": the presentation leads in a circle or is too large");
      }
      children.add(
          node(
              role,
              arc.to(),
              Objects.requireNonNullElse(arc.node().attribute("preferredLabel"), Labels.STANDARD)));
    }
    path.pop();
    return new Section.Node(concept, preferred, children);
  }
}
