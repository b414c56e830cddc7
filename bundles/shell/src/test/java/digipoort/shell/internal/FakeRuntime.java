// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actor;
import digipoort.api.Adoption;
import digipoort.api.Attempt;
import digipoort.api.BerichtInhoud;
import digipoort.api.CodeInfo;
import digipoort.api.Decision;
import digipoort.api.Delivery;
import digipoort.api.DeliveryId;
import digipoort.api.DeliveryQuery;
import digipoort.api.Event;
import digipoort.api.Evidence;
import digipoort.api.Finding;
import digipoort.api.Fout;
import digipoort.api.History;
import digipoort.api.Identiteit;
import digipoort.api.Inquiry;
import digipoort.api.Kenmerk;
import digipoort.api.Operations;
import digipoort.api.Outbox;
import digipoort.api.PreviewResult;
import digipoort.api.Resubmission;
import digipoort.api.State;
import digipoort.api.Status;
import digipoort.api.Submission;
import digipoort.api.SubmitResult;
import digipoort.api.Summary;
import digipoort.api.Testimony;
import digipoort.api.Text;
import digipoort.api.Tijdvak;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A store in memory whose deliveries change when the test says so. */
final class FakeRuntime implements Outbox, Operations {
  static final Instant NOON = Instant.parse("2026-10-05T12:00:00Z");
  static final DeliveryId FIRST = new DeliveryId("0e0f5ba4-5a3e-4ad5-8f5c-6d1b8a6a7a11");
  static final DeliveryId SECOND = new DeliveryId("0e0f5ba4-ffff-4ad5-8f5c-6d1b8a6a7a11");

  final Map<DeliveryId, History> histories = new LinkedHashMap<>();
  final List<String> decisions = new ArrayList<>();
  List<Finding> findings = List.of();
  Summary summary = new Summary(Map.of(), null, 0, List.of());
  @Nullable RuntimeException summaryFails;
  boolean refuse;
  boolean absent;
  Actor lastActor = Actor.operator("nobody");
  DeliveryQuery lastQuery = DeliveryQuery.LATEST;

  /** Adds an event and brings the delivery into its state. */
  void happens(DeliveryId id, long sequence, String type, State state, String text) {
    Instant at = NOON.plusSeconds(sequence);
    History old = histories.get(id);
    List<Event> events = new ArrayList<>(old == null ? List.of() : old.events());
    events.add(
        new Event(sequence, id, at, "system", type, state, null, new Text(text + " nl", text)));
    Delivery delivery = delivery(id, state, at);
    histories.put(
        id,
        old == null
            ? history(delivery, List.of(), List.of(), events, List.of())
            : history(delivery, old.attempts(), old.statussen(), events, old.findings()));
  }

  /** Adds findings to the history of a delivery. */
  void finds(DeliveryId id, List<Finding> more) {
    History old = histories.get(id);
    histories.put(id, history(old.delivery(), old.attempts(), old.statussen(), old.events(), more));
  }

  private static Inquiry inquiry() {
    Inquiry.Candidate candidate = new Inquiry.Candidate(new Kenmerk("K-9"), NOON, true);
    return new Inquiry(
        FIRST,
        1,
        NOON,
        1,
        "ONE",
        new Text("Een gezien", "One seen"),
        NOON,
        NOON,
        NOON,
        2,
        new Kenmerk("K-0"),
        List.of(candidate));
  }

  static History full() {
    Attempt attempt =
        new Attempt(
            FIRST,
            1,
            "urn:uuid:1",
            NOON,
            NOON.plusSeconds(300),
            "ACCEPTED",
            new Text("genomen", "taken"),
            new Evidence("https://x/y", NOON, NOON, 200, null, null, "O=TEST Logius", null));
    Status status =
        new Status(
            new Kenmerk("K-1"), "311", NOON, "Validatie", new Fout("ALS1", "mis:\n  <x/>"), null);
    Event event =
        new Event(1, FIRST, NOON, "piet", "STORED", State.READY, null, new Text("Er", "There"));
    Finding finding =
        Finding.warning("OB-9", "/a").says("Vreemd", "Odd").todo("Kijk", "Look").build();
    return new History(
        delivery(FIRST, State.REJECTED, NOON),
        List.of(attempt),
        List.of(inquiry()),
        List.of(status),
        List.of(code("311")),
        List.of(event),
        List.of(finding),
        null,
        SECOND);
  }

  static History history(
      Delivery delivery,
      List<Attempt> attempts,
      List<Status> statussen,
      List<Event> events,
      List<Finding> findings) {
    List<CodeInfo> meanings = statussen.stream().map(s -> code(s.statuscode())).toList();
    return new History(
        delivery, attempts, List.of(), statussen, meanings, events, findings, null, null);
  }

  static CodeInfo code(String code) {
    return new CodeInfo(
        code,
        CodeInfo.Kind.STATUS,
        CodeInfo.Ending.FINAL,
        CodeInfo.Party.SUBMITTER,
        CodeInfo.Confidence.REPORTED,
        "somebody",
        new Text("Niet geldig.", "Not valid."),
        new Text("Verbeter het.", "Correct it."));
  }

  static Delivery delivery(DeliveryId id, State state, Instant updated) {
    return new Delivery(
        id,
        "erp",
        "key-1",
        "Omzetbelasting",
        "simulator",
        "simulator",
        new Identiteit("001000044B37", "BTW"),
        new Tijdvak(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30)),
        "A-1",
        new Kenmerk("K-1"),
        state,
        new Text("Uitleg " + state, "Explanation " + state),
        new Text("Doe niets", "Do nothing"),
        NOON,
        updated,
        null,
        null,
        1);
  }

  @Override
  public SubmitResult submit(Submission submission, Actor actor) {
    lastActor = actor;
    if (absent) {
      return new SubmitResult.Unavailable(findings, Duration.ofSeconds(10));
    }
    if (refuse) {
      return new SubmitResult.Refused(findings, FIRST);
    }
    happens(FIRST, 1, "STORED", State.READY, "stored");
    return new SubmitResult.Stored(histories.get(FIRST).delivery(), false, findings);
  }

  @Override
  public PreviewResult preview(Submission submission, Actor actor) {
    return new PreviewResult(
        new Text("Voorbeeld", "Preview"),
        BerichtInhoud.of("text/xml", "ob.xbrl", "<xbrl/>".getBytes(StandardCharsets.UTF_8)),
        findings);
  }

  @Override
  public Optional<Delivery> find(DeliveryId id, Actor actor) {
    return history(id, actor).map(History::delivery);
  }

  @Override
  public Optional<History> history(DeliveryId id, Actor actor) {
    return Optional.ofNullable(histories.get(id));
  }

  @Override
  public List<Delivery> list(DeliveryQuery query, Actor actor) {
    lastQuery = query;
    return histories.values().stream()
        .map(History::delivery)
        .filter(d -> query.reference() == null || query.reference().equals(d.submissionKey()))
        .filter(d -> query.states().isEmpty() || query.states().contains(d.state()))
        .sorted(Comparator.comparing(Delivery::updated).reversed())
        .limit(query.limit())
        .toList();
  }

  @Override
  public Decision retry(DeliveryId id, String reason, Actor actor) {
    return decided("retry " + id + " " + reason);
  }

  @Override
  public Decision adopt(DeliveryId id, Adoption adoption, Actor actor) {
    return decided("adopt " + id + " " + adoption);
  }

  @Override
  public Decision acknowledge(DeliveryId id, String reason, Actor actor) {
    return decided("acknowledge " + id + " " + reason);
  }

  @Override
  public Decision conclude(DeliveryId id, Testimony testimony, Actor actor) {
    return decided("conclude " + id + " " + testimony);
  }

  @Override
  public Decision resubmit(DeliveryId id, Resubmission resubmission, Actor actor) {
    return decided("resubmit " + id + " " + resubmission);
  }

  private Decision decided(String decision) {
    decisions.add(decision);
    return new Decision(!refuse, new Text("gedaan", "done"));
  }

  @Override
  public Decision cancel(DeliveryId id, String reason, Actor actor) {
    return decided("cancel " + id + " " + reason);
  }

  @Override
  public Summary summary(Actor actor) {
    if (summaryFails != null) {
      throw summaryFails;
    }
    return summary;
  }
}
