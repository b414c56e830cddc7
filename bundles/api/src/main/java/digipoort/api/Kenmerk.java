// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

/**
 * Digipoort's reference of one process (koppelvlak WUS 1.2, kenmerkType). Not the aanleverkenmerk,
 * which is the sender's own.
 *
 * @param value 1 to 40 characters
 */
public record Kenmerk(String value) {
  public Kenmerk {
    Requirement.text("kenmerk", value, 40);
  }

  @Override
  public String toString() {
    return value;
  }
}
