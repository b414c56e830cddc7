// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.ActiveCondition;
import digipoort.api.Actor;
import digipoort.api.Conditions;
import digipoort.api.DigipoortException;
import digipoort.api.NotPermittedException;
import digipoort.api.Operations;
import digipoort.api.State;
import digipoort.api.Summary;
import digipoort.api.Text;
import digipoort.json.JsonWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** The command of the same name. It answers also when parts of the runtime are dead. */
@Service
@Command(
    scope = "digipoort",
    name = "summary",
    description = "Counts the deliveries and names what a person should look at")
public final class SummaryCommand extends DigipoortCommand {
  private static final Summary NOT_COUNTED = new Summary(Map.of(), null, 0, List.of());

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference(optional = true)
  @Nullable Operations operations;

  @Reference(optional = true)
  @Nullable Conditions conditions;

  @Override
  void run(Language language, Actor actor) {
    List<Text> unknown = new ArrayList<>();
    List<ActiveCondition> active = active(actor, unknown);
    Summary counted = counted(actor, unknown);
    List<Text> more = new ArrayList<>(unknown);
    more.addAll(beside(active, counted.attention()));
    if (json) {
      out.println(JsonWriter.pretty().summary(derived(counted, active, more), active));
      return;
    }
    Paper paper = new Paper(out, language);
    if (counted != NOT_COUNTED) {
      counts(paper, counted);
      paper.blank();
    }
    new ConditionPrinter(paper).print(active, more);
  }

  private List<ActiveCondition> active(Actor actor, List<Text> unknown) {
    if (conditions == null) {
      unknown.add(
          new Text(
              "Wat er aan de hand is, is niet bekend: bundle digipoort.conditions werkt niet. Zie"
                  + " bundle:list en data/log/karaf.log.",
              "What is the matter is not known: bundle digipoort.conditions does not work. See"
                  + " bundle:list and data/log/karaf.log."));
      return List.of();
    }
    return conditions.current(actor);
  }

  private Summary counted(Actor actor, List<Text> unknown) {
    if (operations == null) {
      unknown.add(
          new Text(
              "De aanleveringen zijn niet te tellen: de outbox werkt niet. Zie scr:list en"
                  + " data/log/karaf.log.",
              "The deliveries cannot be counted: the outbox does not work. See scr:list and"
                  + " data/log/karaf.log."));
      return NOT_COUNTED;
    }
    try {
      return operations.summary(actor);
    } catch (NotPermittedException e) {
      throw e;
    } catch (DigipoortException e) {
      unknown.add(
          new Text(
              "De aanleveringen zijn niet te tellen: " + e.getMessage(),
              "The deliveries cannot be counted: " + e.getMessage()));
      return NOT_COUNTED;
    }
  }

  /** What the outbox says that no condition says. */
  private static List<Text> beside(List<ActiveCondition> active, List<Text> attention) {
    Set<String> said = new HashSet<>();
    active.forEach(one -> said.add(one.condition().text().en().replaceFirst("[.]$", "")));
    return attention.stream()
        .filter(text -> said.stream().noneMatch(words -> text.en().startsWith(words)))
        .toList();
  }

  /** One line for each thing, for whoever reads only the lines. */
  private static Summary derived(Summary counted, List<ActiveCondition> active, List<Text> more) {
    List<Text> lines = new ArrayList<>();
    active.forEach(
        one ->
            lines.add(
                new Text(
                    one.condition().text().nl() + " " + one.condition().action().nl(),
                    one.condition().text().en() + " " + one.condition().action().en())));
    lines.addAll(more);
    return new Summary(counted.counts(), counted.oldestOpen(), counted.received(), lines);
  }

  private static void counts(Paper paper, Summary summary) {
    for (State state : State.values()) {
      Long count = summary.counts().get(state);
      if (count != null) {
        paper.line(state.name(), state.name(), count);
      }
    }
    if (summary.counts().isEmpty()) {
      paper.text(new Text("Nog geen leveringen.", "No deliveries yet."));
    }
    if (summary.oldestOpen() != null) {
      paper.line("Oudste open", "Oldest open", paper.moment(summary.oldestOpen()));
    }
    if (summary.received() > 0) {
      paper.line("Te bevestigen", "To acknowledge", summary.received());
    }
  }
}
