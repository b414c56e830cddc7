// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.proces;

import digipoort.simulator.LedgerEntry;
import digipoort.simulator.LedgerEntry.Outcome;
import digipoort.simulator.internal.wus.Answer;
import digipoort.simulator.internal.wus.AnswerSigner;
import digipoort.simulator.internal.wus.Moment;
import digipoort.simulator.internal.wus.Refusal;
import digipoort.simulator.internal.wus.Request;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;

/** Does what a checked request asks. */
public final class Desk {
  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

  /** The receiver that Digipoort fills in: the tax administration, as recorded. */
  private static final String BELASTINGDIENST = "00000002003214394002";

  private final Ledger ledger;
  private final Clock clock;
  private final Duration statusDelay;
  private final AnswerSigner signer;
  private final AnswerSigner wrongSigner;

  /**
   * A desk.
   *
   * @param ledger where accepted deliveries are kept
   * @param clock the present
   * @param statusDelay time between two statuses of new deliveries
   * @param signer signs honest answers
   * @param wrongSigner signs in the scenario in which another party answers
   */
  public Desk(
      Ledger ledger,
      Clock clock,
      Duration statusDelay,
      AnswerSigner signer,
      AnswerSigner wrongSigner) {
    this.ledger = ledger;
    this.clock = clock;
    this.statusDelay = statusDelay;
    this.signer = signer;
    this.wrongSigner = wrongSigner;
  }

  /** Answers a request; refuses what the contract allows but this request may not have. */
  public Reply answer(Request request) throws Refusal {
    switch (request.operation()) {
      case AANLEVEREN:
        return deliver(request);
      case GET_STATUSSEN_PROCES:
        return statuses(request);
      case GET_PROCESSEN:
        return Reply.of(processes(request));
      default:
        throw new Refusal(request.operation().word() + " is not offered by this simulator");
    }
  }

  private Reply deliver(Request request) throws Refusal {
    String aanleverkenmerk = request.text("aanleverkenmerk");
    Scenario scenario = Scenario.of(aanleverkenmerk);
    if (scenario == Scenario.AANLEVER_FAULT) {
      throw new Refusal("TEST: scenario " + scenario.word());
    }
    if (request.optional("kenmerk").isPresent()) {
      throw new Refusal(
          "kenmerk '"
              + request.text("kenmerk")
              + "' is given, but this simulator does not continue"
              + " an earlier proces (expected: no kenmerk)");
    }
    LedgerEntry entry =
        new LedgerEntry(
            clock.instant(),
            Outcome.ACCEPTED,
            request.operation().word(),
            UUID.randomUUID().toString(),
            request.oin(),
            request.text("berichtsoort"),
            belanghebbende(request),
            aanleverkenmerk,
            request.messageId(),
            digest(request.textIn("berichtInhoud", "inhoud")),
            statusDelay.toMillis(),
            "");
    ledger.add(entry);
    LOG.info(
        "Accepted {} as {} from OIN {} (aanleverkenmerk {}, scenario {})",
        entry.berichtsoort(),
        entry.kenmerk(),
        entry.oin(),
        aanleverkenmerk,
        scenario.word());
    return reply(scenario, receipt(request, entry));
  }

  private Reply reply(Scenario scenario, Answer receipt) {
    switch (scenario) {
      case TIMEOUT_NA_AANNAME:
        return new Reply(Reply.Way.SILENCE, new byte[0]);
      case VERBROKEN_NA_AANNAME:
        return new Reply(Reply.Way.CUT, new byte[0]);
      case ONGETEKEND_ANTWOORD:
        return Reply.of(receipt.unsigned());
      case VERKEERDE_ONDERTEKENAAR:
        return Reply.of(receipt.signed(wrongSigner));
      case SHA1_ANTWOORD:
        return Reply.of(receipt.signedWithSha1(signer));
      default:
        return Reply.of(receipt.signed(signer));
    }
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
      Element identity = Answer.add(payload, "identiteitOntvanger");
      Answer.add(identity, "nummer", BELASTINGDIENST);
      Answer.add(identity, "type", "OIN");
    }
    for (String name : List.of("rolOntvanger", "autorisatieAdres")) {
      request.optional(name).ifPresent(value -> Answer.add(payload, name, value));
    }
    return answer;
  }

  private Reply statuses(Request request) throws Refusal {
    String kenmerk = request.text("kenmerk");
    LedgerEntry entry =
        ledger
            .accepted(kenmerk)
            .filter(candidate -> candidate.oin().equals(request.oin()))
            .orElseThrow(
                () ->
                    new Refusal("kenmerk '" + kenmerk + "' is not known for OIN " + request.oin()));
    Scenario scenario = Scenario.of(entry.aanleverkenmerk());
    if (scenario == Scenario.STATUS_INFORMATIE_FAULT) {
      throw new Refusal("TEST: scenario " + scenario.word());
    }
    Answer answer = Answer.to(request);
    Element list = answer.list(request.operation());
    Window window = Window.of(request);
    for (Reached status : Reached.by(entry, clock.instant())) {
      if (window.contains(status.moment())) {
        status.write(Answer.add(list, "StatusResultaat"), entry);
      }
    }
    return Reply.of(
        scenario == Scenario.SHA1_ANTWOORD ? answer.signedWithSha1(signer) : answer.signed(signer));
  }

  private byte[] processes(Request request) {
    Answer answer = Answer.to(request);
    Element list = answer.list(request.operation());
    for (LedgerEntry entry :
        ledger.accepted(request.oin(), request.text("berichtsoort"), belanghebbende(request))) {
      Element result = Answer.add(list, "ProcesResultaat");
      Answer.add(result, "kenmerk", entry.kenmerk());
      Answer.add(result, "berichtsoort", entry.berichtsoort());
      Reached.writeBelanghebbende(result, entry);
    }
    return answer.signed(signer);
  }

  private static String belanghebbende(Request request) {
    return request.textIn("identiteitBelanghebbende", "type")
        + ":"
        + request.textIn("identiteitBelanghebbende", "nummer");
  }

  private static String digest(String base64) {
    try {
      byte[] content = Base64.getMimeDecoder().decode(base64);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This JVM has no SHA-256", e);
    }
  }
}
