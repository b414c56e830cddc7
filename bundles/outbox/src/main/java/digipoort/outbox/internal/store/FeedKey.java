// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import org.jspecify.annotations.Nullable;

/**
 * What is fetched: the berichten of one berichtsoort for the holder of a certificate.
 *
 * @param oin of that certificate
 * @param berichtsoort empty for all of them
 */
public record FeedKey(String aansluiting, String omgeving, String oin, String berichtsoort) {
  /** The berichtsoort to ask for; null for all of them. */
  public @Nullable String asked() {
    return berichtsoort.isEmpty() ? null : berichtsoort;
  }
}
