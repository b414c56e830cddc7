// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal;

import digipoort.adapter.ob.internal.descriptor.IcpDescriptor;
import digipoort.adapter.ob.internal.descriptor.IcpDescriptor.Klantvorm;
import digipoort.adapter.ob.internal.descriptor.ObDescriptor;
import digipoort.adapter.ob.internal.descriptor.TaxDescriptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;

/**
 * A small taxonomy package of our own for a descriptor: its concepts with their types, and closed
 * cubes, one without dimensions and one for the customers.
 */
final class OwnTaxonomy {
  private static final String SCHEMA =
      """
      <xs:schema targetNamespace="%s" xmlns:own="%s" xmlns:xs="http://www.w3.org/2001/XMLSchema"
          xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:xbrldt="http://xbrl.org/2005/xbrldt"
          xmlns:link="http://www.xbrl.org/2003/linkbase" xmlns:xlink="http://www.w3.org/1999/xlink"
          elementFormDefault="qualified">
      <xs:import namespace="http://www.xbrl.org/2003/instance"
          schemaLocation="http://www.xbrl.org/2003/xbrl-instance-2003-12-31.xsd"/>
      <xs:import namespace="http://xbrl.org/2005/xbrldt"
          schemaLocation="http://www.xbrl.org/2005/xbrldt-2005.xsd"/>
      %s
      </xs:schema>
      """;
  private static final String TYPE =
      """
      <xs:complexType name="%s"><xs:simpleContent><xs:restriction base="xbrli:%s">%s
      </xs:restriction></xs:simpleContent></xs:complexType>
      <xs:element id="x_%s" name="%s" type="own:%s" substitutionGroup="xbrli:item"
          xbrli:periodType="duration" nillable="false"/>
      """;
  private static final String ABSTRACT =
      """
      <xs:element id="x_%s" name="%s" type="xbrli:stringItemType" substitutionGroup="%s"
          xbrli:periodType="duration" abstract="true"%s/>
      """;
  private static final String LOC =
      "<link:loc xlink:type=\"locator\" xlink:href=\"%s.xsd#x_%s\" xlink:label=\"%s\"/>\n";
  private static final String LINKBASE =
      """
      <link:linkbase xmlns:link="http://www.xbrl.org/2003/linkbase"
          xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xbrldt="http://xbrl.org/2005/xbrldt">
      %s</link:linkbase>
      """;

  private final TaxDescriptor descriptor;
  private final Map<String, String> header = new LinkedHashMap<>();
  private final Map<String, String> amounts = new LinkedHashMap<>();

  private OwnTaxonomy(TaxDescriptor descriptor) {
    this.descriptor = descriptor;
    descriptor
        .header()
        .forEach(
            fact ->
                header.put(
                    fact.concept().getLocalPart(),
                    type(
                        fact.concept(),
                        "tokenItemType",
                        "<xs:minLength value=\"%d\"/><xs:maxLength value=\"%d\"/>"
                            .formatted(fact.min(), fact.max()))));
    if (descriptor instanceof ObDescriptor form) {
      form.rubrieken().stream()
          .flatMap(rubriek -> rubriek.boxes().values().stream())
          .forEach(box -> amount(box.concept(), box.digits(), header));
    } else if (descriptor instanceof IcpDescriptor icp) {
      icp.prestaties()
          .bedragen()
          .values()
          .forEach(bedrag -> amount(bedrag.concept(), bedrag.digits(), amounts));
    }
  }

  private static void amount(QName concept, int digits, Map<String, String> to) {
    String pattern = "<xs:pattern value=\"(\\-)?\\d{1," + digits + "}\"/>";
    to.put(concept.getLocalPart(), type(concept, "monetaryItemType", pattern));
  }

  private static String type(QName concept, String base, String facets) {
    String name = concept.getLocalPart();
    return TYPE.formatted(name + "Type", base, facets, name, name, name + "Type");
  }

  /** Writes the package, unpacked, into a folder of packages. */
  static void write(Path packages, TaxDescriptor descriptor) throws IOException {
    new OwnTaxonomy(descriptor).write(packages.resolve(descriptor.head().name()));
  }

  private void write(Path top) throws IOException {
    String entryPoint = descriptor.head().entryPoint();
    String base = entryPoint.substring(0, entryPoint.lastIndexOf('/') + 1);
    put(
        top.resolve("META-INF/catalog.xml"),
        """
        <catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">
        <rewriteURI uriStartString="%s" rewritePrefix="../files/"/></catalog>
        """
            .formatted(base));
    put(
        top.resolve("META-INF/taxonomyPackage.xml"),
        """
        <tp:taxonomyPackage xml:lang="nl" xmlns:tp="http://xbrl.org/2016/taxonomy-package">
        <tp:identifier>urn:own:%s</tp:identifier><tp:name>own</tp:name><tp:version>1</tp:version>
        <tp:entryPoints><tp:entryPoint><tp:name>own</tp:name>
        <tp:entryPointDocument href="%s"/></tp:entryPoint></tp:entryPoints></tp:taxonomyPackage>
        """
            .formatted(descriptor.head().name(), entryPoint));
    Path files = top.resolve("files");
    put(files.resolve(entryPoint.substring(base.length())), entrySchema());
    put(files.resolve("data.xsd"), dataSchema());
    put(files.resolve("pre.xml"), presentation());
    put(files.resolve("def.xml"), definition());
    if (customers() != null) {
      axes(files, customers());
    }
  }

  private Klantvorm.AsDimension customers() {
    return descriptor instanceof IcpDescriptor icp
            && icp.klant() instanceof Klantvorm.AsDimension form
        ? form
        : null;
  }

  private String entrySchema() {
    StringBuilder parts = new StringBuilder("<xs:annotation><xs:appinfo>");
    parts.append("<link:roleType roleURI=\"urn:own:pre\" id=\"pre\"/>");
    for (String file : List.of("pre.xml", "def.xml")) {
      parts
          .append("<link:linkbaseRef xlink:type=\"simple\"")
          .append(" xlink:arcrole=\"http://www.w3.org/1999/xlink/properties/linkbase\"")
          .append(" xlink:href=\"" + file + "\"/>");
    }
    parts.append("</xs:appinfo></xs:annotation>");
    parts.append("<xs:import namespace=\"" + data() + "\" schemaLocation=\"data.xsd\"/>");
    if (customers() != null) {
      parts.append(imported(customers().land(), "axes.xsd"));
      parts.append(imported(customers().landDomain(), "domains.xsd"));
    }
    return SCHEMA.formatted("urn:own:entry", "urn:own:entry", parts);
  }

  private static String imported(QName name, String file) {
    return "<xs:import namespace=\""
        + name.getNamespaceURI()
        + "\" schemaLocation=\""
        + file
        + "\"/>";
  }

  private String data() {
    return descriptor.header().get(0).concept().getNamespaceURI();
  }

  private String dataSchema() {
    String elements = String.join("", header.values()) + String.join("", amounts.values());
    for (String name : List.of("Heading", "Lines")) {
      elements += ABSTRACT.formatted(name, name, "xbrli:item", "");
    }
    for (String name : List.of("Table", "CustomerTable")) {
      elements += ABSTRACT.formatted(name, name, "xbrldt:hypercubeItem", "");
    }
    return SCHEMA.formatted(data(), data(), elements);
  }

  private static void axes(Path files, Klantvorm.AsDimension form) throws IOException {
    String ref = " xbrldt:typedDomainRef=\"domains.xsd#x_%s\"";
    String axes = "";
    String domains = "";
    for (List<QName> pair :
        List.of(
            List.of(form.land(), form.landDomain()), List.of(form.nummer(), form.nummerDomain()))) {
      String name = pair.get(0).getLocalPart();
      String domain = pair.get(1).getLocalPart();
      axes += ABSTRACT.formatted(name, name, "xbrldt:dimensionItem", ref.formatted(domain));
      domains +=
          "<xs:element id=\"x_%s\" name=\"%s\" type=\"xs:token\"/>".formatted(domain, domain);
    }
    String axis = form.land().getNamespaceURI();
    String domain = form.landDomain().getNamespaceURI();
    put(
        files.resolve("axes.xsd"),
        SCHEMA.formatted(axis, axis, imported(form.landDomain(), "domains.xsd") + axes));
    put(files.resolve("domains.xsd"), SCHEMA.formatted(domain, domain, domains));
  }

  private String presentation() {
    StringBuilder links =
        new StringBuilder(
            "<link:presentationLink xlink:type=\"extended\" xlink:role=\"urn:own:pre\">\n");
    links.append(LOC.formatted("data", "Heading", "Heading"));
    int order = 0;
    for (Map<String, String> part : List.of(header, amounts)) {
      for (String name : part.keySet()) {
        links.append(LOC.formatted("data", name, name));
        links.append(
            arc("presentation", "http://www.xbrl.org/2003/arcrole/parent-child", "Heading", name)
                .formatted(++order, ""));
      }
    }
    return LINKBASE.formatted(links + "</link:presentationLink>\n");
  }

  private String definition() {
    String cubes = cube("urn:own:nodim", "Table", header);
    if (customers() != null) {
      String cube = cube("urn:own:customer", "CustomerTable", amounts);
      StringBuilder axes = new StringBuilder();
      for (QName axis : List.of(customers().land(), customers().nummer())) {
        axes.append(LOC.formatted("axes", axis.getLocalPart(), axis.getLocalPart()));
        axes.append(
            arc(
                    "definition",
                    "http://xbrl.org/int/dim/arcrole/hypercube-dimension",
                    "CustomerTable",
                    axis.getLocalPart())
                .formatted(1, ""));
      }
      cubes += cube.replace("</link:definitionLink>", axes + "</link:definitionLink>");
    }
    return LINKBASE.formatted(cubes);
  }

  private static String cube(String role, String table, Map<String, String> items) {
    StringBuilder cube =
        new StringBuilder(
            "<link:definitionLink xlink:type=\"extended\" xlink:role=\"" + role + "\">\n");
    cube.append(LOC.formatted("data", "Lines", "Lines"));
    cube.append(LOC.formatted("data", table, table));
    cube.append(
        arc("definition", "http://xbrl.org/int/dim/arcrole/all", "Lines", table)
            .formatted(1, " xbrldt:contextElement=\"scenario\" xbrldt:closed=\"true\""));
    int order = 0;
    for (String name : items.keySet()) {
      cube.append(LOC.formatted("data", name, name));
      cube.append(
          arc("definition", "http://xbrl.org/int/dim/arcrole/domain-member", "Lines", name)
              .formatted(++order, ""));
    }
    return cube + "</link:definitionLink>\n";
  }

  private static String arc(String kind, String role, String from, String to) {
    return "<link:"
        + kind
        + "Arc xlink:type=\"arc\" xlink:arcrole=\""
        + role
        + "\" xlink:from=\""
        + from
        + "\" xlink:to=\""
        + to
        + "\" order=\"%d\"%s/>\n";
  }

  private static void put(Path file, String content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + content);
  }
}
