// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.wus;

import java.util.Arrays;
import java.util.Optional;

/** The three services for businesses. */
public enum Service {
  /** Takes deliveries. */
  AANLEVER("aanlever", "Aanlever", "ALS100"),
  /** Tells how deliveries fare. */
  STATUSINFORMATIE("statusinformatie", "Statusinformatie", "STS100"),
  /** Hands out messages for the business; the real foutcode of its faults is not published. */
  OPHAAL("ophaal", "Ophaal", "SIM100");

  private final String word;
  private final String capital;
  private final String foutcode;

  Service(String word, String capital, String foutcode) {
    this.word = word;
    this.capital = capital;
    this.foutcode = foutcode;
  }

  /** Where the service lives on the server. */
  public String path() {
    return "/wus/2.0/" + word + "service/1.2";
  }

  /** The service at a path. */
  public static Optional<Service> at(String path) {
    return Arrays.stream(values()).filter(service -> service.path().equals(path)).findFirst();
  }

  String action(String suffix) {
    return "http://logius.nl/digipoort/wus/2.0/"
        + word
        + "service/1.2/"
        + capital
        + "Service/"
        + suffix;
  }

  String faultElement() {
    return word + "Fault";
  }

  /** The foutcode of its faults, unless something else was agreed. */
  public String foutcode() {
    return foutcode;
  }
}
