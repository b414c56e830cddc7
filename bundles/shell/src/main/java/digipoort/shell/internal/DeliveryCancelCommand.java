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
    name = "delivery-cancel",
    description = "Withdraws a delivery that was never sent")
public final class DeliveryCancelCommand extends DecisionCommand {
  /** For Karaf. */
  public DeliveryCancelCommand() {
    reason = "withdrawn at the console";
  }

  @Override
  Text question(History history) {
    DeliveryId found = history.delivery().id();
    return new Text("Levering " + found + " intrekken?", "Withdraw delivery " + found + "?");
  }

  @Override
  Decision decide(Operations with, DeliveryId found, String why, Actor actor) {
    return with.cancel(found, why, actor);
  }
}
