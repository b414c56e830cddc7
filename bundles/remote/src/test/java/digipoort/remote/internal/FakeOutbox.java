// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal;

import digipoort.api.Actor;
import digipoort.api.Delivery;
import digipoort.api.DeliveryId;
import digipoort.api.DeliveryQuery;
import digipoort.api.Finding;
import digipoort.api.History;
import digipoort.api.Kenmerk;
import digipoort.api.Outbox;
import digipoort.api.PreviewResult;
import digipoort.api.Role;
import digipoort.api.State;
import digipoort.api.StorageException;
import digipoort.api.Submission;
import digipoort.api.SubmitResult;
import digipoort.api.Text;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Behaves by the submissionKey: refuse, conflict, unavailable, storage, breakdown; anything else is
 * stored.
 */
public final class FakeOutbox implements Outbox {
  /** What was submitted, and by whom. */
  public final List<Submission> submitted = new ArrayList<>();

  /** Who called last. */
  public Actor actor = Actor.operator("nobody");

  private final Map<String, Delivery> stored = new ConcurrentHashMap<>();

  @Override
  public SubmitResult submit(Submission submission, Actor caller) {
    actor = caller;
    caller.require(Role.SUBMIT);
    Finding finding = Finding.error("OB-1", "/rubrieken").says("fout", "wrong").build();
    switch (submission.submissionKey()) {
      case "refuse":
        return new SubmitResult.Refused(List.of(finding), null);
      case "conflict":
        return new SubmitResult.Refused(List.of(finding), DeliveryId.random());
      case "unavailable":
        return new SubmitResult.Unavailable(List.of(finding), Duration.ofSeconds(10));
      case "storage":
        throw new StorageException("secret detail", new IOException("disk"));
      case "breakdown":
        throw new IllegalStateException("secret detail");
      default:
        submitted.add(submission);
        Delivery delivery = delivery(submission, caller);
        Delivery before = stored.putIfAbsent(submission.submissionKey(), delivery);
        return new SubmitResult.Stored(
            before == null ? delivery : before, before != null, List.of());
    }
  }

  private static Delivery delivery(Submission submission, Actor caller) {
    Instant now = Instant.parse("2026-10-05T12:00:00Z");
    return new Delivery(
        DeliveryId.random(),
        caller.name(),
        submission.submissionKey(),
        submission.berichtsoort(),
        submission.aansluiting(),
        "simulator",
        submission.belanghebbende(),
        submission.tijdvak(),
        "A-1",
        new Kenmerk("K-1"),
        State.READY,
        new Text("Klaar", "Ready"),
        new Text("Wacht", "Wait"),
        now,
        now,
        now,
        now,
        0);
  }

  @Override
  public PreviewResult preview(Submission submission, Actor caller) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Delivery> find(DeliveryId id, Actor caller) {
    actor = caller;
    caller.require(Role.READ);
    return stored.values().stream().filter(delivery -> delivery.id().equals(id)).findFirst();
  }

  @Override
  public Optional<History> history(DeliveryId id, Actor caller) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Delivery> list(DeliveryQuery query, Actor caller) {
    throw new UnsupportedOperationException();
  }
}
