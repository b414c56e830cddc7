// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.form;

import digipoort.adapter.vpb.internal.bericht.When;
import digipoort.api.Text;
import java.util.List;

/**
 * A part of a form.
 *
 * @param name in the ERP document
 * @param label for people
 * @param cube of all its facts
 * @param fields in the order of the form
 */
public record Section(String name, Text label, Cube cube, List<Field> fields) {
  public Section {
    fields = List.copyOf(fields);
  }

  /** Where a field stands in the ERP document. */
  public String pointer(Field field, When when) {
    String at = when == When.YEAR ? "" : "/" + when.word();
    return "/" + name + at + "/" + field.name();
  }
}
