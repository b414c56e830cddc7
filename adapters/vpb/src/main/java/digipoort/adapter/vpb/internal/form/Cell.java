// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.form;

import digipoort.adapter.vpb.internal.bericht.When;

/**
 * One amount on the form.
 *
 * @param field its name, which no other amount has
 * @param when at which moment, or over the year
 */
public record Cell(String field, When when) {
  /** As a descriptor names it, for example {@code activa@begin}. */
  @Override
  public String toString() {
    return when == When.YEAR ? field : field + "@" + when.word();
  }
}
