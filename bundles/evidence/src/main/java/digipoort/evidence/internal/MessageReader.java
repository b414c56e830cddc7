// SPDX-License-Identifier: Apache-2.0
package digipoort.evidence.internal;

import digipoort.budget.BudgetLimit;
import digipoort.budget.ReadingBudget;
import digipoort.budget.ReadingLimits;
import digipoort.wss.Addressing;
import digipoort.wss.AnswerDocument;
import digipoort.wss.AnswerRules;
import digipoort.wss.AnswerTrust;
import digipoort.wss.AnswerVerifier;
import digipoort.wss.Digests;
import digipoort.wss.Distrusted;
import digipoort.wss.Freshness;
import digipoort.wss.ReceivedContent;
import digipoort.wss.RequestVerifier;
import digipoort.wss.Sha1;
import digipoort.wss.SignerTrust;
import digipoort.wss.Soap;
import digipoort.wss.TlsCertificate;
import digipoort.wss.VerifiedAnswer;
import digipoort.wss.Xml;
import digipoort.wss.spool.Spool;
import digipoort.wss.spool.SpoolFolder;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads messages as core does, and judges them by the same rules. */
final class MessageReader implements Closeable {
  /** When no aansluiting says otherwise. */
  private static final Freshness FRESHNESS =
      new Freshness(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1));

  private static final AnswerTrust NOBODY =
      new AnswerTrust(
          "",
          new AnswerRules(
              new SignerTrust(
                  Optional.empty(), Set.of(), Optional.empty(), List.of(), Sha1.REFUSED),
              Sha1.REFUSED,
              TlsCertificate.REFUSED,
              FRESHNESS),
          Sha1.REFUSED);

  private final ReadingBudget budget;
  private final Path folder;
  private final SpoolFolder spools;

  /**
   * @param budget of which the time counts for all messages together
   */
  MessageReader(ReadingBudget budget) throws IOException {
    this.budget = budget;
    this.folder = Files.createTempDirectory("digipoort-evidence");
    this.spools = new SpoolFolder(folder);
  }

  /** Closes the stream. */
  Message read(InputStream octets) throws IOException, Distrusted {
    long left = budget.limits().most(BudgetLimit.TIME) - budget.taken(BudgetLimit.TIME);
    ReadingBudget own =
        ReadingBudget.of(ReadingLimits.ANSWER.with(BudgetLimit.TIME, Math.max(0, left)));
    try (InputStream in = octets;
        Spool spool = spools.spool()) {
      in.transferTo(spool.out());
      return new Message(AnswerDocument.parse(spool, spools, own));
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(folder);
  }

  /** The kenmerk in an answer to a delivery, or an empty text. */
  static String kenmerk(VerifiedAnswer answer) {
    return Xml.children(answer.body()).stream()
        .flatMap(operation -> Xml.children(operation, Soap.KOPPELVLAK, "kenmerk").stream())
        .findFirst()
        .map(Element::getTextContent)
        .map(String::strip)
        .orElse("");
  }

  /**
   * An answer that may be believed.
   *
   * @param trust by which, or null when there was none to ask
   */
  record Believed(VerifiedAnswer answer, @Nullable AnswerTrust trust) {
    String by(String nobody) {
      return trust == null ? nobody : trust.name();
    }
  }

  /** One message. */
  record Message(AnswerDocument document) implements Closeable {
    /** Anything else is no answer of Digipoort: an error page of something on the way. */
    boolean isSoap() {
      return Xml.is(document.document().getDocumentElement(), Soap.ENVELOPE, "Envelope");
    }

    /** As a request of ours. */
    RequestVerifier.VerifiedRequest request(List<AnswerTrust> trusts) throws Distrusted {
      Sha1 sha1 =
          trusts.stream().anyMatch(trust -> trust.requests() == Sha1.ALLOWED)
              ? Sha1.ALLOWED
              : Sha1.REFUSED;
      RequestVerifier.VerifiedRequest request =
          new RequestVerifier(sha1, FRESHNESS).verify(document);
      fits(request.body(), request.addressing().action());
      return request;
    }

    /** By the first that believes it, or else the reason of the last. */
    Believed answer(List<AnswerTrust> trusts, @Nullable Addressing request) throws Distrusted {
      Distrusted last = null;
      for (AnswerTrust trust : trusts) {
        try {
          return new Believed(answer(trust, request), trust);
        } catch (Distrusted e) {
          last = e;
        }
      }
      if (last != null) {
        throw last;
      }
      return new Believed(answer(NOBODY, request), null);
    }

    private VerifiedAnswer answer(AnswerTrust trust, @Nullable Addressing request)
        throws Distrusted {
      AnswerRules rules = trust.rules();
      AnswerRules past =
          new AnswerRules(rules.trust().forThePast(), rules.sha1(), rules.tls(), rules.freshness());
      VerifiedAnswer answer =
          new AnswerVerifier(past, Clock.systemUTC()).verifyKept(document, request);
      if (answer.fault().isEmpty()) {
        fits(answer.body(), answer.action());
      }
      return answer;
    }

    /** The only element of a Body is the one that the Action names. */
    private static void fits(Element body, String action) throws Distrusted {
      Element operation = Xml.children(body).get(0);
      String named = action.substring(action.lastIndexOf('/') + 1);
      String expected = named.replaceFirst("^aanleveren", "aanlever");
      if (!Xml.is(operation, Soap.KOPPELVLAK, expected)) {
        throw new Distrusted(
            "Body heeft " + operation.getTagName() + " (verwacht: " + expected + ")",
            "Body holds " + operation.getTagName() + " (expected: " + expected + ")");
      }
    }

    /** The SHA-256 of each content in it, in order. */
    List<String> contents() throws IOException {
      List<String> digests = new ArrayList<>();
      for (int i = 0; i < document.cuttings().size(); i++) {
        try (InputStream in = ((ReceivedContent) document.cuttings().get(i)).open()) {
          digests.add(Digests.hex(Digests.of("SHA-256", in::transferTo)));
        }
      }
      return digests;
    }

    @Override
    public void close() {
      document.close();
    }
  }
}
