// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.wus;

import digipoort.api.Evidence;
import digipoort.api.Text;
import digipoort.api.channel.ClockReading;
import digipoort.budget.BudgetLimit;
import digipoort.budget.ReadingBudget;
import digipoort.budget.ReadingLimits;
import digipoort.core.internal.http.Gate;
import digipoort.core.internal.http.HttpAnswer;
import digipoort.core.internal.http.Limits;
import digipoort.core.internal.http.WireException;
import digipoort.core.internal.security.SignedRequest;
import digipoort.wss.Addressing;
import digipoort.wss.AnswerDocument;
import digipoort.wss.Cuttings;
import digipoort.wss.SoapFault;
import digipoort.wss.VerifiedAnswer;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One request and all that is seen of it. It travels through CXF as a property of the message; what
 * came of the exchange is read from here, never from the exception that CXF makes of it.
 */
final class Exchange implements Gate, Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
  static final String KEY = Exchange.class.getName();

  /** Octets that are kept of an answer that is not believed. */
  private static final int MOST_UNBELIEVED = 1024 * 1024;

  /** Within what the longest call of an aansluiting has for core's own work. */
  private static final Duration LEAST_WORK = Duration.ofSeconds(10);

  private final Endpoint endpoint;
  private final Addressing addressing;
  private final Departure departure;
  private final Limits limits;
  private final Cuttings contents;
  private @Nullable SignedRequest request;
  private @Nullable Instant firstByte;
  private long left;
  private @Nullable Instant answered;
  private @Nullable HttpAnswer answer;
  private @Nullable AnswerDocument document;
  private @Nullable VerifiedAnswer verified;
  private @Nullable Text failure;
  private boolean withdrawn;

  Exchange(
      Endpoint endpoint,
      Addressing addressing,
      Departure departure,
      Limits limits,
      Cuttings contents) {
    this.endpoint = endpoint;
    this.addressing = addressing;
    this.departure = departure;
    this.limits = limits;
    this.contents = contents;
  }

  Endpoint endpoint() {
    return endpoint;
  }

  Addressing addressing() {
    return addressing;
  }

  Limits limits() {
    return limits;
  }

  /** What is cut out of the request. */
  Cuttings contents() {
    return contents;
  }

  void signed(SignedRequest given) {
    request = given;
  }

  SignedRequest request() {
    return Objects.requireNonNull(request, "not signed yet");
  }

  @Override
  public void pass() throws WireException {
    withdrawn = true;
    firstByte = departure.moment();
    left = System.nanoTime();
    withdrawn = false;
  }

  /** Whether we ourselves did not let it go. */
  boolean isWithdrawn() {
    return withdrawn;
  }

  void answered(Instant moment, HttpAnswer given) {
    answered = moment;
    answer = given;
  }

  /** The message alone, when it came in something else. */
  void unpacked(HttpAnswer given) {
    answer = given;
  }

  /**
   * What reading and verifying the answer may cost. Its time is what is left of the call, but never
   * so little that an answer that came at the last moment is lost.
   */
  ReadingBudget budget() {
    long gone = System.nanoTime() - left;
    long time = Math.max(limits.answer().toNanos() - gone, LEAST_WORK.toNanos());
    return ReadingBudget.of(
        ReadingLimits.ANSWER.with(BudgetLimit.TIME, TimeUnit.NANOSECONDS.toMillis(time)));
  }

  /** Parsed and not yet verified. */
  void parsed(AnswerDocument given) {
    document = given;
  }

  /** What is cut out of the answer. */
  Cuttings received() {
    return Objects.requireNonNull(document, "no answer").cuttings();
  }

  void verified(VerifiedAnswer given) {
    verified = given;
  }

  /** Keeps the first reason; later ones follow from it. */
  void failed(Text reason) {
    if (failure == null) {
      failure = reason;
    }
  }

  boolean hasLeft() {
    return firstByte != null;
  }

  Optional<HttpAnswer> answer() {
    return Optional.ofNullable(answer);
  }

  /** Whether an answer came that may be believed, whatever is in it. */
  boolean judged() {
    return verified != null;
  }

  /** Whether a signed answer came that is no fault. */
  boolean confirmed() {
    return verified != null && verified.fault().isEmpty() && failure == null;
  }

  Optional<SoapFault> fault() {
    return verified == null ? Optional.empty() : verified.fault();
  }

  /** What a verified answer tells of the other side's clock, or null when none came. */
  @Nullable ClockReading clock() {
    return verified == null || verified.created() == null || firstByte == null || answered == null
        ? null
        : new ClockReading(firstByte, verified.created(), answered);
  }

  Text reason() {
    return failure == null
        ? new Text("Er kwam geen bruikbaar antwoord", "No usable answer came")
        : failure;
  }

  /** Asked immediately before the first byte. */
  @FunctionalInterface
  interface Departure {
    /**
     * The moment of leaving.
     *
     * @throws WireException when the request may not leave
     */
    Instant moment() throws WireException;
  }

  Evidence evidence() {
    return new Evidence(
        endpoint.uri().toString(),
        firstByte,
        answered,
        answer == null ? 0 : answer.status(),
        request == null ? null : request.sha256(),
        request == null ? null : request.outline(),
        verified == null ? null : verified.signer(),
        octets());
  }

  /** When the answer was complete, or null when none came. */
  @Nullable Instant answeredAt() {
    return answered;
  }

  /** Of what nobody believes, the beginning is evidence enough: it may be made to fill memory. */
  private byte @Nullable [] octets() {
    try {
      return answer == null
          ? null
          : verified == null ? answer.body().start(MOST_UNBELIEVED) : answer.body().bytes();
    } catch (IOException e) {
      LOG.warn("The answer from {} cannot be kept as evidence: {}", endpoint.uri(), e.toString());
      return null;
    }
  }

  /** What was kept of the answer is gone. */
  @Override
  public void close() {
    if (document != null) {
      document.close();
    }
    if (answer != null) {
      answer.body().close();
    }
  }
}
