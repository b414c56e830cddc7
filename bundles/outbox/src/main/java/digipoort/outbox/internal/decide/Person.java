// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.decide;

import digipoort.api.Text;

/**
 * Who decides, and why.
 *
 * @param name as authenticated
 * @param reason for the record
 */
public record Person(String name, String reason) {
  public Person {
    if (reason.isBlank() || reason.length() > 200) {
      throw new IllegalArgumentException(
          "reason: " + reason.length() + " characters (expected: 1 to 200)");
    }
  }

  /** The words with the reason and the name behind them. */
  Text signs(Text text) {
    String signature = " (" + reason + "; " + name + ")";
    return new Text(text.nl() + signature, text.en() + signature);
  }
}
