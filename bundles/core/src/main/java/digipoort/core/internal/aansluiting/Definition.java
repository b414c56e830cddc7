// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import digipoort.core.internal.http.ProxyServer;
import digipoort.core.internal.security.Freshness;
import digipoort.core.internal.security.KeyEntry;
import digipoort.core.internal.security.SignatureAlgorithm;
import digipoort.core.internal.security.SignatureCheck.Sha1;
import digipoort.core.internal.security.SignerTrust;
import digipoort.core.internal.security.TrustAnchors;
import digipoort.core.internal.wus.WusSettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A valid configuration: everything read, nothing opened.
 *
 * @param keys our two keys, which may be the same
 * @param tlsTrust who may be the server
 * @param answers who may sign answers, and how
 * @param algorithm how we sign
 * @param network how to get there
 * @param wus what the channel does
 * @param rol for whoever prepares a bericht
 */
record Definition(
    Keys keys,
    TrustAnchors tlsTrust,
    Answers answers,
    SignatureAlgorithm algorithm,
    Network network,
    WusSettings wus,
    String rol) {

  String naam() {
    return wus.info().aansluiting();
  }

  /** Our keys. */
  record Keys(KeyEntry tls, KeyEntry signing) {}

  /** What is demanded of the signature of an answer. */
  record Answers(SignerTrust trust, Sha1 sha1, Freshness freshness) {}

  /** How to reach Digipoort. */
  record Network(Duration connectTimeout, @Nullable ProxyServer proxy) {}
}
