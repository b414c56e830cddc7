// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.figures;

import digipoort.adapter.vpb.internal.bericht.Names;
import digipoort.adapter.vpb.internal.bericht.When;
import digipoort.adapter.vpb.internal.form.Cube;
import digipoort.adapter.vpb.internal.form.Field;
import digipoort.adapter.vpb.internal.form.Form;
import digipoort.adapter.vpb.internal.form.Kind;
import digipoort.adapter.vpb.internal.form.Lines;
import digipoort.api.Finding;
import digipoort.api.Text;
import digipoort.api.Tijdvak;
import digipoort.mapping.instance.Place;
import digipoort.xbrl.Context;
import digipoort.xbrl.Report;
import digipoort.xbrl.ReportedFact;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;

/**
 * Whether each fact of a message that the form knows has a value and a context that fit it: what
 * stands in for the taxonomy while that is not installed.
 */
public final class FactShapes {
  private final Form form;
  private final String prefix;
  private final Tijdvak boekjaar;
  private final List<Finding> findings;
  private final Map<QName, Known> known = new HashMap<>();
  private final Map<String, QName> names = new HashMap<>();
  private final Set<String> foreign = new HashSet<>();
  private final Set<List<Object>> placed = new HashSet<>();

  private record Known(Field field, Cube cube) {}

  private FactShapes(Form form, String prefix, Tijdvak boekjaar, List<Finding> findings) {
    this.form = form;
    this.prefix = prefix;
    this.boekjaar = boekjaar;
    this.findings = findings;
    form.fields().forEach(field -> know(field.field(), field.section().cube()));
    form.lines().forEach(lines -> lines.fields().forEach(field -> know(field, Cube.NODIM)));
  }

  private void know(Field field, Cube cube) {
    known.put(field.concept(), new Known(field, cube));
    names.put(field.concept().getLocalPart(), field.concept());
  }

  /** Adds what does not fit to the findings. */
  public static void check(
      Form form, Report report, Tijdvak boekjaar, String prefix, List<Finding> findings) {
    FactShapes shapes = new FactShapes(form, prefix, boekjaar, findings);
    report.all().filter(fact -> !fact.tuple()).forEach(shapes::check);
    for (Lines lines : form.lines()) {
      report
          .all()
          .filter(fact -> fact.concept().equals(lines.tuple()))
          .forEach(tuple -> shapes.tuple(lines, tuple));
    }
  }

  private void tuple(Lines lines, ReportedFact tuple) {
    List<QName> found = tuple.facts().stream().map(ReportedFact::concept).toList();
    List<QName> expected =
        lines.fields().stream()
            .filter(field -> field.required() || found.contains(field.concept()))
            .map(Field::concept)
            .toList();
    if (!found.equals(expected)) {
      Text label = Text.verbatim(lines.tuple().getLocalPart());
      add("TUPLE", tuple, differs(label, local(found), Text.verbatim(local(expected))));
    }
  }

  private static String local(List<QName> concepts) {
    return concepts.stream().limit(20).map(QName::getLocalPart).collect(Collectors.joining(", "));
  }

  private void check(ReportedFact fact) {
    Known own = known.get(fact.concept());
    QName elsewhere = names.get(fact.concept().getLocalPart());
    if (own != null) {
      value(own.field(), fact);
      if (!(own.field().kind() instanceof Kind.Words words) || words.wrap() == null) {
        context(own, fact);
      }
    } else if (elsewhere != null && foreign.add(fact.concept().getNamespaceURI())) {
      String local = elsewhere.getLocalPart();
      String namespace = elsewhere.getNamespaceURI();
      Text says =
          new Text(
              local + " staat in een andere namespace (verwacht: " + namespace + ").",
              local + " is in another namespace (expected: " + namespace + ").");
      add("CONCEPT", fact, says);
    }
  }

  private void value(Field field, ReportedFact fact) {
    String text = fact.value().strip();
    if (text.isEmpty()) {
      return; // the filing rules say so
    }
    Text expected = ValueShape.of(field.kind()).expected(text);
    if (expected != null) {
      String shown = ValueShape.shown(field.kind(), text);
      add("VALUE", fact, differs(field.label(), shown, expected));
    } else if (field.amount() && (fact.unit() == null || !ValueShape.euro(fact.unit()))) {
      String unit = String.valueOf(fact.node().attribute("unitRef"));
      add("VALUE", fact, differs(field.label(), unit, Text.verbatim("iso4217:EUR")));
    }
  }

  private void context(Known own, ReportedFact fact) {
    Context context = fact.context();
    When when = context == null ? null : When.of(context.period(), boekjaar).orElse(null);
    if (context == null || when == null || !placed.add(List.of(context.id(), own.cube()))) {
      return; // said of the context itself, or of another fact like this one
    }
    Text label = own.field().label();
    if (!own.cube().moments().contains(when)) {
      List<Text> moments = own.cube().moments().stream().map(When::label).toList();
      String nl = moments.stream().map(Text::nl).collect(Collectors.joining(", "));
      String en = moments.stream().map(Text::en).collect(Collectors.joining(", "));
      String found = String.valueOf(fact.node().attribute("contextRef"));
      add("CONTEXT", fact, differs(label, found, new Text(nl, en)));
      return;
    }
    String expected = members(form.members(own.cube(), when), own.cube());
    String found = members(context.dimensions(), own.cube());
    if (!expected.equals(found) || !context.segment().isEmpty()) {
      add("CONTEXT", fact, differs(label, found, Text.verbatim("scenario: " + expected)));
    }
  }

  /** In any order; where the cube has all parties, whichever it is. */
  private static String members(List<Context.Dimension> dimensions, Cube cube) {
    TreeSet<String> members = new TreeSet<>();
    for (Context.Dimension dimension : dimensions) {
      String axis = dimension.dimension().getLocalPart();
      String member =
          dimension instanceof Context.Dimension.Explicit explicit
              ? explicit.member().getLocalPart()
              : "...";
      boolean any = cube.parties() && axis.equals(Names.PARTY) && Names.PARTIES.contains(member);
      members.add(axis + "=" + (any ? Names.DECLARANT : member));
    }
    return members.isEmpty() ? "-" : String.join(", ", members);
  }

  private static Text differs(Text label, String found, Text expected) {
    return new Text(
        label.nl() + ": '" + found + "' (verwacht: " + expected.nl() + ").",
        label.en() + ": '" + found + "' (expected: " + expected.en() + ").");
  }

  private void add(String code, ReportedFact fact, Text says) {
    findings.add(
        Finding.error(prefix + "-" + code, Place.of(fact.node()))
            .says(says.nl(), says.en())
            .todo("Verbeter het feit in het bericht.", "Correct the fact in the message.")
            .build());
  }
}
