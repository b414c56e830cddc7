// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One status of a process (koppelvlak WUS 1.2, StatusResultaat). Codes repeat: the key is (kenmerk,
 * statuscode, tijdstempelStatus).
 *
 * @param kenmerk the process
 * @param statuscode at most 20 characters, for example {@code 500}
 * @param tijdstempelStatus on Digipoort's clock
 * @param statusomschrijving as given, may be empty
 * @param statusFoutcode the error that came with it, or null
 * @param statusdetails as given, often XML, or null
 */
public record Status(
    Kenmerk kenmerk,
    String statuscode,
    Instant tijdstempelStatus,
    String statusomschrijving,
    @Nullable Fout statusFoutcode,
    @Nullable String statusdetails) {
  public Status {
    Requirement.present("kenmerk", kenmerk);
    Requirement.text("statuscode", statuscode, 20);
    Requirement.present("tijdstempelStatus", tijdstempelStatus);
    Requirement.present("statusomschrijving", statusomschrijving);
  }
}
