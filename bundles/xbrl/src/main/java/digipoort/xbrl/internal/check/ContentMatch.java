// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.internal.check;

import digipoort.budget.ReadingBudget;
import digipoort.budget.ReadingPlace;
import digipoort.xbrl.taxonomy.Content;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;

/** Matches names with a content model; keeps sets of places, so that it is never slow. */
final class ContentMatch {
  private static final int MOST_IN_ALL = 12;

  private final List<QName> names;
  private final ReadingBudget budget;
  private final Set<QName> expected = new LinkedHashSet<>();
  private int farthest;

  ContentMatch(List<QName> names, ReadingBudget budget) {
    this.names = names;
    this.budget = budget;
  }

  boolean fits(Content content) {
    BitSet ends = repeated(content, place(0));
    if (ends.get(names.size())) {
      return true;
    }
    int end = ends.length() - 1;
    if (end > farthest) {
      farthest = end;
      expected.clear();
    }
    return false;
  }

  /** How many names could be matched. */
  int farthest() {
    return farthest;
  }

  /** What could have come there; empty when nothing could. */
  Set<QName> expected() {
    return expected;
  }

  private BitSet repeated(Content content, BitSet starts) {
    BitSet ends = new BitSet();
    if (content.min() == 0) {
      ends.or(starts);
    }
    BitSet current = starts;
    for (int times = 1; times <= content.max(); times++) {
      budget.checkTime(() -> ReadingPlace.of(""));
      BitSet next = once(content, current);
      boolean still = next.equals(current);
      if (times >= content.min() || still) {
        ends.or(next);
      }
      if (next.isEmpty() || still) {
        break;
      }
      current = next;
    }
    return ends;
  }

  private BitSet once(Content content, BitSet starts) {
    if (content instanceof Content.Element element) {
      return element(element, starts);
    }
    Content.Group group = (Content.Group) content;
    return switch (group.order()) {
      case SEQUENCE -> {
        BitSet current = starts;
        for (Content part : group.parts()) {
          current = repeated(part, current);
        }
        yield current;
      }
      case CHOICE -> {
        BitSet ends = new BitSet();
        group.parts().forEach(part -> ends.or(repeated(part, starts)));
        yield group.parts().isEmpty() ? starts : ends;
      }
      case ALL -> all(group.parts(), starts);
    };
  }

  private BitSet element(Content.Element element, BitSet starts) {
    BitSet ends = new BitSet();
    for (int at = starts.nextSetBit(0); at >= 0; at = starts.nextSetBit(at + 1)) {
      if (at < names.size() && names.get(at).equals(element.concept())) {
        ends.set(at + 1);
      } else if (at >= farthest) {
        if (at > farthest) {
          expected.clear();
          farthest = at;
        }
        expected.add(element.concept());
      }
    }
    return ends;
  }

  /** Each part once, in any order; those with min 0 may stay out. */
  private BitSet all(List<Content> parts, BitSet starts) {
    int most = Math.min(parts.size(), MOST_IN_ALL);
    int required = 0;
    for (int i = 0; i < most; i++) {
      required |= parts.get(i).min() > 0 ? 1 << i : 0;
    }
    BitSet ends = new BitSet();
    BitSet[] reached = new BitSet[1 << most];
    reached[0] = starts;
    for (int used = 0; used < reached.length; used++) {
      BitSet here = reached[used];
      if (here == null || here.isEmpty()) {
        continue;
      }
      if ((used & required) == required) {
        ends.or(here);
      }
      for (int i = 0; i < most; i++) {
        int more = used | 1 << i;
        if (more != used) {
          reached[more] = reached[more] == null ? new BitSet() : reached[more];
          reached[more].or(once(parts.get(i), here));
        }
      }
    }
    return ends;
  }

  private static BitSet place(int at) {
    BitSet place = new BitSet();
    place.set(at);
    return place;
  }
}
