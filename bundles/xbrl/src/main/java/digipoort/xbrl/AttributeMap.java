// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** The attributes of one element in their order: a message has millions, so they are kept small. */
final class AttributeMap extends AbstractMap<QName, String> {
  private final QName[] names;
  private final String[] values;

  private AttributeMap(QName[] names, String[] values) {
    this.names = names;
    this.values = values;
  }

  /** The same attributes, immutable. */
  static Map<QName, String> copyOf(Map<QName, String> attributes) {
    if (attributes.isEmpty() || attributes instanceof AttributeMap) {
      return attributes.isEmpty() ? Map.of() : attributes;
    }
    return new AttributeMap(
        attributes.keySet().toArray(new QName[0]), attributes.values().toArray(new String[0]));
  }

  @Override
  public @Nullable String get(@Nullable Object name) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return values[i];
      }
    }
    return null;
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return get(name) != null;
  }

  @Override
  public Set<Entry<QName, String>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<QName, String>> iterator() {
        return IntStream.range(0, names.length)
            .mapToObj(i -> Map.entry(names[i], values[i]))
            .iterator();
      }

      @Override
      public int size() {
        return names.length;
      }
    };
  }
}
