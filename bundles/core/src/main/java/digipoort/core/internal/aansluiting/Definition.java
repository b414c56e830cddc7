// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import digipoort.core.internal.http.ProxyServer;
import digipoort.core.internal.security.KeyEntry;
import digipoort.core.internal.wus.WusSettings;
import digipoort.wss.AnswerRules;
import digipoort.wss.AnswerTrust;
import digipoort.wss.Sha1;
import digipoort.wss.SignatureAlgorithm;
import digipoort.wss.TrustAnchors;
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
    AnswerRules answers,
    SignatureAlgorithm algorithm,
    Network network,
    WusSettings wus,
    String rol) {

  String naam() {
    return wus.info().aansluiting();
  }

  /** Whose answers are believed, also of those that were kept. */
  AnswerTrust trust() {
    boolean old = algorithm == SignatureAlgorithm.RSA_SHA1;
    return new AnswerTrust(
        naam() + " (" + wus.info().omgeving() + ")", answers, old ? Sha1.ALLOWED : answers.sha1());
  }

  /** Our keys. */
  record Keys(KeyEntry tls, KeyEntry signing) {}

  /** How to reach Digipoort. */
  record Network(Duration connectTimeout, @Nullable ProxyServer proxy) {}
}
