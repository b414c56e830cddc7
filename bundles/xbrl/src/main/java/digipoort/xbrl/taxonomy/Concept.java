// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.taxonomy;

import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * What a taxonomy names: an item or tuple that can be reported, or (abstract) a heading, table,
 * dimension or member.
 *
 * @param name with the prefix that its schema uses
 * @param kind what it is for
 * @param type of an item, or null
 * @param content what a tuple holds, or null; empty content means that it holds nothing
 * @param period of an item
 * @param balance of an amount
 * @param substitutable whether it may stand in an instance: not abstract
 * @param nillable whether it may say {@code xsi:nil}
 * @param domain of a typed dimension: the element that holds its value, or null
 * @param labels may be empty
 */
public record Concept(
    QName name,
    Kind kind,
    @Nullable ItemType type,
    @Nullable Content content,
    Period period,
    Balance balance,
    boolean substitutable,
    boolean nillable,
    @Nullable Domain domain,
    Labels labels) {

  /** What a concept is for. */
  public enum Kind {
    ITEM,
    TUPLE,
    DIMENSION,
    HYPERCUBE
  }

  /** The period that the context of an item must have. */
  public enum Period {
    INSTANT,
    DURATION,
    /** Of what is not an item. */
    NONE
  }

  /** Which side of the books an amount stands on. */
  public enum Balance {
    DEBIT,
    CREDIT,
    NONE
  }

  /**
   * The values of a typed dimension.
   *
   * @param element that holds the value
   * @param type of the value, or null when it is not a simple one
   */
  public record Domain(QName element, @Nullable ItemType type) {}

  /** The standard label in this language, else in another, else the local name. */
  public String label(String language) {
    return labels.text(language).orElse(name.getLocalPart());
  }

  /** Whether it can be reported as a value. */
  public boolean reportableItem() {
    return kind == Kind.ITEM && substitutable;
  }

  /** Whether its values are numbers, which need a unit. */
  public boolean numeric() {
    return type != null && type.measure() != ItemType.Measure.NONE;
  }

  /** Whether its values are amounts of money. */
  public boolean monetary() {
    return type != null && type.measure() == ItemType.Measure.MONETARY;
  }
}
