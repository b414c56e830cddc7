// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.Evidence;
import digipoort.api.Finding;
import digipoort.api.Inquiry;
import digipoort.api.Kenmerk;
import digipoort.api.State;
import digipoort.api.Status;
import digipoort.api.Text;
import digipoort.evidence.RawAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A change of one delivery, built up from how it stands; written in one transaction. */
public final class Change {
  /** What came of an attempt. */
  public record AttemptOutcome(
      int number,
      String outcome,
      Text detail,
      @Nullable Kenmerk kenmerk,
      @Nullable Evidence evidence) {}

  /** What was found out afterwards about an attempt that had no known outcome. */
  public record Settled(int number, String outcome, @Nullable Kenmerk kenmerk) {}

  /** A status with what it means; an event if it is new. */
  public record StatusNews(Status status, Text meaning) {}

  /** A fault of the aansluiting: how many make it pause, and for how long. */
  public record Fault(int limit, Duration pause) {}

  record EventDraft(String actor, String type, State state, Text text) {}

  final Instant at;
  final String actor;
  final List<EventDraft> events = new ArrayList<>();
  final List<StatusNews> statussen = new ArrayList<>();
  State state;
  Text explanation;
  Text action;
  @Nullable Kenmerk kenmerk;
  @Nullable String secondKenmerk;
  @Nullable Instant due;
  @Nullable Instant followUntil;
  @Nullable Instant resendAfter;
  @Nullable String claimToken;
  int tries;
  int polls;
  boolean doubt;
  boolean attention;
  boolean good;
  boolean unlessTaken;
  boolean handled;
  @Nullable Fault fault;
  @Nullable AttemptOutcome attempt;
  @Nullable Settled settled;
  @Nullable Copy copy;
  @Nullable Inquiry inquiry;
  @Nullable List<Finding> verdict;
  @Nullable RawAnswer statusAnswer;
  boolean purge;

  private Change(DeliveryRow row, Instant at, String actor) {
    this.at = at;
    this.actor = actor;
    state = row.state();
    explanation = row.delivery().explanation();
    action = row.delivery().action();
    kenmerk = row.delivery().kenmerk();
    secondKenmerk = row.secondKenmerk();
    due = row.delivery().nextAttempt();
    followUntil = row.followUntil();
    resendAfter = row.resendAfter();
    claimToken = row.claimToken();
    tries = row.tries();
    polls = row.polls();
    doubt = row.doubt();
    attention = row.attention();
  }

  /** A change by the product itself. */
  public static Change of(DeliveryRow row, Instant at) {
    return new Change(row, at, "system");
  }

  /** Whether there is something in it that may repeat words of the contents. */
  boolean bringsContent() {
    return attempt != null || !statussen.isEmpty() || verdict != null;
  }

  /** Words that stay readable, without numbers of people when all else is encrypted. */
  void shown(Sealer sealer) {
    explanation = sealer.shown(explanation);
    action = sealer.shown(action);
    events.replaceAll(
        draft ->
            new EventDraft(draft.actor(), draft.type(), draft.state(), sealer.shown(draft.text())));
  }

  /** A change by a person. */
  public static Change by(String actor, DeliveryRow row, Instant at) {
    return new Change(row, at, actor);
  }

  public Instant at() {
    return at;
  }

  /** The new state, with an event of this type whose text is the explanation. */
  public Change to(State value, String type, Text why, Text todo) {
    state = value;
    says(why, todo);
    return event(type, why);
  }

  public Change says(Text why, Text todo) {
    explanation = why;
    action = todo;
    return this;
  }

  public Change event(String type, Text text) {
    events.add(new EventDraft(actor, type, state, text));
    return this;
  }

  public Change due(@Nullable Instant value) {
    due = value;
    return this;
  }

  public Change tries(int value) {
    tries = value;
    return this;
  }

  public Change polls(int value) {
    polls = value;
    return this;
  }

  public Change kenmerk(Kenmerk value) {
    kenmerk = value;
    return this;
  }

  public Change secondKenmerk(Kenmerk value) {
    secondKenmerk = value.value();
    return this;
  }

  public Change followUntil(Instant value) {
    followUntil = value;
    return this;
  }

  public Change attention(boolean value) {
    attention = value;
    return this;
  }

  /** It is known now whether Digipoort has it. */
  public Change certain() {
    doubt = false;
    return this;
  }

  /** No byte of the attempt left: it cannot arrive any more, so the next need not wait for it. */
  public Change nothingLeft() {
    resendAfter = null;
    return certain();
  }

  /** Nothing of it is written when another delivery has the kenmerk. */
  public Change unlessTaken() {
    unlessTaken = true;
    return this;
  }

  /** A person has dealt with the refusal. */
  public Change handled() {
    handled = true;
    return this;
  }

  /** The attempt that held the claim is over. */
  public Change release() {
    claimToken = null;
    return this;
  }

  public Change attempt(AttemptOutcome value) {
    attempt = value;
    return this;
  }

  public Change settled(Settled value) {
    settled = value;
    return this;
  }

  /** Also stores a new delivery with the same content. */
  public Change copy(Copy value) {
    copy = value;
    return this;
  }

  /** What Digipoort showed. */
  public Change inquiry(Inquiry value) {
    inquiry = value;
    return this;
  }

  public Change statussen(List<StatusNews> values) {
    statussen.addAll(values);
    return this;
  }

  public Change verdict(List<Finding> values) {
    verdict = List.copyOf(values);
    return this;
  }

  /** The answer that brought the statuses, kept when one of them is new. */
  public Change statusAnswer(RawAnswer value) {
    statusAnswer = value;
    return this;
  }

  /** Removes the contents and raw messages. */
  public Change purge(Text why) {
    purge = true;
    return event("PURGED", why);
  }

  /** The aansluiting works. */
  public Change good() {
    good = true;
    return this;
  }

  public Change fault(Fault value) {
    fault = value;
    return this;
  }
}
