// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.taxonomy;

import java.util.List;
import java.util.stream.Stream;
import javax.xml.namespace.QName;

/**
 * A part of the presentation of an entry point: headings with the concepts below them.
 *
 * @param role URI of its link role
 * @param labels of the role, may be empty
 * @param roots in their order
 */
public record Section(String role, Labels labels, List<Node> roots) {
  public Section {
    roots = List.copyOf(roots);
  }

  /** All nodes, a parent before its children. */
  public Stream<Node> all() {
    return roots.stream().flatMap(Node::all);
  }

  /**
   * A place in the presentation.
   *
   * @param preferred role of the label to show here
   * @param children in their order
   */
  public record Node(QName concept, String preferred, List<Node> children) {
    public Node {
      children = List.copyOf(children);
    }

    /** This node and all below it. */
    public Stream<Node> all() {
      return Stream.concat(Stream.of(this), children.stream().flatMap(Node::all));
    }
  }
}
