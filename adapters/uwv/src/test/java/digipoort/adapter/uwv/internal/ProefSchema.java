// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal;

import digipoort.adapter.uwv.internal.model.Field;
import digipoort.adapter.uwv.internal.model.Format;
import digipoort.adapter.uwv.internal.model.Group;
import digipoort.adapter.uwv.internal.model.Member;
import digipoort.adapter.uwv.internal.model.Model;
import java.util.Objects;
import java.util.stream.Collectors;

/** The schema of the shipped profile, as the model has it. */
final class ProefSchema {
  private final StringBuilder page = new StringBuilder();

  private ProefSchema() {}

  static String of(Model model) {
    ProefSchema schema = new ProefSchema();
    schema.page.append(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- SPDX-License-Identifier: Apache-2.0 -->
        <!-- The form of uwv-proef.xml, made from uwv-model.xml by a test (ShippedFilesTest). UWV does not know it. -->
        <xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:proef="urn:digipoort-adapter:uwv-proef:1" targetNamespace="urn:digipoort-adapter:uwv-proef:1" elementFormDefault="qualified">
          <xsd:element name="Proefmelding">
            <xsd:complexType>
              <xsd:sequence>
                <xsd:element name="Kop">
                  <xsd:complexType>
                    <xsd:sequence>
                      <xsd:element name="DatTijdAanmaak" type="xsd:dateTime"/>
                      <xsd:element name="Kenmerk" type="xsd:string"/>
                      <xsd:element name="IndTestbericht" type="xsd:string"/>
                    </xsd:sequence>
                  </xsd:complexType>
                </xsd:element>
        """);
    schema.members(model.root(), 4);
    schema.page.append(
        """
              </xsd:sequence>
            </xsd:complexType>
          </xsd:element>
        </xsd:schema>
        """);
    return schema.page.toString();
  }

  private void members(Group group, int depth) {
    for (Member member : group.members()) {
      if (member instanceof Field field) {
        field(field, depth);
      } else if (member instanceof Group nested) {
        group(nested, depth);
      }
    }
  }

  private void group(Group group, int depth) {
    String most = group.list() ? " maxOccurs=\"" + group.most() + "\"" : "";
    line(depth, "<xsd:element name=\"" + group.name() + "\" minOccurs=\"0\"" + most + ">");
    line(depth + 1, "<xsd:complexType>");
    line(depth + 2, "<xsd:sequence>");
    members(group, depth + 3);
    line(depth + 2, "</xsd:sequence>");
    line(depth + 1, "</xsd:complexType>");
    line(depth, "</xsd:element>");
  }

  private void field(Field field, int depth) {
    String least = field.required() ? "" : " minOccurs=\"0\"";
    line(depth, "<xsd:element name=\"" + field.name() + "\"" + least + ">");
    line(depth + 1, "<xsd:simpleType>");
    line(depth + 2, "<xsd:restriction base=\"xsd:" + base(field.format()) + "\">");
    String facets = facets(field.format());
    facets.lines().forEach(facet -> line(depth + 3, facet));
    line(depth + 2, "</xsd:restriction>");
    line(depth + 1, "</xsd:simpleType>");
    line(depth, "</xsd:element>");
  }

  private static String base(Format format) {
    return switch (format.type()) {
      case GETAL -> "nonNegativeInteger";
      case BEDRAG, PERCENTAGE -> "decimal";
      default -> "string";
    };
  }

  private static String facets(Format format) {
    return switch (format.type()) {
      case TEKST, LETTERS, EMAIL -> lengths(format);
      case CIJFERS -> pattern("[0-9]{" + format.min() + "," + format.max() + "}");
      case GETAL -> facet("totalDigits", format.max());
      case BEDRAG -> facet("totalDigits", format.max()) + facet("fractionDigits", 2);
      case PERCENTAGE ->
          facet("totalDigits", format.max())
              + facet("fractionDigits", 2)
              + facet("minInclusive", 0);
      case DATUM -> pattern("[0-9]{4}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])");
      case DATUM_DEELS_FICTIEF -> pattern("[0-9]{4}(0[0-9]|1[0-2])([0-2][0-9]|3[01])");
      case DATUM_TIJD ->
          pattern(
              "[0-9]{4}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])([01][0-9]|2[0-3])[0-5][0-9]"
                  + "[0-5][0-9]");
      case TIJDSDUUR -> pattern("[0-9]{2}[0-5][0-9]");
      case TIJDSDUUR_ETMAAL -> pattern("([01][0-9]|2[0-3])[0-5][0-9]|2400");
      case INDICATIE -> pattern("[12]");
      case CODE ->
          Objects.requireNonNull(format.codes()).codes().keySet().stream()
              .map(code -> "<xsd:enumeration value=\"" + code + "\"/>\n")
              .collect(Collectors.joining());
      case BSN -> pattern("[0-9]{9}");
      case LOONHEFFINGENNR -> pattern("[0-9]{9}L[0-9]{2}");
      case IBAN -> pattern("[A-Z]{2}[0-9]{2}[A-Z0-9]{0,30}");
      case PATROON -> pattern(Objects.requireNonNull(format.pattern()).pattern());
      case LAND -> pattern("[A-Z]{2}");
      case TELEFOON -> pattern("[0-9]{1," + format.max() + "}");
    };
  }

  private static String lengths(Format format) {
    return facet("minLength", format.min()) + facet("maxLength", format.max());
  }

  private static String pattern(String pattern) {
    return "<xsd:pattern value=\"" + pattern + "\"/>\n";
  }

  private static String facet(String name, int value) {
    return "<xsd:" + name + " value=\"" + value + "\"/>\n";
  }

  private void line(int depth, String words) {
    page.append("  ".repeat(depth)).append(words).append('\n');
  }
}
