// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.scenario;

import java.time.Duration;
import java.util.Optional;

/**
 * One status that a proces reaches. Text that is absent is empty.
 *
 * @param code statuscode
 * @param omschrijving statusomschrijving
 * @param foutcode code of the statusFoutcode
 * @param foutbeschrijving text of the statusFoutcode
 * @param details statusdetails
 * @param after time after the status before it, when it is not the usual one
 */
public record Step(
    String code,
    String omschrijving,
    String foutcode,
    String foutbeschrijving,
    String details,
    Optional<Duration> after) {}
