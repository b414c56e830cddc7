// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal.profiel;

import digipoort.adapter.uwv.internal.model.Field;
import digipoort.adapter.uwv.internal.model.Group;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.namespace.QName;

/**
 * One element of a message and where its content comes from.
 *
 * @param name of the element
 * @param content where its content comes from
 * @param children in the order of the message
 */
record Element(QName name, Content content, List<Element> children) {
  Element {
    children = List.copyOf(children);
  }

  /** Where the content of an element comes from. */
  sealed interface Content {
    /** Nothing but its children. */
    record Wrapper() implements Content {}

    /** One for each occurrence of a group; its children are about that occurrence. */
    record OfGroup(Group group) implements Content {}

    /** The value of a field of the group at hand. */
    record OfField(Field field, Conversion conversion) implements Content {}

    /** Always the same, or known of every report. */
    record Filled(String words) implements Content {}
  }

  /** Every field that this element or one within it holds. */
  Stream<Field> fields() {
    return Stream.concat(
        content instanceof Content.OfField of ? Stream.of(of.field()) : Stream.empty(),
        children.stream().flatMap(Element::fields));
  }
}
