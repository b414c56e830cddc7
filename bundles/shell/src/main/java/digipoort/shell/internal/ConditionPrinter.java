// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.ActiveCondition;
import digipoort.api.Condition;
import digipoort.api.Text;
import java.util.List;

/** Prints what is the matter: each once, with who must do what. */
final class ConditionPrinter {
  private final Paper paper;

  ConditionPrinter(Paper paper) {
    this.paper = paper;
  }

  /**
   * @param more what a part says beside the conditions
   */
  void print(List<ActiveCondition> conditions, List<Text> more) {
    if (conditions.isEmpty() && more.isEmpty()) {
      paper.text(new Text("Niets vraagt aandacht.", "Nothing needs attention."));
      return;
    }
    paper.text(new Text("Vraagt aandacht:", "Needs attention:"));
    conditions.forEach(this::print);
    more.forEach(text -> paper.show("%s", "  - " + paper.choose(text)));
  }

  private void print(ActiveCondition active) {
    Condition condition = active.condition();
    paper.show(
        "%s",
        "  - "
            + level(condition)
            + " "
            + condition.name()
            + paper.say(" sinds ", " since ")
            + paper.moment(active.since()));
    paper.show("%s", "      " + paper.choose(condition.text()));
    paper.show("%s", "      -> " + owner(condition) + ": " + paper.choose(condition.action()));
  }

  private String level(Condition condition) {
    return switch (condition.level()) {
      case WARNING -> paper.say("LET OP", "WARNING");
      case CRITICAL -> paper.say("ERNSTIG", "CRITICAL");
    };
  }

  private String owner(Condition condition) {
    return switch (condition.owner()) {
      case OPERATOR -> paper.say("beheerder", "operator");
      case SUBMITTER -> paper.say("indiener", "who submitted it");
      case SUPPLIER -> paper.say("leverancier", "supplier");
    };
  }
}
