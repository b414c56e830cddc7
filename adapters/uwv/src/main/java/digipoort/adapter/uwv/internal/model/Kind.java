// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal.model;

import digipoort.api.Severity;
import digipoort.api.Text;
import java.util.List;

/**
 * A kind of report.
 *
 * @param name as an ERP document has it in {@code melding}
 * @param group that holds its content
 * @param label what a payroll clerk calls it
 * @param needs what it cannot do without
 */
public record Kind(String name, String group, Text label, List<Need> needs) {
  public Kind {
    needs = List.copyOf(needs);
  }

  /**
   * Something that has to be there.
   *
   * @param path of a field or a group
   * @param level an error when the report means nothing without it, a warning when it is usual
   */
  public record Need(List<String> path, Severity level) {
    public Need {
      path = List.copyOf(path);
    }
  }
}
