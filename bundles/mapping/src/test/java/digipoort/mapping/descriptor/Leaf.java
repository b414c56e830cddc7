// SPDX-License-Identifier: Apache-2.0
package digipoort.mapping.descriptor;

import digipoort.budget.ReadingLimits;
import digipoort.xbrl.XmlNode;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;

/** A descriptor with one thing of its own. */
record Leaf(Head head, QName concept) implements Descriptor {
  static final String GOOD =
      """
      <descriptor name="x-2026" version="1" taxonomie="NT20" berichtsoort="X"
          from="2026-01-01" until="2026-12-31">
        <entrypoint> http://x.example/2026/x.xsd </entrypoint>
        <namespace prefix="x" uri="urn:x"/>
        <identifier scheme="www.x.example/nummer" types="BTW  Fi"/>
        <leaf concept="x:Leaf" digits="10" kind="old"/>
      </descriptor>
      """;
  static final DescriptorFile.Grammar GRAMMAR =
      new DescriptorFile.Grammar(
          "descriptor",
          Map.of(
              "descriptor",
              Set.of("name", "version", "taxonomie", "berichtsoort", "from", "until"),
              "entrypoint",
              Set.of(),
              "namespace",
              Set.of("prefix", "uri"),
              "identifier",
              Set.of("scheme", "types"),
              "leaf",
              Set.of("concept", "digits", "kind")),
          ReadingLimits.SETTINGS);

  static Leaf read(String name, boolean shipped, byte[] octets) {
    DescriptorFile file = DescriptorFile.read(name, shipped, octets, GRAMMAR);
    XmlNode leaf = file.child(file.root(), "leaf");
    file.number(leaf, "digits", 1, 18);
    file.oneOf(leaf, "kind", "old", "new");
    return new Leaf(file.head(), file.concept(leaf, "concept"));
  }
}
