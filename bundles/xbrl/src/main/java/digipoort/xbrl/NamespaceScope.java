// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The namespace prefixes that hold at an element: those it declares, and those of the elements
 * around it. Elements that declare none share the scope of their parent.
 */
public final class NamespaceScope {
  /** Declares nothing. */
  public static final NamespaceScope NONE = new NamespaceScope(null, Map.of());

  private final @Nullable NamespaceScope outer;
  private final Map<String, String> declared;

  private NamespaceScope(@Nullable NamespaceScope outer, Map<String, String> declared) {
    this.outer = outer;
    this.declared = declared;
  }

  /** A scope within this one. */
  public NamespaceScope within(Map<String, String> declarations) {
    return declarations.isEmpty() ? this : new NamespaceScope(this, Map.copyOf(declarations));
  }

  /** The namespace of a prefix; null when the prefix is not declared. */
  public @Nullable String uri(String prefix) {
    NamespaceScope scope = this;
    while (scope != null) {
      String uri = scope.declared.get(prefix);
      if (uri != null) {
        return uri;
      }
      scope = scope.outer;
    }
    return null;
  }

  /** All that hold, as a copy. */
  public Map<String, String> all() {
    Map<String, String> all = outer == null ? new LinkedHashMap<>() : mutable(outer);
    all.putAll(declared);
    return Collections.unmodifiableMap(all);
  }

  private static Map<String, String> mutable(NamespaceScope scope) {
    return new LinkedHashMap<>(scope.all());
  }
}
