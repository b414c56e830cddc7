// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.internal.dts;

import digipoort.xbrl.XmlNode;
import digipoort.xbrl.internal.dts.Schemas.Declared;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;

/** Items whose values are members of a domain (Extensible Enumerations 1.0 and 2.0). */
final class Enumerations {
  private final Schemas schemas;
  private final Cubes cubes;

  Enumerations(Schemas schemas, Cubes cubes) {
    this.schemas = schemas;
    this.cubes = cubes;
  }

  /** The members that the values of each such item may name. */
  Map<QName, Set<QName>> all() {
    Map<QName, Set<QName>> all = new LinkedHashMap<>();
    schemas
        .elements()
        .forEach(
            (name, declared) -> members(declared).ifPresent(members -> all.put(name, members)));
    return all;
  }

  private Optional<Set<QName>> members(Declared declared) {
    XmlNode node = declared.node();
    Optional<String> domain = attribute(node, "domain");
    if (domain.isEmpty()) {
      return Optional.empty();
    }
    String role =
        attribute(node, "linkrole")
            .orElseThrow(
                () -> declared.document().refused(node, "an enumeration without its linkrole"));
    boolean head = attribute(node, "headUsable").filter(v -> v.matches("true|1")).isPresent();
    return Optional.of(cubes.members(declared.name(node, domain.get()), role, head));
  }

  private static Optional<String> attribute(XmlNode node, String local) {
    return node.attributes().entrySet().stream()
        .filter(entry -> entry.getKey().getLocalPart().equals(local))
        .filter(entry -> entry.getKey().getNamespaceURI().contains("/extensible-enumerations"))
        .map(entry -> entry.getValue().strip())
        .findFirst();
  }
}
