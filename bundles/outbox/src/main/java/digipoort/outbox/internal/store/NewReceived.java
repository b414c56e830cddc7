// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.BerichtInhoud;
import digipoort.api.BerichtResultaat;
import digipoort.api.ReceivedId;
import digipoort.api.Text;
import digipoort.outbox.internal.seal.Binding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A bericht as it was fetched.
 *
 * @param origin over what it came
 * @param bericht its contents are opened while it is stored
 * @param fetched now
 * @param explanation before an adapter was asked
 * @param action before an adapter was asked
 */
public record NewReceived(
    ReceivedId id,
    FeedKey origin,
    BerichtResultaat bericht,
    Instant fetched,
    Text explanation,
    Text action) {

  /** To what its digest is bound. */
  Binding place() {
    return Bound.received(
        origin.omgeving(), origin.oin(), bericht.kenmerk().value(), bericht.berichtkenmerk());
  }

  /**
   * Digest of what it holds. Whether a berichtkenmerk names one bericht of a process or the process
   * is not known; two that hold something else are two.
   */
  String digest() {
    StringBuilder text = new StringBuilder(bericht.berichtsoort());
    text.append('\n').append(bericht.inhoud().sha256());
    for (BerichtInhoud bijlage : bericht.bijlagen()) {
      text.append('\n').append(bijlage.bestandsnaam()).append('\n').append(bijlage.sha256());
    }
    try {
      byte[] octets = text.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
