// SPDX-License-Identifier: Apache-2.0
package digipoort.api.adapter;

import digipoort.api.BerichtInhoud;
import digipoort.api.DeliveryId;
import digipoort.api.ErpDocument;
import digipoort.api.Identiteit;
import digipoort.api.Payload;
import digipoort.api.Submission;
import digipoort.api.Tijdvak;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an adapter accepts, and the same with something changed. */
record SubmissionTrials(Submission acceptable, Ticket ticket) {
  private static final Tijdvak YEAR = tijdvak(2026, 1, 1);

  Trial good() {
    return new Trial("acceptable()", acceptable, ticket);
  }

  Trial document(String what, ErpDocument document) {
    return payload("document: " + what, document);
  }

  Trial content(String what, BerichtInhoud content) {
    return payload(what, content);
  }

  private Trial payload(String what, Payload payload) {
    return changed(what, b -> b.payload(payload));
  }

  Trial berichtsoort(String berichtsoort) {
    return changed("berichtsoort " + berichtsoort, b -> b.berichtsoort(berichtsoort));
  }

  Trial withoutTijdvak() {
    return tijdvak("no tijdvak", null);
  }

  Trial productie() {
    return new Trial("acceptable() in productie", acceptable, omgeving("productie"));
  }

  private Trial tijdvak(String what, @Nullable Tijdvak tijdvak) {
    return changed(what, b -> b.tijdvak(tijdvak));
  }

  private Trial changed(String what, UnaryOperator<Submission.Builder> change) {
    Submission.Builder copy =
        Submission.builder()
            .submissionKey(acceptable.submissionKey())
            .berichtsoort(acceptable.berichtsoort())
            .aansluiting(acceptable.aansluiting())
            .belanghebbende(acceptable.belanghebbende())
            .rol(acceptable.rol())
            .tijdvak(acceptable.tijdvak())
            .payload(acceptable.payload())
            .bijlagen(acceptable.bijlagen())
            .aanleverkenmerk(acceptable.aanleverkenmerk())
            .eerderAanleverkenmerk(acceptable.eerderAanleverkenmerk());
    return new Trial(what, change.apply(copy).build(), ticket);
  }

  /** Everything around the payload that a caller may give, usual or not. */
  List<Trial> envelopes() {
    List<Trial> all = new ArrayList<>();
    all.add(tijdvak("a tijdvak of one day", day(LocalDate.of(2026, 9, 30))));
    all.add(tijdvak("a tijdvak of 800 years", new Tijdvak(date(1600), date(2400))));
    all.add(tijdvak("a tijdvak long ago", tijdvak(1, 1, 1)));
    all.add(tijdvak("the last year with four digits", tijdvak(9999, 1, 1)));
    all.add(tijdvak("another year", tijdvak(2099, 1, 1)));
    all.add(tijdvak("the first and the last day", new Tijdvak(LocalDate.MIN, LocalDate.MAX)));
    for (String type : List.of("BTW", "Fi", "RSIN", "KvK", "LHnr", "BSN", "OIN", "\u0000<&>'\"")) {
      for (String nummer : List.of("x", "000000000", "9".repeat(35), "<&>'\"]]>\u202E")) {
        Identiteit who = new Identiteit(nummer, type);
        all.add(changed("belanghebbende " + type + " " + nummer, b -> b.belanghebbende(who)));
      }
    }
    all.add(changed("an unusual rol", b -> b.rol("\u0000<&>'\"")));
    all.add(changed("a correction", b -> b.eerderAanleverkenmerk("AK-2026-000000")));
    BerichtInhoud bijlage = BerichtInhoud.of("text/plain", "x.txt", new byte[] {0});
    all.add(changed("bijlagen", b -> b.bijlagen(List.of(bijlage, bijlage))));
    return all;
  }

  /** At other moments, in every omgeving, with references as long as they may be. */
  List<Trial> tickets() {
    List<Ticket> all = new ArrayList<>();
    for (String omgeving :
        List.of("productie", "preproductie", "aansluitsuite", "simulator", "aangepast", "\u0000")) {
      all.add(omgeving(omgeving));
    }
    for (String moment :
        List.of("1970-01-01T00:00:00Z", "2028-02-29T23:30:00Z", "2099-12-31T23:59:59.999999999Z")) {
      all.add(ticket(Instant.parse(moment), ticket.aanleverkenmerk(), ticket.berichtkenmerk()));
    }
    all.add(ticket(ticket.moment(), "A".repeat(40), "B".repeat(20)));
    return all.stream().map(t -> new Trial("ticket " + t, acceptable, t)).toList();
  }

  private Ticket omgeving(String omgeving) {
    return new Ticket(
        ticket.deliveryId(),
        ticket.moment(),
        ticket.aanleverkenmerk(),
        ticket.berichtkenmerk(),
        omgeving,
        ticket.related());
  }

  private Ticket ticket(Instant moment, String aanleverkenmerk, String berichtkenmerk) {
    DeliveryId id = ticket.deliveryId();
    return new Ticket(
        id, moment, aanleverkenmerk, berichtkenmerk, ticket.omgeving(), ticket.related());
  }

  /** Beside earlier berichten that are no messages. */
  List<Trial> related() {
    Tijdvak tijdvak = acceptable.tijdvak() == null ? YEAR : acceptable.tijdvak();
    return Rubbish.contents().stream()
        .map(
            content ->
                Stream.of(acceptable.berichtsoort(), "NietVanDezeAdapter")
                    .map(soort -> new Related(soort, tijdvak, "AK-0", "AK-0", content))
                    .toList())
        .map(
            berichten ->
                new Trial(
                    "beside an earlier bericht " + Rubbish.shown(berichten.get(0).inhoud()),
                    acceptable,
                    related(berichten)))
        .toList();
  }

  private Ticket related(List<Related> berichten) {
    List<Related> all = new ArrayList<>(ticket.related());
    all.addAll(berichten);
    return new Ticket(
        ticket.deliveryId(),
        ticket.moment(),
        ticket.aanleverkenmerk(),
        ticket.berichtkenmerk(),
        ticket.omgeving(),
        all);
  }

  /** Some of everything, to be tried at the same time. */
  List<Trial> mixture() {
    List<Trial> all = new ArrayList<>(List.of(good(), withoutTijdvak(), productie()));
    all.add(document("empty", DocumentTrials.EMPTY));
    if (acceptable.payload() instanceof ErpDocument good) {
      DocumentTrials.spoiled(good).entrySet().stream()
          .filter(entry -> entry.getKey().endsWith("= true"))
          .limit(6)
          .forEach(entry -> all.add(document(entry.getKey(), entry.getValue())));
    }
    byte[] words = "<a/>".getBytes(StandardCharsets.UTF_8);
    all.add(content("other content", BerichtInhoud.of("application/xml", "a.xml", words)));
    all.add(berichtsoort("NietVanDezeAdapter"));
    return all;
  }

  private static LocalDate date(int year) {
    return LocalDate.of(year, 1, 1);
  }

  private static Tijdvak day(LocalDate day) {
    return new Tijdvak(day, day);
  }

  private static Tijdvak tijdvak(int year, int month, int day) {
    return new Tijdvak(LocalDate.of(year, month, day), LocalDate.of(year, 12, 31));
  }
}
