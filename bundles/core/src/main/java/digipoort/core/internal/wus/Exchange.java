// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.wus;

import digipoort.api.Evidence;
import digipoort.api.Text;
import digipoort.api.channel.ClockReading;
import digipoort.core.internal.http.Gate;
import digipoort.core.internal.http.HttpAnswer;
import digipoort.core.internal.http.Limits;
import digipoort.core.internal.http.WireException;
import digipoort.core.internal.security.Addressing;
import digipoort.core.internal.security.SoapFault;
import digipoort.core.internal.security.VerifiedAnswer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request and all that is seen of it. It travels through CXF as a property of the message; what
 * came of the exchange is read from here, never from the exception that CXF makes of it.
 */
final class Exchange implements Gate {
  static final String KEY = Exchange.class.getName();

  private final Endpoint endpoint;
  private final Addressing addressing;
  private final Departure departure;
  private final Limits limits;
  private @Nullable String requestSha256;
  private @Nullable Instant firstByte;
  private @Nullable Instant answered;
  private @Nullable HttpAnswer answer;
  private @Nullable VerifiedAnswer verified;
  private @Nullable Text failure;

  Exchange(Endpoint endpoint, Addressing addressing, Departure departure, Limits limits) {
    this.endpoint = endpoint;
    this.addressing = addressing;
    this.departure = departure;
    this.limits = limits;
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

  void signed(byte[] request) {
    try {
      requestSha256 =
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(request));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public void pass() throws WireException {
    firstByte = departure.moment();
  }

  void answered(Instant moment, HttpAnswer given) {
    answered = moment;
    answer = given;
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
        requestSha256,
        null,
        verified == null ? null : verified.signer(),
        answer == null ? null : answer.body());
  }
}
