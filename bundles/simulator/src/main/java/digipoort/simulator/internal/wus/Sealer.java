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

  private final AnswerSigner signer;
  private final AnswerSigner wrongSigner;
  private final AnswerStyle style;

  /** Signs as one identity, and where a scenario wants it as another one. */
  public Sealer(Identity signer, Identity wrongSigner, AnswerStyle style, Clock clock) {
    this.signer = new AnswerSigner(signer, clock);
    this.wrongSigner = new AnswerSigner(wrongSigner, clock);
    this.style = style;
  }

  /** Makes an answer ready to be sent. */
  public Body seal(Answer answer, Set<Flaw> flaws) {
    if (flaws.contains(Flaw.WRONG_TO)) {
      answer.header("To", "https://somebody-else.test/");
    }
    if (flaws.contains(Flaw.WRONG_RELATES_TO)) {
      answer.header("RelatesTo", "urn:uuid:00000000-0000-4000-8000-000000000000");
    }
    if (!flaws.contains(Flaw.UNSIGNED)) {
      AnswerSigner by = flaws.contains(Flaw.WRONG_SIGNER) ? wrongSigner : signer;
      by.sign(answer, manner(flaws));
    }
    if (flaws.contains(Flaw.TAMPERED)) {
      answer.tamper();
    }
    return answer.body();
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
        shift);
  }
}
