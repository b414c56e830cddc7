// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One bericht in the inbox, as it stands now. It stays until the rules of retention remove it, and
 * is offered until it is acknowledged.
 *
 * @param id names it for ever
 * @param aansluiting over which it was fetched
 * @param omgeving of that aansluiting
 * @param bericht as fetched; its contents are read from the store when opened, byte for byte as
 *     Digipoort gave them
 * @param fetched when it was stored here
 * @param readable how far an adapter could read it, when it was last tried
 * @param explanation what it is in plain words, or why it cannot be read
 * @param action who has to do what now
 * @param delivery our own delivery that it belongs to by kenmerk or aanleverkenmerk, or null
 * @param acknowledged when the ERP or a person took it over, or null while it is offered
 * @param acknowledgedBy who took it over, or null
 */
public record Received(
    ReceivedId id,
    String aansluiting,
    String omgeving,
    BerichtResultaat bericht,
    Instant fetched,
    Readable readable,
    Text explanation,
    Text action,
    @Nullable DeliveryId delivery,
    @Nullable Instant acknowledged,
    @Nullable String acknowledgedBy) {
  /** How far an adapter could read it. */
  public enum Readable {
    /** Stored a moment ago; no adapter was asked yet. */
    UNREAD,
    /** An adapter read it. */
    YES,
    /** No adapter for its berichtsoort is installed; it is kept as it came. */
    NO_ADAPTER,
    /** The adapter could not read it; it is kept as it came. */
    FAILED
  }
}
