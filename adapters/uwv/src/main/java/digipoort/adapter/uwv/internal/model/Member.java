// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal.model;

import digipoort.api.Text;

/** A field or a group of a report. */
public sealed interface Member permits Field, Group {
  /** As UWV names it. */
  String name();

  /** What a payroll clerk calls it. */
  Text label();

  /** As an ERP document names it: UWV's name with a small first letter. */
  default String erpName() {
    String name = name();
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
