// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.taxonomy;

import java.util.List;
import java.util.stream.Stream;
import javax.xml.namespace.QName;

/** What a tuple holds, in which order and how often. */
public sealed interface Content {
  /** Stands for no limit to how often something occurs. */
  int UNBOUNDED = Integer.MAX_VALUE;

  /** At least this often. */
  int min();

  /** At most this often. */
  int max();

  /** All concepts named, in their order. */
  Stream<QName> concepts();

  /** A concept. */
  record Element(QName concept, int min, int max) implements Content {
    @Override
    public Stream<QName> concepts() {
      return Stream.of(concept);
    }
  }

  /** Parts that belong together. */
  record Group(Order order, List<Content> parts, int min, int max) implements Content {
    public Group {
      parts = List.copyOf(parts);
    }

    @Override
    public Stream<QName> concepts() {
      return parts.stream().flatMap(Content::concepts);
    }
  }

  /** How the parts of a group follow each other. */
  enum Order {
    /** All, in the order given. */
    SEQUENCE,
    /** One of them. */
    CHOICE,
    /** All, in any order. */
    ALL
  }
}
