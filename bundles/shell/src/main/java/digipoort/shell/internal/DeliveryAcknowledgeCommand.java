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
    name = "delivery-acknowledge",
    description = "Records that somebody takes care of a REJECTED delivery")
public final class DeliveryAcknowledgeCommand extends DecisionCommand {
  @Override
  Text question(History history) {
    DeliveryId found = history.delivery().id();
    return new Text(
        "De afwijzing van levering " + found + " voor gezien tekenen?",
        "Acknowledge that delivery " + found + " was rejected?");
  }

  @Override
  Decision decide(Operations with, DeliveryId found, String why, Actor actor) {
    return with.acknowledge(found, why, actor);
  }
}
