// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.form;

import digipoort.api.Text;
import javax.xml.namespace.QName;

/**
 * One line of a form.
 *
 * @param name in the ERP document; empty for what is always the same
 * @param concept what it is reported as
 * @param label for people
 * @param required whether it must be given
 * @param kind what it holds
 */
public record Field(String name, QName concept, Text label, boolean required, Kind kind) {
  /** Whether it is an amount, given or worked out. */
  public boolean amount() {
    return kind instanceof Kind.Amount || computed();
  }

  /** Whether it is an amount that is worked out. */
  public boolean computed() {
    return kind instanceof Kind.Sum || kind instanceof Kind.Tax;
  }
}
