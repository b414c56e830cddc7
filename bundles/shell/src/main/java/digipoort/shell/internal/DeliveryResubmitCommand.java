// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actor;
import digipoort.api.Decision;
import digipoort.api.DeliveryId;
import digipoort.api.History;
import digipoort.api.Inquiry;
import digipoort.api.Operations;
import digipoort.api.Resubmission;
import digipoort.api.Text;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** The command of the same name. */
@Service
@Command(
    scope = "digipoort",
    name = "delivery-resubmit",
    description = "Sends the content of a delivery that failed for good, as a new delivery")
public final class DeliveryResubmitCommand extends DecisionCommand {
  @Option(name = "--key", description = "submissionKey of the new delivery; default derived")
  @Nullable String key;

  @Option(
      name = "--correction",
      description = "Name the first delivery's aanleverkenmerk as eerderAanleverkenmerk")
  boolean correction;

  @Override
  Text question(History history) {
    DeliveryId found = history.delivery().id();
    Text again =
        new Text(
            "De inhoud van levering " + found + " nog eens aanleveren, als nieuwe levering?",
            "Deliver the content of delivery " + found + " once more, as a new delivery?");
    if (!history.mayHaveArrived()) {
      return again;
    }
    Text seen = seen(history.inquiries());
    return new Text(
        "LET OP: Digipoort heeft deze levering misschien al. Is dat zo, dan is zij daarna DUBBEL"
            + " AANGELEVERD. "
            + seen.nl()
            + " "
            + again.nl(),
        "MIND: Digipoort may have this delivery already. If it has, it is then FILED TWICE. "
            + seen.en()
            + " "
            + again.en());
  }

  private static Text seen(List<Inquiry> inquiries) {
    return inquiries.isEmpty()
        ? new Text("Digipoort is er niet naar gevraagd.", "Digipoort was not asked for it.")
        : inquiries.get(inquiries.size() - 1).text();
  }

  @Override
  Decision decide(Operations with, DeliveryId found, String why, Actor actor) {
    return with.resubmit(found, new Resubmission(key, correction, why), actor);
  }
}
