// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import digipoort.api.Attempt;
import digipoort.api.Bericht;
import digipoort.api.DeliveryId;
import digipoort.api.Evidence;
import digipoort.api.Fout;
import digipoort.api.Identiteit;
import digipoort.api.Kenmerk;
import digipoort.api.Status;
import digipoort.api.Text;
import digipoort.api.channel.Answer;
import digipoort.api.channel.Channel;
import digipoort.api.channel.ChannelInfo;
import digipoort.api.channel.Claim;
import digipoort.api.channel.ClockReading;
import digipoort.api.channel.Outcome;
import digipoort.api.channel.Refusal;
import digipoort.api.channel.StatusSource;
import digipoort.api.channel.Window;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A Digipoort that keeps its own ledger of what it accepted; the judge in every trial. */
public final class FakeDigipoort implements Channel, StatusSource {
  /** What happens at one call, after the claim was found to hold. */
  @FunctionalInterface
  public interface Behaviour {
    Outcome answer(FakeDigipoort digipoort, Bericht bericht, Attempt attempt);
  }

  /** One accepted bericht. */
  public record Accepted(
      DeliveryId delivery, String aanleverkenmerk, Kenmerk kenmerk, byte[] octets) {}

  public static final Behaviour ACCEPTS =
      (digipoort, bericht, attempt) ->
          new Outcome.Accepted(
              digipoort.take(bericht, attempt), Instant.EPOCH, evidence("accepted"));
  public static final Behaviour TAKES_AND_IS_SILENT =
      (digipoort, bericht, attempt) -> {
        digipoort.take(bericht, attempt);
        return digipoort.silence();
      };
  public static final Behaviour LOSES_IT = (digipoort, bericht, attempt) -> digipoort.silence();
  public static final Behaviour TAKES_AND_BREAKS =
      (digipoort, bericht, attempt) -> {
        digipoort.take(bericht, attempt);
        throw new IllegalStateException("broken");
      };
  public static final Behaviour UNREACHABLE =
      (digipoort, bericht, attempt) ->
          new Outcome.Unreachable(Text.verbatim("connection refused"), null);

  public final List<Accepted> ledger = new CopyOnWriteArrayList<>();
  public final List<Attempt> calls = new CopyOnWriteArrayList<>();
  public final Map<Kenmerk, List<Status>> statussen = new ConcurrentHashMap<>();
  public volatile Behaviour behaviour = ACCEPTS;
  public volatile Function<Kenmerk, Answer<List<Status>>> answers =
      kenmerk -> new Answer.Given<>(statussen.getOrDefault(kenmerk, List.of()));
  public volatile ChannelInfo info;

  /** What getProcessen shows, whoever filed it. */
  public final Map<Kenmerk, Identiteit> processen = new ConcurrentHashMap<>();

  /** Our clock. */
  public volatile Clock ours = Clock.systemUTC();

  /** How far Digipoort's clock is ahead of ours. */
  public volatile Duration ahead = Duration.ZERO;

  /** Whether what is taken gets its first status at once. */
  public volatile boolean prompt;

  /** Stands between the question for processen and its answer. */
  public volatile UnaryOperator<Answer<List<Kenmerk>>> showing = answer -> answer;

  private final AtomicInteger next = new AtomicInteger();

  public FakeDigipoort(String aansluiting) {
    info =
        new ChannelInfo(
            aansluiting,
            "simulator",
            "00000003123456780000",
            Duration.ofSeconds(70),
            Duration.ofMinutes(5),
            Duration.ofMinutes(1),
            4,
            false);
  }

  public static Behaviour refuses(Refusal refusal, String foutcode) {
    return (digipoort, bericht, attempt) ->
        new Outcome.Refused(
            refusal, new Fout(foutcode, "woorden"), Text.verbatim("no"), evidence("fault"));
  }

  /** Whether no other software files with its OIN. */
  public void exclusief(boolean exclusief) {
    ChannelInfo was = info;
    info =
        new ChannelInfo(
            was.aansluiting(),
            was.omgeving(),
            was.oin(),
            was.longestCall(),
            was.messageTtl(),
            was.clockSkew(),
            was.concurrency(),
            exclusief);
  }

  public Instant now() {
    return ours.instant().plus(ahead);
  }

  /** As Digipoort judges the Timestamp of a request by its own clock. */
  public boolean isFresh(Attempt attempt) {
    Duration skew = info.clockSkew();
    return !attempt.created().isAfter(now().plus(skew))
        && now().isBefore(attempt.expires().plus(skew));
  }

  /** Sets our clock so far ahead of Digipoort's, which goes on. */
  public void ourClockIs(Duration before) {
    Instant there = now();
    ((SettableClock) ours).set(there.plus(before));
    ahead = before.negated();
  }

  private Outcome silence() {
    Evidence seen =
        new Evidence(
            "https://digipoort.example/aanleveren",
            ours.instant(),
            null,
            0,
            null,
            null,
            null,
            null);
    return new Outcome.Unknown(Text.verbatim("no answer"), seen);
  }

  /** A process of other software. */
  public Kenmerk foreign(String name, Identiteit belanghebbende, Instant began) {
    Kenmerk kenmerk = new Kenmerk(name);
    processen.put(kenmerk, belanghebbende);
    status(kenmerk, "100", began.toString());
    return kenmerk;
  }

  public Kenmerk take(Bericht bericht, Attempt attempt) {
    Kenmerk kenmerk = new Kenmerk("kenmerk-" + next.incrementAndGet());
    processen.put(kenmerk, bericht.belanghebbende());
    if (prompt) {
      status(kenmerk, "100", now().toString());
    }
    ledger.add(
        new Accepted(attempt.deliveryId(), bericht.aanleverkenmerk(), kenmerk, octets(bericht)));
    return kenmerk;
  }

  private static byte[] octets(Bericht bericht) {
    try (InputStream in = bericht.inhoud().open()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Evidence evidence(String answer) {
    return new Evidence(
        "https://digipoort.example/aanleveren",
        Instant.parse("2026-10-01T08:00:00.123456Z"),
        null,
        200,
        null,
        null,
        null,
        answer.getBytes(StandardCharsets.UTF_8));
  }

  public void status(Kenmerk kenmerk, String statuscode, String moment) {
    status(new Status(kenmerk, statuscode, Instant.parse(moment), "oms " + statuscode, null, null));
  }

  public void status(Status status) {
    statussen.merge(
        status.kenmerk(),
        List.of(status),
        (before, added) -> {
          List<Status> all = new ArrayList<>(before);
          all.addAll(added);
          return all;
        });
  }

  @Override
  public ChannelInfo info() {
    return info;
  }

  @Override
  public Outcome deliver(Bericht bericht, Attempt attempt, Claim claim) {
    calls.add(attempt);
    return claim.holds()
        ? behaviour.answer(this, bericht, attempt)
        : new Outcome.Unreachable(Text.verbatim("the claim was lost"), null);
  }

  @Override
  public Answer<List<Status>> statussen(Kenmerk kenmerk, Window window) {
    return answers.apply(kenmerk);
  }

  @Override
  public Answer<List<Status>> nieuweStatussen(Kenmerk kenmerk, Window window) {
    throw new UnsupportedOperationException("marks as read: never asked");
  }

  @Override
  public Answer<List<Status>> nieuweStatussen(
      String berichtsoort, Identiteit belanghebbende, Window window) {
    throw new UnsupportedOperationException("marks as read: never asked");
  }

  @Override
  public Answer<List<String>> berichtsoorten(Identiteit belanghebbende) {
    return new Answer.Given<>(List.of());
  }

  @Override
  public Answer<List<Kenmerk>> processen(String berichtsoort, Identiteit belanghebbende) {
    List<Kenmerk> shown =
        processen.entrySet().stream()
            .filter(process -> process.getValue().equals(belanghebbende))
            .map(Map.Entry::getKey)
            .toList();
    Instant asked = ours.instant();
    return showing.apply(new Answer.Given<>(shown, new ClockReading(asked, now(), asked)));
  }
}
