// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.wus;

import digipoort.simulator.AnswerStyle;
import digipoort.simulator.AnswerStyle.Layout;
import digipoort.simulator.internal.pki.Identity;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/** Signs answers as the settings say, or as a scenario spoils them. */
public final class Sealer {
  private static final Duration LONG = Duration.ofHours(1);
  private static final Duration USUAL_VALIDITY = Duration.ofMinutes(10);
  private static final Duration TEN_YEARS = Duration.ofDays(3_650);

  private final AnswerSigner signer;
  private final AnswerSigner wrongSigner;
  private final AnswerSigner server;
  private final AnswerStyle style;

  /** Signs as the first, and where a scenario wants it as another one. */
  public Sealer(Signers signers, AnswerStyle style, Clock clock) {
    this.signer = new AnswerSigner(signers.honest(), clock);
    this.wrongSigner = new AnswerSigner(signers.wrong(), clock);
    this.server = new AnswerSigner(signers.server(), clock);
    this.style = style;
  }

  /**
   * Who signs.
   *
   * @param wrong another party
   * @param server the TLS server
   */
  public record Signers(Identity honest, Identity wrong, Identity server) {}

  /** Makes an answer ready to be sent. */
  public Body seal(Answer answer, Set<Flaw> flaws) {
    if (flaws.contains(Flaw.WRONG_TO)) {
      answer.header("To", "https://somebody-else.test/");
    }
    if (flaws.contains(Flaw.WRONG_RELATES_TO)) {
      answer.header("RelatesTo", "urn:uuid:00000000-0000-4000-8000-000000000000");
    }
    if (flaws.contains(Flaw.NOT_UNDERSTOOD)) {
      answer.unknownHeader();
    }
    if (!flaws.contains(Flaw.UNSIGNED)) {
      by(flaws).sign(answer, manner(flaws));
    }
    if (flaws.contains(Flaw.TAMPERED)) {
      answer.tamper();
    }
    return flaws.contains(Flaw.MULTIPART) ? answer.body().asPart() : answer.body();
  }

  private AnswerSigner by(Set<Flaw> flaws) {
    if (flaws.contains(Flaw.TLS_KEY)) {
      return server;
    }
    return flaws.contains(Flaw.WRONG_SIGNER) ? wrongSigner : signer;
  }

  private AnswerSigner.Manner manner(Set<Flaw> flaws) {
    Duration shift = Duration.ZERO;
    if (flaws.contains(Flaw.EXPIRED)) {
      shift = LONG.negated();
    } else if (flaws.contains(Flaw.FUTURE)) {
      shift = LONG;
    }
    boolean old = style.layout() == Layout.OLD && !flaws.contains(Flaw.NEW_LAYOUT);
    boolean sha1 = style.sha1() && !flaws.contains(Flaw.SHA256);
    return new AnswerSigner.Manner(
        sha1 || flaws.contains(Flaw.SHA1),
        old || flaws.contains(Flaw.OLD_LAYOUT) ? Layout.OLD : Layout.NEW,
        shift,
        flaws.contains(Flaw.LONG_LIVED) ? TEN_YEARS : USUAL_VALIDITY,
        flaws.contains(Flaw.OTHER_ACTOR) ? "urn:elders" : "");
  }
}
