// SPDX-License-Identifier: Apache-2.0
package digipoort.json.internal;

import digipoort.api.ActiveCondition;
import digipoort.api.Condition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The forms of what is the matter. */
public final class ConditionForms {
  private ConditionForms() {}

  /** A condition that holds. */
  public static Map<String, Object> condition(ActiveCondition active) {
    Condition condition = active.condition();
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("name", condition.name());
    form.put("subject", condition.subject());
    form.put("level", condition.level().name());
    form.put("owner", condition.owner().name());
    if (condition.aansluiting() != null) {
      form.put("aansluiting", condition.aansluiting());
    }
    form.put("since", active.since().toString());
    form.put("text", Forms.text(condition.text()));
    form.put("action", Forms.text(condition.action()));
    return form;
  }

  /** A status with the conditions behind it. */
  public static Map<String, Object> health(String status, List<ActiveCondition> conditions) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("status", status);
    form.put("conditions", Forms.each(conditions, ConditionForms::condition));
    return form;
  }
}
