// SPDX-License-Identifier: Apache-2.0
package digipoort.trials.product;

import digipoort.api.Bericht;
import digipoort.api.Evidence;
import digipoort.api.Kenmerk;
import digipoort.api.channel.Answer;
import digipoort.api.channel.Outcome;
import digipoort.outbox.internal.table.ChannelTable;
import java.util.List;
import java.util.Optional;

/**
 * Mistakes that a careless product would make, put in its way to prove that the trials find them.
 */
public enum Planted {
  NOTHING,
  /** What may have arrived is sent again. */
  RESEND_ON_UNKNOWN,
  /** The ERP hears that its submission is stored before it is. */
  ANSWER_BEFORE_COMMIT,
  /** Whatever Digipoort has of this belanghebbende is taken for ours. */
  ADOPT_ANY_CANDIDATE;

  /** System property of the product's process. */
  public static final String PROPERTY = "trial.planted";

  Outcome outcome(Outcome real, Bericht bericht, ChannelTable channels) {
    if (!(real instanceof Outcome.Unknown unknown)) {
      return real;
    }
    if (this == RESEND_ON_UNKNOWN) {
      return new Outcome.Unreachable(unknown.reason(), unknown.evidence());
    }
    return this == ADOPT_ANY_CANDIDATE ? adopted(unknown, bericht, channels) : real;
  }

  private static Outcome adopted(Outcome.Unknown unknown, Bericht bericht, ChannelTable channels) {
    Evidence evidence = unknown.evidence();
    Optional<Kenmerk> candidate =
        channels
            .statusSource(ProductProcess.AANSLUITING)
            .map(source -> source.processen(bericht.berichtsoort(), bericht.belanghebbende()))
            .flatMap(Planted::first);
    return evidence == null || evidence.firstByte() == null || candidate.isEmpty()
        ? unknown
        : new Outcome.Accepted(candidate.get(), evidence.firstByte(), evidence);
  }

  private static Optional<Kenmerk> first(Answer<List<Kenmerk>> answer) {
    return answer instanceof Answer.Given<List<Kenmerk>> given
        ? given.value().stream().findFirst()
        : Optional.empty();
  }
}
