// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actor;
import digipoort.api.Decision;
import digipoort.api.DeliveryId;
import digipoort.api.History;
import digipoort.api.Operations;
import digipoort.api.State;
import digipoort.api.Testimony;
import digipoort.api.Text;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jspecify.annotations.Nullable;

/** The command of the same name. */
@Service
@Command(
    scope = "digipoort",
    name = "delivery-conclude",
    description = "Records the outcome of a PARKED delivery that a person learnt elsewhere")
public final class DeliveryConcludeCommand extends DecisionCommand {
  @Argument(index = 1, name = "OUTCOME", description = "COMPLETED or REJECTED", required = true)
  @Completion(
      value = StringsCompleter.class,
      values = {"COMPLETED", "REJECTED"})
  String outcome = "";

  @Option(
      name = "--source",
      description =
          "Where it was learnt: a telephone call, a portal, a letter; asked for when it is left out,"
              + " but not with --yes")
  @Nullable String source;

  @Override
  Text question(History history) {
    DeliveryId found = history.delivery().id();
    return new Text(
        "Levering " + found + " definitief vastleggen als " + outcome + "?",
        "Record delivery " + found + " for good as " + outcome + "?");
  }

  @Override
  Decision decide(Operations with, DeliveryId found, String why, Actor actor) {
    State concluded = state();
    String from = told("--source", source, "Bron / source: ");
    return with.conclude(found, new Testimony(concluded, from, why), actor);
  }

  private State state() {
    try {
      return State.valueOf(outcome.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new FailedException("OUTCOME: '" + outcome + "' (expected: COMPLETED or REJECTED)");
    }
  }
}
