// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

/**
 * One line of the list of berichten that are there to be fetched (koppelvlak WUS 1.2,
 * BerichtLijstResultaat).
 *
 * @param berichtsoort at most 80 characters
 * @param belanghebbende whom it is about
 * @param kenmerk the process that it belongs to
 */
public record BerichtLijstResultaat(
    String berichtsoort, Identiteit belanghebbende, Kenmerk kenmerk) {
  public BerichtLijstResultaat {
    Requirement.text("berichtsoort", berichtsoort, 80);
    Requirement.present("belanghebbende", belanghebbende);
    Requirement.present("kenmerk", kenmerk);
  }
}
