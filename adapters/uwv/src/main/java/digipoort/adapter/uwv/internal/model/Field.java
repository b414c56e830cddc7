// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal.model;

import digipoort.api.Text;

/**
 * One value of a report.
 *
 * @param name as UWV names it
 * @param label what a payroll clerk calls it
 * @param format what it may hold
 * @param required whether it must be there when its group is
 * @param preset where it comes from when it is left out, or empty: {@code moment}, {@code
 *     belanghebbende}, {@code aanleverkenmerk}, or a value
 * @param shown how much of it people see
 */
public record Field(
    String name, Text label, Format format, boolean required, String preset, Shown shown)
    implements Member {
  /** How much of a value is shown to people, in previews and findings. */
  public enum Shown {
    /** All of it. */
    FULL,
    /** Its last four characters. */
    MASKED,
    /** Only that it was filled in. */
    FILLED
  }
}
