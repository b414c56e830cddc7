// SPDX-License-Identifier: Apache-2.0
package digipoort.mapping.instance;

import digipoort.api.BerichtInhoud;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Content in memory. */
public final class Octets {
  /** The most that a bericht may hold (koppelvlak WUS 1.2, inhoud). */
  public static final int MESSAGE = (int) BerichtInhoud.MAX_LENGTH;

  private Octets() {}

  /**
   * The octets, at most so many.
   *
   * @throws UncheckedIOException when they cannot be read
   */
  public static byte[] of(BerichtInhoud inhoud, int most) {
    try (InputStream in = inhoud.open()) {
      return in.readNBytes(most);
    } catch (IOException e) {
      throw new UncheckedIOException(inhoud.bestandsnaam() + " cannot be read", e);
    }
  }
}
