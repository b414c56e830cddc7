// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.taxonomy;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * The dimensions that the context of a fact must have.
 *
 * @param role of the link in which it is defined: cubes of one item with the same role hold
 *     together, those with other roles are alternatives
 * @param table the hypercube
 * @param excludes whether facts must not fit
 * @param closed whether no other dimensions are allowed
 * @param container where the dimensions stand
 * @param axes the dimensions
 */
public record Cube(
    String role,
    QName table,
    boolean excludes,
    boolean closed,
    Container container,
    List<Axis> axes) {
  public Cube {
    axes = List.copyOf(axes);
  }

  /** Where dimensions stand in a context. */
  public enum Container {
    SCENARIO,
    SEGMENT
  }

  /**
   * A dimension of a cube.
   *
   * @param members that may be used, in the order of the taxonomy; empty for a typed dimension
   * @param typed whether its members are values and not listed
   * @param preset the member that holds when a context does not name the dimension, or null
   */
  public record Axis(QName dimension, Set<QName> members, boolean typed, @Nullable QName preset) {
    public Axis {
      members = Collections.unmodifiableSet(new LinkedHashSet<>(members));
    }
  }
}
