// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import org.jspecify.annotations.Nullable;

/**
 * A connection to Digipoort as it is configured.
 *
 * @param naam its name
 * @param omgeving productie, preproductie, aansluitsuite, simulator or aangepast
 * @param oin the sender's number in the signing certificate, or null when it could not be read
 * @param usable whether deliveries can go over it
 * @param detail when not usable: why, and what to change; else a short description with the expiry
 *     of its certificates
 */
public record Aansluiting(
    String naam, String omgeving, @Nullable String oin, boolean usable, Text detail) {}
