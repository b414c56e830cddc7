// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.icp;

import digipoort.adapter.ob.internal.bericht.Ask;
import digipoort.adapter.ob.internal.descriptor.IcpDescriptor;
import digipoort.adapter.ob.internal.descriptor.Soort;
import digipoort.adapter.ob.internal.icp.KlantRules.Part;
import digipoort.api.FieldReader;
import digipoort.api.Finding;
import digipoort.api.Text;
import digipoort.api.Tijdvak;
import digipoort.mapping.Euros;
import digipoort.mapping.Uncertain;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the lines of a document. */
final class LineReader {
  private static final String PRESTATIES = "prestaties";
  private static final String CORRECTIES = "correcties";

  private final Ask<IcpDescriptor> ask;
  private final KlantRules klanten;
  private final List<Opgaaf.Correctie> corrections = new ArrayList<>();

  private LineReader(Ask<IcpDescriptor> ask) {
    this.ask = ask;
    this.klanten = new KlantRules(ask, true);
  }

  static Opgaaf read(FieldReader document, Ask<IcpDescriptor> ask) {
    return new LineReader(ask).read(document);
  }

  private Opgaaf read(FieldReader document) {
    Sums sums = new Sums(ask);
    List<FieldReader> lines = document.items(PRESTATIES);
    for (FieldReader line : lines) {
      Optional<Klant> klant = klant(line);
      Map<Soort, BigDecimal> amounts = amounts(line);
      klant.ifPresent(
          who -> {
            amounts.forEach(
                (soort, exact) -> sums.add(who, soort, exact, line.pointerTo(soort.field())));
            new AmountRules(ask).odd(who, amounts, line::pointerTo);
          });
    }
    Sums corrected = new Sums(ask);
    List<FieldReader> corrections = document.items(CORRECTIES);
    corrections.forEach(line -> correction(line, corrected));
    confirmed(lines, corrections);
    ask.findings().addAll(document.findings());
    return new Opgaaf(sums.whole(), corrected.whole(), this.corrections, "/" + PRESTATIES);
  }

  private Optional<Klant> klant(FieldReader line) {
    Optional<String> land = line.requiredText("land");
    Optional<String> nummer = line.requiredText("btwNummer");
    return land.isEmpty() || nummer.isEmpty()
        ? Optional.empty()
        : klanten.klant(
            new Part(land.get(), line.pointerTo("land")),
            new Part(nummer.get(), line.pointerTo("btwNummer")));
  }

  private Map<Soort, BigDecimal> amounts(FieldReader line) {
    Map<Soort, BigDecimal> amounts = new EnumMap<>(Soort.class);
    for (Soort soort : Soort.values()) {
      line.number(soort.field())
          .ifPresent(amount -> take(soort, amount, line.pointerTo(soort.field()), amounts));
    }
    boolean named =
        List.of(Soort.values()).stream().anyMatch(soort -> line.names().contains(soort.field()));
    if (!named) {
      ask.add(
          ask.error("AMOUNT", line.pointerTo(Soort.LEVERINGEN.field()))
              .says("De regel heeft geen bedrag.", "The line has no amount.")
              .todo(
                  "Geef leveringen, diensten of abc, of laat de regel weg.",
                  "Give leveringen, diensten or abc, or leave the line out."));
    }
    return amounts;
  }

  private void take(Soort soort, BigDecimal amount, String at, Map<Soort, BigDecimal> amounts) {
    int digits = ask.descriptor().prestaties().bedragen().get(soort).digits();
    if (Euros.workable(amount)) {
      amounts.put(soort, amount);
      new AmountRules(ask).size(Euros.whole(amount), digits, at);
    } else {
      ask.add(
          ask.error("SIZE", at)
              .says(
                  "Het bedrag heeft te veel cijfers: " + amount.precision() + ".",
                  "The amount has too many digits: " + amount.precision() + ".")
              .todo("Geef een bedrag in euro's.", "Give an amount in euros."));
    }
  }

  private void correction(FieldReader line, Sums corrected) {
    Optional<Klant> klant = klant(line);
    Map<Soort, BigDecimal> amounts = amounts(line);
    Optional<Tijdvak> tijdvak = tijdvak(line.fields("tijdvak"));
    AmountRules rules = new AmountRules(ask);
    rules.correction(amounts, line::pointerTo);
    if (klant.isPresent() && tijdvak.isPresent()) {
      rules.before(tijdvak.get(), line.pointerTo("tijdvak"));
      amounts.values().removeIf(amount -> Euros.whole(amount).signum() == 0);
      amounts.forEach(
          (soort, exact) ->
              corrected.add(klant.get(), soort, exact, line.pointerTo(soort.field())));
      amounts.replaceAll((soort, exact) -> Euros.whole(exact));
      corrections.add(new Opgaaf.Correctie(klant.get(), tijdvak.get(), amounts));
    }
  }

  private Optional<Tijdvak> tijdvak(FieldReader fields) {
    Optional<LocalDate> begin = day(fields, "begin");
    Optional<LocalDate> einde = day(fields, "einde");
    if (begin.isEmpty() || einde.isEmpty()) {
      return Optional.empty();
    }
    if (einde.get().isBefore(begin.get())) {
      ask.add(
          ask.error("CORRECTION-PERIOD", fields.pointerTo("einde"))
              .says(
                  einde.get() + " ligt voor het begin " + begin.get() + ".",
                  einde.get() + " lies before the begin " + begin.get() + ".")
              .todo("Verbeter het tijdvak.", "Correct the period."));
      return Optional.empty();
    }
    return Optional.of(new Tijdvak(begin.get(), einde.get()));
  }

  private Optional<LocalDate> day(FieldReader fields, String name) {
    Optional<String> text = fields.requiredText(name);
    return text.isEmpty() ? Optional.empty() : fields.date(name);
  }

  private void confirmed(List<FieldReader> lines, List<FieldReader> corrections) {
    String taxonomie = ask.descriptor().head().taxonomie();
    Text how =
        new Text(
            "Bevestig het met een descriptor in etc/digipoort/descriptors/ob"
                + " (confidence=\"known\").",
            "Confirm it with a descriptor in etc/digipoort/descriptors/ob"
                + " (confidence=\"known\").");
    if (!lines.isEmpty() && !ask.descriptor().prestaties().known()) {
      confirm(
          new Uncertain(
              "/" + PRESTATIES,
              new Text(
                  "De vorm van de regels in " + taxonomie, "The form of the lines in " + taxonomie),
              how));
    }
    if (!corrections.isEmpty() && !ask.descriptor().correcties().known()) {
      confirm(
          new Uncertain(
              "/" + CORRECTIES,
              new Text(
                  "Hoe een correctie in " + taxonomie + " staat,",
                  "How a correction stands in " + taxonomie),
              how));
    }
  }

  private void confirm(Uncertain uncertain) {
    Finding finding = uncertain.finding(ask.kind().prefix(), ask.ticket().omgeving());
    ask.findings().add(finding);
  }
}
