// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.intake;

import digipoort.api.Actor;
import digipoort.api.BerichtInhoud;
import digipoort.api.Finding;
import digipoort.api.Identiteit;
import digipoort.api.PreviewResult;
import digipoort.api.Role;
import digipoort.api.StorageException;
import digipoort.api.Submission;
import digipoort.api.SubmitResult;
import digipoort.api.Tijdvak;
import digipoort.api.channel.ChannelInfo;
import digipoort.outbox.internal.intake.Mapping.Mapped;
import digipoort.outbox.internal.store.DeliveryRow;
import digipoort.outbox.internal.store.DeliveryStore;
import digipoort.outbox.internal.store.Insertion;
import digipoort.outbox.internal.store.NewDelivery;
import digipoort.outbox.internal.store.Period;
import digipoort.outbox.internal.table.ChannelTable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Takes submissions in: what this answers is either stored durably or left no trace. */
public final class Submitter {
  /** Of all bijlagen together, in octets. */
  static final long MAX_TOTAL = 5 * BerichtInhoud.MAX_LENGTH;

  private final DeliveryStore store;
  private final ChannelTable channels;
  private final Mapping mapping;
  private final AbsenceRules absences;
  private final Clock clock;
  private final Path spool;
  private final Runnable stored;

  /**
   * @param spool a folder for copies of large content
   * @param stored called after something was stored
   */
  public Submitter(
      DeliveryStore store,
      ChannelTable channels,
      Mapping mapping,
      AbsenceRules absences,
      Clock clock,
      Path spool,
      Runnable stored) {
    this.store = store;
    this.channels = channels;
    this.mapping = mapping;
    this.absences = absences;
    this.clock = clock;
    this.spool = spool;
    this.stored = stored;
  }

  /**
   * The folder for copies of large content below the folder of the database, made empty.
   *
   * @throws StorageException when it cannot be
   */
  public static Path spool(Path folder) {
    Path spool = folder.resolve("spool");
    try {
      Staging.clear(spool);
      return spool;
    } catch (IOException e) {
      throw new StorageException("The folder " + spool + " cannot be made empty: " + e, e);
    }
  }

  /** See {@link digipoort.api.Outbox#submit}. */
  public SubmitResult submit(Submission submission, Actor actor) {
    actor.require(Role.SUBMIT);
    List<Finding> wrong = check(submission, actor);
    if (!wrong.isEmpty()) {
      return new SubmitResult.Refused(wrong, null);
    }
    String digest;
    try {
      digest = SubmissionDigest.of(submission);
    } catch (SubmissionDigest.TooLargeException e) {
      return refused(Refusals.tooLarge(e.getMessage()));
    }
    Optional<DeliveryRow> known = store.findByKey(actor.name(), submission.submissionKey());
    if (known.isPresent()) {
      return again(known.get(), digest, actor);
    }
    Optional<ChannelInfo> channel = info(submission.aansluiting());
    if (channel.isEmpty()) {
      return absent(submission.aansluiting(), actor);
    }
    Optional<DeliveryRow> standing = standing(submission, channel.get());
    Optional<DeliveryRow> corrected = standing.filter(row -> corrects(submission, row, actor));
    if (standing.isPresent() && corrected.isEmpty()) {
      // an equal submission may have been stored since its key was looked up
      Optional<DeliveryRow> equal = store.findByKey(actor.name(), submission.submissionKey());
      return equal.isPresent()
          ? again(equal.get(), digest, actor)
          : samePeriod(submission, standing.get(), actor);
    }
    String corrects = corrected.map(row -> row.delivery().aanleverkenmerk()).orElse(null);
    return map(submission, new Draft.Given(digest, channel.get(), corrects), actor);
  }

  /** Only of an aansluiting within the scope, so this tells nothing about others. */
  private SubmitResult absent(String aansluiting, Actor actor) {
    return absences
        .aansluiting(aansluiting)
        .map(Submitter::later)
        .orElseGet(() -> refused(Refusals.unknownAansluiting(aansluiting, visible(actor))));
  }

  private static SubmitResult later(AbsenceRules.Passing why) {
    return new SubmitResult.Unavailable(List.of(why.finding()), why.retryAfter());
  }

  private List<Finding> check(Submission submission, Actor actor) {
    List<Finding> wrong = new ArrayList<>();
    if (!actor.scope().allowsAansluiting(submission.aansluiting())) {
      wrong.add(Refusals.unknownAansluiting(submission.aansluiting(), visible(actor)));
    } else if (!actor.scope().allowsBerichtsoort(submission.berichtsoort())) {
      wrong.add(mapping.noAdapter(submission.berichtsoort(), actor.scope()));
    } else if (!allows(actor, submission, submission.belanghebbende())) {
      wrong.add(Refusals.outOfScope(submission));
    }
    Instant notBefore = submission.notBefore();
    Instant deadline = submission.deadline();
    if (notBefore != null && deadline != null && notBefore.isAfter(deadline)) {
      wrong.add(Refusals.window(submission));
    }
    long total = submission.bijlagen().stream().mapToLong(BerichtInhoud::length).sum();
    if (total > MAX_TOTAL) {
      wrong.add(
          Refusals.tooLarge(total + " octets of bijlagen (expected: at most " + MAX_TOTAL + ")"));
    }
    return wrong;
  }

  private TreeSet<String> visible(Actor actor) {
    TreeSet<String> names = channels.names();
    names.removeIf(name -> !actor.scope().allowsAansluiting(name));
    return names;
  }

  /** What the owner may no longer see stays its own, and is not told. */
  private SubmitResult again(DeliveryRow known, String digest, Actor actor) {
    if (!known.isWithin(actor.scope())) {
      return refused(Refusals.keyReused(known.delivery().submissionKey()));
    }
    return switch (store.seals().digests().compare(known, digest)) {
      case SAME -> new SubmitResult.Stored(known.delivery(), true, store.findings(known.id()));
      case OTHER ->
          new SubmitResult.Refused(List.of(Refusals.keyReused(known.delivery())), known.id());
      case REMOVED ->
          new SubmitResult.Refused(List.of(Refusals.keyOfRemoved(known.delivery())), known.id());
    };
  }

  private Optional<ChannelInfo> info(String aansluiting) {
    try {
      return channels.channel(aansluiting).map(channel -> channel.info());
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private Optional<DeliveryRow> standing(Submission submission, ChannelInfo channel) {
    Tijdvak tijdvak = submission.tijdvak();
    if (tijdvak == null || submission.deliberate()) {
      return Optional.empty();
    }
    return store.standing(
        new Period(
            channel.oin(),
            channel.omgeving(),
            submission.berichtsoort(),
            Period.subject(submission.belanghebbende()),
            tijdvak));
  }

  private String subject(Submission submission, String digest) {
    return store.seals().digests().subject(submission.berichtsoort(), digest);
  }

  private SubmitResult samePeriod(Submission submission, DeliveryRow earlier, Actor actor) {
    boolean visible = knows(actor, earlier);
    return new SubmitResult.Refused(
        List.of(Refusals.samePeriod(submission, earlier.delivery(), visible)),
        visible ? earlier.id() : null);
  }

  /** Only what the actor can know is corrected by naming it; anything else is unknown to it. */
  private static boolean corrects(Submission submission, DeliveryRow row, Actor actor) {
    return knows(actor, row)
        && row.delivery().aanleverkenmerk().equals(submission.eerderAanleverkenmerk());
  }

  private static boolean knows(Actor actor, DeliveryRow row) {
    return row.isWithin(actor.scope())
        && (row.delivery().owner().equals(actor.name()) || actor.roles().contains(Role.READ));
  }

  private static boolean allows(Actor actor, Submission submission, Identiteit belanghebbende) {
    return actor
        .scope()
        .allows(submission.aansluiting(), belanghebbende, submission.berichtsoort());
  }

  private SubmitResult map(Submission submission, Draft.Given given, Actor actor) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    try (Staging staging = new Staging(spool)) {
      Mapped mapped =
          mapping.map(
              new Request(submission, given.channel(), actor.scope(), now),
              subject(submission, given.digest()),
              staging);
      if (mapped instanceof Mapping.Refused refused) {
        return new SubmitResult.Refused(refused.findings(), null);
      }
      if (mapped instanceof Mapping.Later passing) {
        return later(passing.why());
      }
      Mapping.Ready ready = (Mapping.Ready) mapped;
      if (!allows(actor, submission, ready.bericht().belanghebbende())) {
        return refused(Refusals.outOfScope(submission));
      }
      NewDelivery fresh = new Draft(submission, given, actor.name(), now).of(ready);
      return answer(submission, store.insert(fresh), fresh, actor);
    } catch (IOException e) {
      return refused(Refusals.unreadable(String.valueOf(e.getMessage())));
    }
  }

  private SubmitResult answer(
      Submission submission, Insertion insertion, NewDelivery fresh, Actor actor) {
    if (insertion instanceof Insertion.SameKey same) {
      return again(same.earlier(), fresh.digest(), actor);
    }
    if (insertion instanceof Insertion.SamePeriod same) {
      return samePeriod(submission, same.earlier(), actor);
    }
    stored.run();
    return new SubmitResult.Stored(
        ((Insertion.Inserted) insertion).row().delivery(), false, fresh.warnings());
  }

  /** See {@link digipoort.api.Outbox#preview}. */
  public PreviewResult preview(Submission submission, Actor actor) {
    actor.require(Role.SUBMIT);
    List<Finding> wrong = check(submission, actor);
    if (!wrong.isEmpty()) {
      return new PreviewResult(null, null, wrong);
    }
    try (Staging staging = new Staging(spool)) {
      String digest = SubmissionDigest.of(submission);
      ChannelInfo channel = info(submission.aansluiting()).orElse(null);
      Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      Mapped mapped =
          mapping.map(
              new Request(submission, channel, actor.scope(), now),
              subject(submission, digest),
              staging);
      if (mapped instanceof Mapping.Ready ready) {
        if (!allows(actor, submission, ready.bericht().belanghebbende())) {
          return new PreviewResult(null, null, List.of(Refusals.outOfScope(submission)));
        }
        BerichtInhoud shown = store.seals().shown(submission.berichtsoort(), ready.mapped());
        return new PreviewResult(ready.preview(), shown, ready.findings());
      }
      List<Finding> findings =
          mapped instanceof Mapping.Later passing
              ? List.of(passing.why().finding())
              : ((Mapping.Refused) mapped).findings();
      return new PreviewResult(null, null, findings);
    } catch (SubmissionDigest.TooLargeException e) {
      return new PreviewResult(null, null, List.of(Refusals.tooLarge(e.getMessage())));
    } catch (IOException e) {
      return new PreviewResult(
          null, null, List.of(Refusals.unreadable(String.valueOf(e.getMessage()))));
    }
  }

  private static SubmitResult refused(Finding finding) {
    return new SubmitResult.Refused(List.of(finding), null);
  }
}
