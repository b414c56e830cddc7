// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One bericht on its way, as it stands now. A snapshot: ask again for a newer one.
 *
 * @param id names it for ever
 * @param owner name of the actor that submitted it
 * @param submissionKey the ERP's own key
 * @param berichtsoort as submitted
 * @param aansluiting name of the aansluiting
 * @param omgeving of the aansluiting when it was stored; it is never sent to another
 * @param belanghebbende whom it is about
 * @param tijdvak the period, or null
 * @param aanleverkenmerk the reference on the wire
 * @param kenmerk Digipoort's reference, or null when there is none yet
 * @param state where it stands
 * @param explanation what that means in plain words, and why
 * @param action who has to do what now
 * @param created when it was stored
 * @param updated when it last changed
 * @param nextAttempt when it will next be worked on, or null when nothing is planned
 * @param deadline must be there by then, or null
 * @param attempts how often sending was begun
 */
public record Delivery(
    DeliveryId id,
    String owner,
    String submissionKey,
    String berichtsoort,
    String aansluiting,
    String omgeving,
    Identiteit belanghebbende,
    @Nullable Tijdvak tijdvak,
    String aanleverkenmerk,
    @Nullable Kenmerk kenmerk,
    State state,
    Text explanation,
    Text action,
    Instant created,
    Instant updated,
    @Nullable Instant nextAttempt,
    @Nullable Instant deadline,
    int attempts) {}
