// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.descriptor;

import digipoort.adapter.ob.internal.descriptor.IcpDescriptor.Bedrag;
import digipoort.adapter.ob.internal.descriptor.IcpDescriptor.Bedragen;
import digipoort.adapter.ob.internal.descriptor.IcpDescriptor.Klantvorm;
import digipoort.adapter.ob.internal.descriptor.IcpDescriptor.Land;
import digipoort.api.Text;
import digipoort.mapping.descriptor.DescriptorFile;
import digipoort.xbrl.XmlNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads what a descriptor says of the lines of a statement of EU sales. */
final class IcpReader {
  private static final String TUPLE = "tuple";

  private final DescriptorFile file;
  private final XmlNode prestaties;
  private final boolean tuples;

  IcpReader(DescriptorFile file) {
    this.file = file;
    this.prestaties = file.child(file.root(), "prestaties");
    this.tuples = file.oneOf(prestaties, "form", TUPLE, "dimension").equals(TUPLE);
  }

  Klantvorm klant() {
    return tuples
        ? new Klantvorm.AsTuple(
            file.concept(prestaties, "land"), file.concept(prestaties, "nummer"))
        : new Klantvorm.AsDimension(
            file.concept(prestaties, "land"),
            file.concept(prestaties, "landDomain"),
            file.concept(prestaties, "nummer"),
            file.concept(prestaties, "nummerDomain"));
  }

  Bedragen prestaties() {
    Map<Soort, Bedrag> bedragen = bedragen(prestaties);
    if (bedragen.size() != Soort.values().length) {
      throw file.broken(prestaties, "expected: <leveringen>, <diensten> and <abc>");
    }
    return new Bedragen(known(prestaties), bedragen);
  }

  Bedragen correcties() {
    XmlNode node = file.child(file.root(), "correcties");
    String form = tuples ? TUPLE : file.oneOf(node, "form", "amount", "concept");
    file.oneOf(node, "form", form);
    Map<Soort, Bedrag> bedragen = bedragen(node);
    if (form.equals("amount") != bedragen.isEmpty()) {
      throw file.broken(node, "expected: amounts, but none with form=\"amount\"");
    }
    return new Bedragen(known(node), bedragen);
  }

  private boolean known(XmlNode node) {
    return file.oneOf(node, "confidence", "known", "assumed").equals("known");
  }

  private Map<Soort, Bedrag> bedragen(XmlNode parent) {
    Map<Soort, Bedrag> bedragen = new EnumMap<>(Soort.class);
    for (Soort soort : Soort.values()) {
      parent
          .child(soort.field())
          .ifPresent(
              node ->
                  bedragen.put(
                      soort,
                      new Bedrag(
                          file.concept(node, "concept"),
                          tuples ? file.concept(node, TUPLE) : null,
                          file.number(node, "digits", 1, 18))));
    }
    return bedragen;
  }

  List<Land> landen() {
    XmlNode parent = file.child(file.root(), "landen");
    List<Land> landen = new ArrayList<>();
    for (XmlNode node : parent.children()) {
      String code = file.required(node, "code");
      if (landen.stream().anyMatch(land -> land.code().equals(code))) {
        throw file.broken(node, "land " + code + " occurs twice");
      }
      landen.add(
          new Land(
              code, new Text(file.required(node, "nl"), file.required(node, "en")), pattern(node)));
    }
    if (landen.isEmpty()) {
      throw file.broken(parent, "<landen> (expected: at least one)");
    }
    return landen;
  }

  private String pattern(XmlNode node) {
    String pattern = file.required(node, "nummer");
    try {
      return Pattern.compile(pattern).pattern();
    } catch (PatternSyntaxException e) {
      throw file.broken(
          node, "nummer: " + e.getDescription() + " (expected: a regular expression)");
    }
  }
}
