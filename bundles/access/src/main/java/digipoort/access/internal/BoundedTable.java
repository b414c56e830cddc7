// SPDX-License-Identifier: Apache-2.0
package digipoort.access.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps so many values at the most; the one that was not asked for longest goes first. */
final class BoundedTable<K, V> {
  private static final float LOAD = 0.75f;

  private final Map<K, V> values;

  BoundedTable(int most) {
    values =
        new LinkedHashMap<>(16, LOAD, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  @Nullable V get(K key) {
    return values.get(key);
  }

  void put(K key, V value) {
    values.put(key, value);
  }

  void remove(K key) {
    values.remove(key);
  }

  Stream<V> values() {
    return values.values().stream();
  }

  int size() {
    return values.size();
  }
}
