// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actor;
import digipoort.api.Decision;
import digipoort.api.DeliveryId;
import digipoort.api.History;
import digipoort.api.Operations;
import digipoort.api.Outbox;
import digipoort.api.Text;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.jspecify.annotations.Nullable;

/** What a person decides about one delivery: asks first, unless told not to. */
public abstract class DecisionCommand extends DigipoortCommand {
  private static final Set<String> YES = Set.of("y", "yes", "j", "ja");

  @Argument(name = "ID", description = "Id, the begin of an id, or a reference", required = true)
  @Completion(DeliveryIdCompleter.class)
  String id = "";

  @Option(
      name = "--reason",
      description =
          "Why, for the record, at most 200 characters; asked for when it is left out, but not with"
              + " --yes")
  @Nullable String reason;

  @Option(name = "--yes", description = "Do not ask")
  boolean yes;

  @Reference(optional = true)
  @Nullable Outbox outbox;

  @Reference(optional = true)
  @Nullable Operations operations;

  /** What the person must know before saying yes. */
  abstract Text question(History history);

  abstract Decision decide(Operations with, DeliveryId found, String why, Actor actor);

  @Override
  final void run(Language language, Actor actor) {
    DeliveryId found = new DeliveryFinder(present(outbox, Outbox.class), actor).find(id);
    if (!yes && !confirmed(language, found, actor)) {
      throw new FailedException("Nothing was done: not confirmed (answer yes, or use --yes)");
    }
    String why = told("--reason", reason, language.choose("Reden: ", "Reason: "));
    try {
      Decision decision = decide(present(operations, Operations.class), found, why, actor);
      if (!decision.done()) {
        throw new FailedException(language.choose(decision.text()));
      }
      new Paper(out, language).text(decision.text());
    } catch (IllegalArgumentException e) {
      throw new FailedException(e.getMessage());
    }
  }

  private boolean confirmed(Language language, DeliveryId found, Actor actor) {
    History history =
        present(outbox, Outbox.class)
            .history(found, actor)
            .orElseThrow(() -> new FailedException("Delivery " + found + " is no longer there"));
    String question =
        language.choose(question(history)) + language.choose(" (ja/nee) ", " (yes/no) ");
    return YES.contains(typed(question).toLowerCase(Locale.ROOT));
  }

  /** What was given as an option, or what the person types now. */
  final String told(String option, @Nullable String given, String question) {
    String value = given != null || yes ? given : typed(question);
    if (value == null || value.isBlank() || value.length() > 200) {
      throw new FailedException(
          option
              + ": "
              + (value == null || value.isBlank() ? "missing" : value.length() + " characters")
              + " (expected: 1 to 200 characters; options come before the ID)");
    }
    return value;
  }

  /** Empty when nobody is there to answer. */
  private String typed(String question) {
    try {
      String answer = session == null ? null : session.readLine(question, null);
      return answer == null ? "" : answer.strip();
    } catch (IOException | UnsupportedOperationException e) {
      return ""; // nobody there
    }
  }
}
