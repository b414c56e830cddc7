// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.form;

import digipoort.api.Text;
import java.util.List;
import javax.xml.namespace.QName;

/**
 * A list, each element of which becomes a tuple.
 *
 * @param name in the ERP document
 * @param label for people
 * @param tuple what an element is reported as
 * @param most how many there may be
 * @param fields in the order of the tuple
 */
public record Lines(String name, Text label, QName tuple, int most, List<Field> fields) {
  public Lines {
    fields = List.copyOf(fields);
  }
}
