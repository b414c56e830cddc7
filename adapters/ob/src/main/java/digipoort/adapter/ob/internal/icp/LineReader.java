// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.icp;

import digipoort.adapter.ob.internal.bericht.AmountSize;
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
import digipoort.mapping.Unread;
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
  private final List<FieldReader> bare = new ArrayList<>();

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
    Unread unread = Unread.of(ask.findings());
    bare.forEach(line -> bare(line, unread));
    boolean whole =
        bare.isEmpty() && !unread.hasAny("/" + PRESTATIES) && !unread.hasAny("/" + CORRECTIES);
    return new Opgaaf(sums.whole(), corrected.whole(), this.corrections, "/" + PRESTATIES, whole);
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
    if (amounts.isEmpty()) {
      bare.add(line);
    }
    return amounts;
  }

  private void take(Soort soort, BigDecimal amount, String at, Map<Soort, BigDecimal> amounts) {
    int digits = ask.descriptor().prestaties().bedragen().get(soort).digits();
    AmountSize size = new AmountSize(ask);
    if (size.workable(amount, at)) {
      amounts.put(soort, amount);
      size.fits(Euros.whole(amount), digits, at);
    }
  }

  /** A line without an amount; nothing is said when there was one that could not be read. */
  private void bare(FieldReader line, Unread unread) {
    if (List.of(Soort.values()).stream()
        .noneMatch(soort -> unread.pointers().contains(line.pointerTo(soort.field())))) {
      ask.add(
          ask.error("AMOUNT", line.pointerTo(Soort.LEVERINGEN.field()))
              .says("De regel heeft geen bedrag.", "The line has no amount.")
              .todo(
                  "Geef leveringen, diensten of abc, of laat de regel weg.",
                  "Give leveringen, diensten or abc, or leave the line out."));
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
