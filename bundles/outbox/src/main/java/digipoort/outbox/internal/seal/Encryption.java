// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.seal;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is encrypted, and with which keys.
 *
 * @param berichtsoorten names, or their begin with a star
 */
public record Encryption(List<String> berichtsoorten, Keyring keys) {
  public Encryption {
    berichtsoorten = List.copyOf(berichtsoorten);
  }

  /**
   * Reads the setting.
   *
   * @param several each may name some, separated by commas
   * @throws IllegalArgumentException that says what is wrong
   */
  public static Encryption of(String[] several, Keyring keys) {
    List<String> names =
        Stream.of(several)
            .flatMap(some -> Stream.of(some.split(",")))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList();
    for (String name : names) {
      if (name.indexOf('*') >= 0 && name.indexOf('*') < name.length() - 1) {
        throw new IllegalArgumentException(
            "encryption.berichtsoorten: '"
                + name
                + "' (expected: NAME, BEGIN* or *); set it in "
                + Keyring.CFG);
      }
    }
    return new Encryption(names, keys);
  }

  /** Whether the setting names it. */
  public boolean names(String berichtsoort) {
    return berichtsoorten.stream()
        .anyMatch(
            name ->
                name.endsWith("*")
                    ? berichtsoort.startsWith(name.substring(0, name.length() - 1))
                    : name.equals(berichtsoort));
  }
}
