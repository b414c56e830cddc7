// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.proces;

import digipoort.simulator.LedgerEntry;
import digipoort.simulator.LedgerEntry.Outcome;
import digipoort.simulator.internal.scenario.Scenario;
import digipoort.simulator.internal.scenario.Scenario.Asking;
import digipoort.simulator.internal.scenario.Treatment;
import digipoort.simulator.internal.scenario.Treatment.Fault;
import digipoort.simulator.internal.wus.Answer;
import digipoort.simulator.internal.wus.Refusal;
import digipoort.simulator.internal.wus.Request;
import digipoort.simulator.internal.wus.Rule;
import digipoort.simulator.internal.wus.Sealer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.w3c.dom.Element;

/** Tells how deliveries fare. */
final class StatusDesk {
  private final Archive archive;
  private final Sealer sealer;
  private final Map<String, Integer> asked = new ConcurrentHashMap<>();

  StatusDesk(Archive archive, Sealer sealer) {
    this.archive = archive;
    this.sealer = sealer;
  }

  /** getStatussenProces and getNieuweStatussenProces. */
  Reply ofProces(Request request, Marks marks) throws Refusal {
    String kenmerk = request.text("kenmerk");
    LedgerEntry entry =
        archive
            .ledger()
            .proces(kenmerk)
            .filter(found -> found.oin().equals(request.oin()) || found.oin().equals("*"))
            .filter(found -> !found.time().isAfter(archive.now()))
            .orElseThrow(
                () ->
                    new Refusal(
                        Rule.KENMERK,
                        "kenmerk '" + kenmerk + "' is not known for OIN " + request.oin(),
                        kenmerk,
                        "one of a delivery with this OIN"));
    Identities.checkAutorisatieAdres(request, entry.belanghebbende());
    Scenario scenario = archive.scenario(entry.aanleverkenmerk());
    Treatment treatment = treatment(scenario, scenario.status(), "statuses of " + kenmerk);
    return statuses(request, List.of(entry), marks, treatment);
  }

  /** getNieuweStatussen. */
  Reply ofBelanghebbende(Request request, Marks marks) throws Refusal {
    Identities.checkAutorisatieAdres(request, Identities.belanghebbende(request));
    return statuses(request, listed(request, true), marks, aboutBelanghebbende(request));
  }

  /** getProcessen. */
  Reply processen(Request request) throws Refusal {
    Identities.checkAutorisatieAdres(request, Identities.belanghebbende(request));
    Treatment treatment = aboutBelanghebbende(request);
    Answer answer = Answer.to(request);
    Element list = answer.list(request.operation());
    for (LedgerEntry entry : listed(request, true)) {
      Element result = Answer.add(list, "ProcesResultaat");
      Answer.add(result, "kenmerk", entry.kenmerk());
      Answer.add(result, "berichtsoort", entry.berichtsoort());
      Identities.write(result, "identiteitBelanghebbende", entry.belanghebbende());
    }
    return Reply.of(answer, treatment, sealer);
  }

  /** getBerichtsoorten. */
  Reply berichtsoorten(Request request) throws Refusal {
    Identities.checkAutorisatieAdres(request, Identities.belanghebbende(request));
    Treatment treatment = aboutBelanghebbende(request);
    Answer answer = Answer.to(request);
    Element list = answer.list(request.operation());
    listed(request, false).stream()
        .map(LedgerEntry::berichtsoort)
        .distinct()
        .forEach(berichtsoort -> Answer.add(list, "berichtsoort", berichtsoort));
    return Reply.of(answer, treatment, sealer);
  }

  private Reply statuses(
      Request request, List<LedgerEntry> entries, Marks marks, Treatment treatment) throws Refusal {
    Answer answer = Answer.to(request);
    Element list = answer.list(request.operation());
    Window window = Window.of(request);
    for (LedgerEntry entry : entries) {
      for (Reached status : archive.statuses(entry)) {
        if (window.contains(status.moment())
            && marks.take(request, "status " + entry.kenmerk() + " " + status.number())) {
          status.write(Answer.add(list, "StatusResultaat"), entry);
        }
      }
    }
    return Reply.of(answer, treatment, sealer);
  }

  /** The processen of the belanghebbende that can be seen by now. */
  private List<LedgerEntry> listed(Request request, boolean oneBerichtsoort) throws Refusal {
    List<LedgerEntry> listed = new ArrayList<>();
    for (LedgerEntry entry : archive.ledger().processen(request.oin())) {
      if (entry.belanghebbende().equals(Identities.belanghebbende(request))
          && (!oneBerichtsoort || entry.berichtsoort().equals(request.text("berichtsoort")))
          && isListed(entry)) {
        listed.add(entry);
      }
    }
    return listed;
  }

  private boolean isListed(LedgerEntry entry) throws Refusal {
    Instant now = archive.now();
    if (entry.outcome() == Outcome.FOREIGN) {
      return !entry.time().isAfter(now);
    }
    Optional<Duration> after = archive.scenario(entry.aanleverkenmerk()).others().listedAfter();
    return after.isPresent() && !entry.time().plus(after.get()).isAfter(now);
  }

  /** As the scenario of the last delivery for the belanghebbende says. */
  private Treatment aboutBelanghebbende(Request request) throws Refusal {
    Optional<LedgerEntry> last =
        archive.ledger().lastDelivery(request.oin(), Identities.belanghebbende(request));
    if (last.isEmpty()) {
      return Treatment.NORMAL;
    }
    Scenario scenario = archive.scenario(last.get().aanleverkenmerk());
    return treatment(scenario, scenario.processen(), "processen of " + last.get().messageId());
  }

  private Treatment treatment(Scenario scenario, Asking asking, String what) throws Refusal {
    if (asking.times() < Integer.MAX_VALUE && asked.merge(what, 1, Integer::sum) > asking.times()) {
      return Treatment.NORMAL;
    }
    if (asking.treatment().fault().isPresent()) {
      Fault fault = asking.treatment().fault().get();
      throw Refusal.byScenario(scenario.name(), fault.code(), fault.text());
    }
    return asking.treatment();
  }
}
