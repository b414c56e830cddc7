// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actor;
import digipoort.api.Decision;
import digipoort.api.DeliveryId;
import digipoort.api.Operations;
import digipoort.api.Outbox;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** The command of the same name. */
@Service
@Command(
    scope = "digipoort",
    name = "delivery-cancel",
    description = "Withdraws a delivery that was never sent")
public final class DeliveryCancelCommand extends DigipoortCommand {
  private static final Set<String> YES = Set.of("y", "yes", "j", "ja");

  @Argument(name = "ID", description = "Id, the begin of an id, or a reference", required = true)
  @Completion(DeliveryIdCompleter.class)
  String id = "";

  @Option(name = "--reason", description = "Why, for the record, at most 200 characters")
  String reason = "withdrawn at the console";

  @Option(name = "--yes", description = "Do not ask")
  boolean yes;

  @Reference(optional = true)
  @Nullable Outbox outbox;

  @Reference(optional = true)
  @Nullable Operations operations;

  @Override
  void run(Language language, Actor actor) {
    if (reason.isBlank() || reason.length() > 200) {
      throw new FailedException(
          "--reason: " + reason.length() + " characters (expected: 1 to 200)");
    }
    DeliveryId found = new DeliveryFinder(present(outbox, Outbox.class), actor).find(id);
    if (!yes && !confirmed(language, found)) {
      throw new FailedException("Not withdrawn: not confirmed (answer yes, or use --yes)");
    }
    Decision decision = present(operations, Operations.class).cancel(found, reason, actor);
    if (!decision.done()) {
      throw new FailedException(language.choose(decision.text()));
    }
    new Paper(out, language).text(decision.text());
  }

  private boolean confirmed(Language language, DeliveryId found) {
    String question =
        language.choose(
            "Levering " + found + " intrekken? (ja/nee) ",
            "Withdraw delivery " + found + "? (yes/no) ");
    try {
      String answer = session == null ? null : session.readLine(question, null);
      return answer != null && YES.contains(answer.strip().toLowerCase(Locale.ROOT));
    } catch (IOException | UnsupportedOperationException e) {
      return false; // nobody there to answer
    }
  }
}
