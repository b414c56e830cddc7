// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.icp;

import digipoort.adapter.ob.internal.bericht.Ask;
import digipoort.adapter.ob.internal.bericht.FactRules;
import digipoort.adapter.ob.internal.descriptor.IcpDescriptor;
import digipoort.adapter.ob.internal.descriptor.IcpDescriptor.Bedrag;
import digipoort.adapter.ob.internal.descriptor.IcpDescriptor.Klantvorm;
import digipoort.adapter.ob.internal.descriptor.Soort;
import digipoort.adapter.ob.internal.icp.KlantRules.Part;
import digipoort.mapping.Findings;
import digipoort.mapping.instance.Place;
import digipoort.xbrl.Context;
import digipoort.xbrl.InstanceReader;
import digipoort.xbrl.ReportedFact;
import digipoort.xbrl.XmlNode;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a message that came ready to send. */
final class ReadyLines {
  private final Ask<IcpDescriptor> ask;
  private final FactRules<IcpDescriptor> rules;
  private final KlantRules klanten;
  private final Map<Klant, Map<Soort, BigDecimal>> prestaties = new LinkedHashMap<>();
  private final Map<Klant, Map<Soort, BigDecimal>> correcties = new LinkedHashMap<>();

  private ReadyLines(Ask<IcpDescriptor> ask) {
    this.ask = ask;
    this.rules = new FactRules<>(ask);
    this.klanten = new KlantRules(ask, false);
  }

  static Opgaaf read(XmlNode root, Ask<IcpDescriptor> ask) {
    ReadyLines lines = new ReadyLines(ask);
    int before = ask.findings().size();
    InstanceReader.read(root).facts().forEach(lines::fact);
    List<Opgaaf.Correctie> shown =
        lines.correcties.entrySet().stream()
            .map(entry -> new Opgaaf.Correctie(entry.getKey(), null, entry.getValue()))
            .toList();
    boolean complete = !Findings.stop(ask.findings().subList(before, ask.findings().size()));
    return new Opgaaf(lines.prestaties, lines.correcties, shown, "", complete);
  }

  private void fact(ReportedFact fact) {
    if (rules.isKoepel(fact.node())) {
      fact.facts().forEach(child -> rules.header(child.node()));
    } else if (fact.tuple()) {
      tuple(fact);
    } else {
      item(fact);
    }
  }

  private static Optional<Soort> kind(Map<Soort, Bedrag> bedragen, Predicate<Bedrag> wanted) {
    return bedragen.entrySet().stream()
        .filter(entry -> wanted.test(entry.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private void tuple(ReportedFact tuple) {
    Predicate<Bedrag> wanted = bedrag -> tuple.concept().equals(bedrag.tuple());
    Optional<Soort> line = kind(ask.descriptor().prestaties().bedragen(), wanted);
    Optional<Soort> correction = kind(ask.descriptor().correcties().bedragen(), wanted);
    if (ask.descriptor().klant() instanceof Klantvorm.AsTuple form && line.isPresent()) {
      Bedrag bedrag = ask.descriptor().prestaties().bedragen().get(line.get());
      children(tuple, form, bedrag)
          .ifPresent(who -> amount(who, line.get(), child(tuple, bedrag.concept()), bedrag));
    } else if (ask.descriptor().klant() instanceof Klantvorm.AsTuple form
        && correction.isPresent()) {
      Bedrag bedrag = ask.descriptor().correcties().bedragen().get(correction.get());
      children(tuple, form, bedrag)
          .ifPresent(
              who -> correction(who, correction.get(), child(tuple, bedrag.concept()), bedrag));
    } else {
      rules.strange(tuple.node());
    }
  }

  /** The customer of a tuple whose children are as they should be. */
  private Optional<Klant> children(ReportedFact tuple, Klantvorm.AsTuple form, Bedrag bedrag) {
    List<QName> order = ask.descriptor().order(form, bedrag.concept());
    if (!tuple.facts().stream().map(ReportedFact::concept).toList().equals(order)) {
      String names = order.stream().map(QName::getLocalPart).toList().toString();
      String name = tuple.concept().getLocalPart();
      ask.add(
          ask.error("TUPLE", Place.of(tuple.node()))
              .says(name + " (verwacht: " + names + ").", name + " (expected: " + names + ").")
              .todo(
                  "Zet deze feiten erin, elk een keer, in deze volgorde.",
                  "Put these facts in it, each once, in this order."));
      return Optional.empty();
    }
    return klanten.klant(part(child(tuple, form.land())), part(child(tuple, form.nummer())));
  }

  private static XmlNode child(ReportedFact tuple, QName name) {
    return tuple.node().children(name).findFirst().orElseThrow();
  }

  private static Part part(XmlNode node) {
    return new Part(node.text().strip(), Place.of(node));
  }

  private void item(ReportedFact fact) {
    Predicate<Bedrag> wanted =
        bedrag -> bedrag.tuple() == null && fact.concept().equals(bedrag.concept());
    Optional<Soort> line = kind(ask.descriptor().prestaties().bedragen(), wanted);
    Optional<Soort> correction = kind(ask.descriptor().correcties().bedragen(), wanted);
    if (line.isPresent()) {
      Bedrag bedrag = ask.descriptor().prestaties().bedragen().get(line.get());
      along(fact).ifPresent(who -> amount(who, line.get(), fact.node(), bedrag));
    } else if (correction.isPresent()) {
      Bedrag bedrag = ask.descriptor().correcties().bedragen().get(correction.get());
      along(fact).ifPresent(who -> correction(who, correction.get(), fact.node(), bedrag));
    } else {
      rules.header(fact.node());
    }
  }

  /** The customer along whose dimensions a fact stands. */
  private Optional<Klant> along(ReportedFact fact) {
    if (!(ask.descriptor().klant() instanceof Klantvorm.AsDimension form)) {
      return Optional.empty();
    }
    Optional<String> land = member(fact.context(), form.land());
    Optional<String> nummer = member(fact.context(), form.nummer());
    String at = Place.of(fact.node());
    if (land.isEmpty() || nummer.isEmpty()) {
      ask.add(
          ask.error("CUSTOMER", at)
              .says(
                  fact.concept().getLocalPart() + " staat niet bij een afnemer.",
                  fact.concept().getLocalPart() + " does not stand with a customer.")
              .todo(
                  "Geef een context met land en btw-nummer van de afnemer.",
                  "Give a context with country and VAT number of the customer."));
      return Optional.empty();
    }
    return klanten.klant(new Part(land.get(), at), new Part(nummer.get(), at));
  }

  private static Optional<String> member(@Nullable Context context, QName dimension) {
    return context == null
        ? Optional.empty()
        : context.dimensions().stream()
            .filter(member -> member.dimension().equals(dimension))
            .filter(Context.Dimension.Typed.class::isInstance)
            .map(member -> ((Context.Dimension.Typed) member).value().strip())
            .findFirst();
  }

  private void amount(Klant klant, Soort soort, XmlNode node, Bedrag bedrag) {
    rules
        .amount(node, bedrag.digits())
        .ifPresent(
            amount -> {
              put(prestaties, klant, soort, amount, node);
              new AmountRules(ask).odd(klant, Map.of(soort, amount), field -> Place.of(node));
              if (amount.signum() == 0) {
                ask.add(
                    ask.warning("ZERO", Place.of(node))
                        .says("De regel is nul.", "The line is zero.")
                        .todo("Laat de regel weg.", "Leave the line out."));
              }
            });
  }

  private void correction(Klant klant, Soort soort, XmlNode node, Bedrag bedrag) {
    rules
        .amount(node, bedrag.digits())
        .ifPresent(
            amount -> {
              put(correcties, klant, soort, amount, node);
              new AmountRules(ask).correction(Map.of(soort, amount), field -> Place.of(node));
            });
  }

  private void put(
      Map<Klant, Map<Soort, BigDecimal>> lines,
      Klant klant,
      Soort soort,
      BigDecimal amount,
      XmlNode node) {
    BigDecimal earlier =
        lines
            .computeIfAbsent(klant, k -> new EnumMap<>(Soort.class))
            .merge(soort, amount, BigDecimal::add);
    if (!earlier.equals(amount)) {
      ask.add(
          ask.warning("DOUBLE", Place.of(node))
              .says(
                  "Meer dan een regel van deze soort voor deze afnemer.",
                  "More than one line of this kind for this customer.")
              .todo("Tel ze op tot een regel.", "Add them up to one line."));
    }
  }
}
