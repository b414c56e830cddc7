// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal.facts;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;

/** Gives each namespace one prefix: that of its taxonomy where it can be. */
final class Prefixes {
  private static final Set<String> TAKEN =
      Set.of("xbrli", "link", "xlink", "xbrldi", "iso4217", "xsi", "xml", "xmlns", "find");

  private final Map<String, String> byNamespace = new HashMap<>();
  private final Map<String, String> byPrefix = new HashMap<>();

  /** The same name with the prefix of this report. */
  QName of(QName name) {
    String namespace = name.getNamespaceURI();
    String prefix =
        byNamespace.computeIfAbsent(namespace, none -> free(name.getPrefix(), namespace));
    return new QName(namespace, name.getLocalPart(), prefix);
  }

  private String free(String wanted, String namespace) {
    String base = wanted.isEmpty() || TAKEN.contains(wanted) ? "ns" : wanted;
    String prefix = base;
    for (int i = 2; byPrefix.containsKey(prefix); i++) {
      prefix = base + i;
    }
    byPrefix.put(prefix, namespace);
    return prefix;
  }

  /** Prefix to namespace, of those that were given. */
  Map<String, String> given() {
    return Map.copyOf(byPrefix);
  }
}
