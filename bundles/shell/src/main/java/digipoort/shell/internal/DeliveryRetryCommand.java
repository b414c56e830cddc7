// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actor;
import digipoort.api.Decision;
import digipoort.api.DeliveryId;
import digipoort.api.History;
import digipoort.api.Operations;
import digipoort.api.Text;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** The command of the same name. */
@Service
@Command(
    scope = "digipoort",
    name = "delivery-retry",
    description = "Works on a delivery now; never resends what Digipoort may have")
public final class DeliveryRetryCommand extends DecisionCommand {
  /** For Karaf. */
  public DeliveryRetryCommand() {
    reason = "at the console";
  }

  @Override
  Text question(History history) {
    DeliveryId found = history.delivery().id();
    return new Text(
        "Nu verder gaan met levering " + found + "?", "Work on delivery " + found + " now?");
  }

  @Override
  Decision decide(Operations with, DeliveryId found, String why, Actor actor) {
    return with.retry(found, why, actor);
  }
}
