// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import digipoort.api.Actor;
import digipoort.api.Delivery;
import digipoort.api.DeliveryId;
import digipoort.api.DeliveryQuery;
import digipoort.api.History;
import digipoort.api.Outbox;
import digipoort.api.PreviewResult;
import digipoort.api.Role;
import digipoort.api.Scope;
import digipoort.api.Status;
import digipoort.api.Submission;
import digipoort.api.SubmitResult;
import digipoort.outbox.internal.intake.Submitter;
import digipoort.outbox.internal.store.DeliveryRow;
import digipoort.outbox.internal.store.DeliveryStore;
import digipoort.outbox.internal.work.CodeBook;
import java.util.List;
import java.util.Optional;

/** The door of the outbox within the JVM. */
final class OutboxService implements Outbox {
  private final Submitter submitter;
  private final DeliveryStore store;
  private final CodeBook codes;
  private final Waiting waiting;

  OutboxService(Submitter submitter, DeliveryStore store, CodeBook codes, Waiting waiting) {
    this.submitter = submitter;
    this.store = store;
    this.codes = codes;
    this.waiting = waiting;
  }

  @Override
  public SubmitResult submit(Submission submission, Actor actor) {
    return submitter.submit(submission, actor);
  }

  @Override
  public PreviewResult preview(Submission submission, Actor actor) {
    return submitter.preview(submission, actor);
  }

  @Override
  public Optional<Delivery> find(DeliveryId id, Actor actor) {
    actor.require(Role.READ);
    return row(id, actor).map(row -> waiting.explain(row, actor.scope()));
  }

  @Override
  public Optional<History> history(DeliveryId id, Actor actor) {
    actor.require(Role.READ);
    return row(id, actor).map(row -> history(row, actor.scope()));
  }

  private History history(DeliveryRow row, Scope scope) {
    List<Status> statussen = store.statussen(row.id());
    return new History(
        waiting.explain(row, scope),
        store.attempts(row.id()),
        store.inquiries(row.id()),
        statussen,
        statussen.stream().map(codes::meaning).toList(),
        store.events(row.id()),
        store.findings(row.id()),
        row.resubmissionOf(),
        row.resubmittedAs());
  }

  @Override
  public List<Delivery> list(DeliveryQuery query, Actor actor) {
    actor.require(Role.READ);
    return store.list(query, actor.scope()).stream()
        .map(row -> waiting.explain(row, actor.scope()))
        .toList();
  }

  private Optional<DeliveryRow> row(DeliveryId id, Actor actor) {
    return store.find(id).filter(row -> row.isWithin(actor.scope()));
  }
}
