// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.wus;

import digipoort.simulator.internal.pki.Trust;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** Every check that a request must pass before anybody looks at what it asks. */
public final class Gate {
  private static final Duration SWEEP = Duration.ofMinutes(1);

  private final Map<Service, AddressingCheck> addressing = new HashMap<>();
  private final TimestampCheck timestamps;
  private final SignatureCheck signatures;
  private final Contract contract = new Contract();
  private final Clock clock;
  private final Predicate<String> usedBefore;
  private final Map<String, Instant> seen = new HashMap<>();
  private Instant nextSweep = Instant.MIN;

  /**
   * A gate.
   *
   * @param trust judges the signing certificates
   * @param clock the present
   * @param acceptedTo accepted values of wsa:To of each service
   * @param usedBefore says whether a MessageID belongs to a delivery accepted in an earlier life
   */
  public Gate(
      Trust trust,
      Clock clock,
      Map<Service, Set<String>> acceptedTo,
      Predicate<String> usedBefore) {
    this.timestamps = new TimestampCheck(clock);
    this.signatures = new SignatureCheck(trust, clock);
    this.clock = clock;
    this.usedBefore = usedBefore;
    acceptedTo.forEach((service, to) -> addressing.put(service, new AddressingCheck(to)));
  }

  /** Reads XML without checking anything but that it is harmless; long texts go to the folder. */
  public Incoming read(InputStream content, Path folder) throws Refusal {
    return RequestReader.read(content, folder);
  }

  /** Checks a request. */
  public Request check(Service service, String soapAction, Incoming incoming) throws Refusal {
    Envelope envelope = Envelope.of(incoming.document());
    Instant end = timestamps.check(Xml.child(envelope.security(), Names.WSU, "Timestamp"));
    X509Certificate signer = signatures.check(envelope, incoming.inserts());
    AddressingCheck check =
        Objects.requireNonNull(addressing.get(service), "addresses of " + service);
    Operation operation = check.check(envelope, service, soapAction);
    String oin = Trust.oin(signer);
    if (oin.isEmpty()) {
      throw new Refusal(
          Rule.CERTIFICATE,
          "the certificate " + signer.getSubjectX500Principal() + " has no OIN",
          signer.getSubjectX500Principal().toString(),
          "in serialNumber of the subject");
    }
    String messageId = envelope.headerText("MessageID");
    checkReplay(messageId, end);
    contract.check(envelope.payload(), incoming.contents().values());
    return new Request(
        operation,
        messageId,
        new Request.Sender(oin, Trust.id(signer)),
        envelope.payload(),
        incoming.contents());
  }

  private synchronized void checkReplay(String messageId, Instant end) throws Refusal {
    Instant now = clock.instant();
    if (now.isAfter(nextSweep)) {
      seen.values().removeIf(moment -> moment.isBefore(now));
      nextSweep = now.plus(SWEEP);
    }
    if (seen.putIfAbsent(messageId, end) != null || usedBefore.test(messageId)) {
      throw new Refusal(
          Rule.REPLAY,
          "wsa:MessageID '" + messageId + "' has been used before",
          messageId,
          "a new one");
    }
  }
}
