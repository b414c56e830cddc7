// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.feiten;

import digipoort.xbrl.taxonomy.Concept;
import digipoort.xbrl.taxonomy.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;

/** What a tuple holds, as far as an ERP has to know: which, in which order, how often. */
final class TupleShape {
  private final Map<QName, Part> parts = new LinkedHashMap<>();

  /**
   * A child.
   *
   * @param place in the order
   */
  record Part(int place, int min, int max) {}

  /**
   * @param tuple a tuple
   */
  TupleShape(Concept tuple) {
    if (tuple.content() != null) {
      add(tuple.content(), 1, 1);
    }
  }

  private void add(Content content, int min, int max) {
    int least = Math.min(min, content.min());
    int most = max == Content.UNBOUNDED ? max : Math.max(max, content.max());
    if (content instanceof Content.Element element) {
      int place = parts.size();
      parts.merge(
          element.concept(),
          new Part(place, least, most),
          (one, two) -> new Part(one.place(), one.min(), Content.UNBOUNDED));
    } else if (content instanceof Content.Group group) {
      boolean choice = group.order() == Content.Order.CHOICE;
      group.parts().forEach(part -> add(part, choice ? 0 : least, most));
    }
  }

  boolean has(QName concept) {
    return parts.containsKey(concept);
  }

  /** Where a child stands; those that do not belong come last. */
  int place(QName concept) {
    Part part = parts.get(concept);
    return part == null ? Integer.MAX_VALUE : part.place();
  }

  /** Those that occur less often than they must. */
  List<QName> missing(List<QName> present) {
    List<QName> missing = new ArrayList<>();
    parts.forEach(
        (concept, part) -> {
          if (count(present, concept) < part.min()) {
            missing.add(concept);
          }
        });
    return missing;
  }

  /** Those that occur more often than they may. */
  List<QName> excess(List<QName> present) {
    return present.stream()
        .distinct()
        .filter(concept -> has(concept) && count(present, concept) > parts.get(concept).max())
        .toList();
  }

  private static long count(List<QName> present, QName concept) {
    return present.stream().filter(concept::equals).count();
  }

  List<QName> concepts() {
    return List.copyOf(parts.keySet());
  }
}
