// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.proces;

import digipoort.simulator.LedgerEntry;
import digipoort.simulator.LedgerEntry.Outcome;
import digipoort.simulator.internal.scenario.Scenario;
import digipoort.simulator.internal.scenario.Scenario.Delivering;
import digipoort.simulator.internal.scenario.Treatment;
import digipoort.simulator.internal.scenario.Treatment.Fault;
import digipoort.simulator.internal.wus.Answer;
import digipoort.simulator.internal.wus.Moment;
import digipoort.simulator.internal.wus.Refusal;
import digipoort.simulator.internal.wus.Request;
import digipoort.simulator.internal.wus.Rule;
import digipoort.simulator.internal.wus.Sealer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;

/** Takes deliveries. */
final class AanleverDesk {
  private static final Logger LOG = LoggerFactory.getLogger(AanleverDesk.class);

  /** The receiver that Digipoort fills in: the tax administration, as recorded. */
  private static final String BELASTINGDIENST = "OIN:00000002003214394002";

  private final Archive archive;
  private final Sealer sealer;
  private final Duration statusDelay;
  private final Foreigners foreigners;

  AanleverDesk(Archive archive, Sealer sealer, Duration statusDelay, Foreigners foreigners) {
    this.archive = archive;
    this.sealer = sealer;
    this.statusDelay = statusDelay;
    this.foreigners = foreigners;
  }

  Reply deliver(Request request) throws Refusal {
    String aanleverkenmerk = request.text("aanleverkenmerk");
    Scenario scenario = archive.scenario(aanleverkenmerk);
    refuseContinuation(request);
    Identities.checkAutorisatieAdres(request, "");
    Delivering way = way(scenario, request.oin(), aanleverkenmerk);
    Treatment treatment = way.treatment();
    LedgerEntry entry = entry(request, UUID.randomUUID().toString());
    foreigners.settle(entry, scenario);
    if (treatment.fault().isPresent()) {
      Fault fault = treatment.fault().get();
      throw Refusal.byScenario(scenario.name(), fault.code(), fault.text());
    }
    if (!way.accepted()) {
      return Reply.of(Answer.to(request), treatment, sealer)
          .refused(Refusal.byScenario(scenario.name(), "", ""));
    }
    archive.ledger().add(entry.withInhoud(archive.delivered().keep(entry.kenmerk(), request)));
    LOG.info(
        "Accepted {} as {} from OIN {} (aanleverkenmerk {}, scenario {})",
        entry.berichtsoort(),
        entry.kenmerk(),
        entry.oin(),
        aanleverkenmerk,
        scenario.name());
    return Reply.of(receipt(request, entry), treatment, sealer);
  }

  private Delivering way(Scenario scenario, String oin, String aanleverkenmerk) {
    Delivering way = scenario.deliver();
    boolean over =
        way.times() < Integer.MAX_VALUE
            && archive.ledger().deliveries(oin, aanleverkenmerk) >= way.times();
    return over ? new Delivering(true, Treatment.NORMAL, way.times()) : way;
  }

  private static void refuseContinuation(Request request) throws Refusal {
    if (request.optional("kenmerk").isPresent()) {
      throw new Refusal(
          Rule.KENMERK,
          "kenmerk '"
              + request.text("kenmerk")
              + "' is given, but this simulator does not continue an earlier proces",
          request.text("kenmerk"),
          "no kenmerk");
    }
  }

  private LedgerEntry entry(Request request, String kenmerk) {
    return new LedgerEntry(
        archive.now(),
        Outcome.ACCEPTED,
        request.operation().word(),
        kenmerk,
        request.oin(),
        request.text("berichtsoort"),
        Identities.belanghebbende(request),
        request.text("aanleverkenmerk"),
        request.messageId(),
        "",
        statusDelay.toMillis(),
        "");
  }

  private static Answer receipt(Request request, LedgerEntry entry) {
    Answer answer = Answer.to(request);
    Element payload = answer.payload();
    Answer.add(payload, "kenmerk", entry.kenmerk());
    Answer.add(payload, "berichtsoort", entry.berichtsoort());
    for (String name : List.of("aanleverkenmerk", "eerderAanleverkenmerk")) {
      request.optional(name).ifPresent(value -> Answer.add(payload, name, value));
    }
    Answer.add(payload, "tijdstempelAangeleverd", Moment.text(entry.time()));
    for (String name : List.of("identiteitBelanghebbende", "rolBelanghebbende")) {
      request.part(name).ifPresent(part -> Answer.copy(payload, part));
    }
    Optional<Element> ontvanger = request.part("identiteitOntvanger");
    if (ontvanger.isPresent()) {
      Answer.copy(payload, ontvanger.get());
    } else {
      Identities.write(payload, "identiteitOntvanger", BELASTINGDIENST);
    }
    for (String name : List.of("rolOntvanger", "autorisatieAdres")) {
      request.optional(name).ifPresent(value -> Answer.add(payload, name, value));
    }
    return answer;
  }
}
