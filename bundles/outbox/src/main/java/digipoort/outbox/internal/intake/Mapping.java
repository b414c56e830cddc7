// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.intake;

import digipoort.api.Bericht;
import digipoort.api.BerichtInhoud;
import digipoort.api.DeliveryId;
import digipoort.api.Finding;
import digipoort.api.Payload;
import digipoort.api.Scope;
import digipoort.api.Submission;
import digipoort.api.Text;
import digipoort.api.adapter.Preparation;
import digipoort.api.adapter.Related;
import digipoort.api.adapter.Ticket;
import digipoort.outbox.internal.store.DeliveryStore;
import digipoort.outbox.internal.store.NewDelivery.Origin;
import digipoort.outbox.internal.table.AdapterCalls;
import digipoort.outbox.internal.table.AdapterCalls.Called;
import digipoort.outbox.internal.table.AdapterTable;
import digipoort.outbox.internal.table.InstalledAdapter;
import digipoort.outbox.internal.table.Kept;
import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the adapter of a berichtsoort turn a submission into a bericht, and checks what it gives.
 */
public final class Mapping {
  private static final Logger LOG = LoggerFactory.getLogger(Mapping.class);
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int MAX_DESCRIPTOR = 1000;
  private static final Duration A_CENTURY = Duration.ofDays(36_525);

  /** What came of it. */
  sealed interface Mapped {}

  /**
   * It can be stored.
   *
   * @param mapped the content as the adapter gave it
   * @param deadline as the adapter knows it, or null
   */
  record Ready(
      Ticket ticket,
      Bericht bericht,
      BerichtInhoud mapped,
      Origin origin,
      Text preview,
      List<Finding> findings,
      @Nullable Instant deadline)
      implements Mapped {}

  /** It cannot be filed like this. */
  record Refused(List<Finding> findings) implements Mapped {}

  /** Nothing can be said now. */
  record Later(AbsenceRules.Passing why) implements Mapped {}

  private final AdapterTable adapters;
  private final AdapterCalls calls;
  private final DeliveryStore store;
  private final AbsenceRules absences;

  public Mapping(
      AdapterTable adapters, AdapterCalls calls, DeliveryStore store, AbsenceRules absences) {
    this.adapters = adapters;
    this.calls = calls;
    this.store = store;
    this.absences = absences;
  }

  /**
   * @param subject names what is mapped, for who looks after a crash; not what it says
   */
  Mapped map(Request request, String subject, Staging staging) throws IOException {
    Submission submission = request.submission();
    Optional<InstalledAdapter> adapter = adapters.forBerichtsoort(submission.berichtsoort());
    if (adapter.isEmpty()) {
      return absent(submission.berichtsoort(), request.scope());
    }
    Submission readable = readable(submission, staging);
    Neighbours neighbours = Neighbours.of(request, adapter.get(), store);
    Ticket ticket = ticket(request, neighbours.berichten());
    Mapped mapped = call(adapter.get(), subject, readable, ticket, staging);
    if (mapped instanceof Refused && neighbours.areBroken()) {
      return call(adapter.get(), subject, readable, without(ticket), staging);
    }
    return mapped;
  }

  private Mapped absent(String berichtsoort, Scope scope) {
    Optional<AbsenceRules.Passing> passing = absences.adapter(berichtsoort);
    return passing.isPresent() ? new Later(passing.get()) : refused(noAdapter(berichtsoort, scope));
  }

  /** Names those that whoever asks may file. */
  Finding noAdapter(String berichtsoort, Scope scope) {
    return Refusals.noAdapter(
        berichtsoort,
        adapters.berichtsoorten().stream().filter(scope::allowsBerichtsoort).toList());
  }

  private Mapped call(
      InstalledAdapter adapter,
      String subject,
      Submission submission,
      Ticket ticket,
      Staging staging) {
    Called<Mapped> called =
        calls.call(adapter, subject, () -> prepare(adapter, submission, ticket, staging));
    if (called instanceof Called.Done<Mapped> done) {
      return done.value();
    }
    Called.Failed<Mapped> failed = (Called.Failed<Mapped>) called;
    return failed.passing()
        ? new Later(absences.leftAlone(failed.reason(), calls.quarantine(adapter)))
        : refused(Refusals.adapterFault(failed.reason()));
  }

  private static Submission readable(Submission submission, Staging staging) throws IOException {
    Payload payload = submission.payload();
    return new Submission(
        submission.submissionKey(),
        submission.berichtsoort(),
        submission.aansluiting(),
        submission.belanghebbende(),
        submission.rol(),
        submission.tijdvak(),
        payload instanceof BerichtInhoud inhoud ? staging.stage(inhoud) : payload,
        staging.stage(submission.bijlagen()),
        submission.aanleverkenmerk(),
        submission.eerderAanleverkenmerk(),
        submission.notBefore(),
        submission.deadline(),
        submission.deliberate());
  }

  private static Ticket ticket(Request request, List<Related> related) {
    DeliveryId id = DeliveryId.random();
    String given = request.submission().aanleverkenmerk();
    return new Ticket(
        id,
        request.now(),
        given == null ? id.value() : given,
        berichtkenmerk(),
        request.omgeving(),
        related);
  }

  private static Ticket without(Ticket ticket) {
    return new Ticket(
        ticket.deliveryId(),
        ticket.moment(),
        ticket.aanleverkenmerk(),
        ticket.berichtkenmerk(),
        ticket.omgeving());
  }

  /** Twenty characters that fit in references of every message. */
  private static String berichtkenmerk() {
    String digits = new BigInteger(95, RANDOM).toString(32).toUpperCase(Locale.ROOT);
    return "D" + "0".repeat(19 - digits.length()) + digits;
  }

  /** Runs on a thread of the adapter, within its time limit. */
  private static Mapped prepare(
      InstalledAdapter adapter, Submission submission, Ticket ticket, Staging staging)
      throws IOException {
    Preparation preparation = adapter.adapter().prepare(submission, ticket);
    if (preparation instanceof Preparation.Unfit unfit) {
      return new Refused(Kept.findings(unfit.findings()));
    }
    if (!(preparation instanceof Preparation.Ready ready)) {
      throw new IllegalStateException("no preparation");
    }
    Bericht bericht = Objects.requireNonNull(ready.bericht(), "bericht");
    Objects.requireNonNull(ready.preview(), "preview");
    checkSize(ready.descriptor(), bericht);
    expect("berichtsoort", submission.berichtsoort(), bericht.berichtsoort());
    expect("aanleverkenmerk", ticket.aanleverkenmerk(), bericht.aanleverkenmerk());
    Bericht staged =
        new Bericht(
            bericht.berichtsoort(),
            bericht.aanleverkenmerk(),
            bericht.eerderAanleverkenmerk(),
            bericht.belanghebbende(),
            bericht.rolBelanghebbende(),
            bericht.ontvanger(),
            bericht.rolOntvanger(),
            staging.stage(bericht.inhoud()),
            staging.stage(bericht.bijlagen()));
    Origin origin = new Origin(adapter.name(), adapter.version().toString(), ready.descriptor());
    return new Ready(
        ticket,
        staged,
        bericht.inhoud(),
        origin,
        ready.preview(),
        Kept.findings(ready.findings()),
        deadline(ready, ticket, adapter));
  }

  /** One that no calendar of a government holds is a mistake of the adapter, and left out. */
  private static @Nullable Instant deadline(
      Preparation.Ready ready, Ticket ticket, InstalledAdapter adapter) {
    Instant deadline = ready.deadline();
    if (deadline == null
        || Duration.between(ticket.moment(), deadline).abs().compareTo(A_CENTURY) < 0) {
      return deadline;
    }
    LOG.warn(
        "Adapter {} gives deadline {} (expected: within 100 years); it is left out",
        adapter,
        deadline);
    return null;
  }

  private static void checkSize(String descriptor, Bericht bericht) {
    if (descriptor.length() > MAX_DESCRIPTOR) {
      throw new IllegalStateException("descriptor: " + descriptor.length() + " characters");
    }
    long total = bericht.bijlagen().stream().mapToLong(BerichtInhoud::length).sum();
    if (total > Submitter.MAX_TOTAL) {
      throw new IllegalStateException("bijlagen: " + total + " octets");
    }
  }

  private static void expect(String name, String expected, String found) {
    if (!expected.equals(found)) {
      throw new IllegalStateException(name + ": " + found + " (expected: " + expected + ")");
    }
  }

  private static Mapped refused(Finding finding) {
    return new Refused(List.of(finding));
  }
}
