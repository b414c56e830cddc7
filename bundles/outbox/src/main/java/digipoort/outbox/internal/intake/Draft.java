// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.intake;

import digipoort.api.Delivery;
import digipoort.api.Finding;
import digipoort.api.State;
import digipoort.api.Submission;
import digipoort.api.channel.ChannelInfo;
import digipoort.outbox.internal.store.NewDelivery;
import digipoort.outbox.internal.work.Words;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A submission on its way to become a delivery. */
record Draft(Submission submission, Given given, String owner, Instant now) {

  /**
   * What is known of it beside its words.
   *
   * @param corrects the aanleverkenmerk of the standing delivery that it corrects; null when none
   */
  record Given(String digest, ChannelInfo channel, @Nullable String corrects) {}

  NewDelivery of(Mapping.Ready ready) {
    Instant notBefore = millis(submission.notBefore());
    Instant named = submission.deadline();
    boolean later = notBefore != null && notBefore.isAfter(now);
    Delivery delivery =
        new Delivery(
            ready.ticket().deliveryId(),
            owner,
            submission.submissionKey(),
            submission.berichtsoort(),
            submission.aansluiting(),
            given.channel().omgeving(),
            ready.bericht().belanghebbende(),
            submission.tijdvak(),
            ready.ticket().aanleverkenmerk(),
            null,
            State.READY,
            later ? Words.scheduled(notBefore) : Words.STORED,
            Words.NOTHING_TO_DO,
            now,
            now,
            later ? notBefore : now,
            millis(named == null ? ready.deadline() : named),
            0);
    return new NewDelivery(
        delivery,
        given.digest(),
        given.channel().oin(),
        ready.ticket().berichtkenmerk(),
        ready.bericht(),
        ready.origin(),
        ready.preview(),
        warnings(ready),
        notBefore,
        given.corrects(),
        submission.deliberate());
  }

  /** Of a deadline that the adapter knows it says itself that it has passed. */
  private List<Finding> warnings(Mapping.Ready ready) {
    List<Finding> all = new ArrayList<>(ready.findings());
    Instant notBefore = submission.notBefore();
    if (submission.deadline() != null) {
      if (submission.deadline().isBefore(now)) {
        all.add(Refusals.late(submission));
      }
    } else if (ready.deadline() != null
        && notBefore != null
        && notBefore.isAfter(ready.deadline())) {
      all.add(Refusals.tooLate(notBefore, ready.deadline()));
    }
    return all;
  }

  private static @Nullable Instant millis(@Nullable Instant moment) {
    return moment == null ? null : moment.truncatedTo(ChronoUnit.MILLIS);
  }
}
