// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

/**
 * A person says under which kenmerk Digipoort has a delivery that is in doubt.
 *
 * @param kenmerk Digipoort's reference
 * @param unverified take it at the person's word; else Digipoort is asked whether it has this
 *     process for this belanghebbende and berichtsoort
 * @param reason for the record, 1 to 200 characters: who found it, and how
 */
public record Adoption(Kenmerk kenmerk, boolean unverified, String reason) {
  public Adoption {
    Requirement.present("kenmerk", kenmerk);
    Requirement.text("reason", reason, 200);
  }
}
