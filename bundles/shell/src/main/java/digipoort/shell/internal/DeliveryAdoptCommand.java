// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actor;
import digipoort.api.Adoption;
import digipoort.api.Decision;
import digipoort.api.DeliveryId;
import digipoort.api.History;
import digipoort.api.Kenmerk;
import digipoort.api.Operations;
import digipoort.api.Text;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** The command of the same name. */
@Service
@Command(
    scope = "digipoort",
    name = "delivery-adopt",
    description = "Says under which kenmerk Digipoort has a delivery that is in doubt")
public final class DeliveryAdoptCommand extends DecisionCommand {
  @Argument(
      index = 1,
      name = "KENMERK",
      description = "Digipoort's reference of the process that is this delivery",
      required = true)
  String kenmerk = "";

  @Option(
      name = "--unverified",
      description =
          "Do not ask Digipoort whether it has this process; for when it cannot be asked, and"
              + " somebody there said so")
  boolean unverified;

  @Override
  Text question(History history) {
    String nl = "Levering " + history.delivery().id() + " is bij Digipoort proces " + kenmerk;
    String en = "Delivery " + history.delivery().id() + " is process " + kenmerk + " at Digipoort";
    return new Text(
        nl + "; klopt dat niet, dan geldt een bericht als aangeleverd dat het niet is. Doorgaan?",
        en + "; if that is wrong, it counts as filed though it is not. Go on?");
  }

  @Override
  Decision decide(Operations with, DeliveryId found, String why, Actor actor) {
    return with.adopt(found, new Adoption(new Kenmerk(kenmerk), unverified, why), actor);
  }
}
