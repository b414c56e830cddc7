// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An environment of Digipoort: where its services are, and which hosts may stand in for it. The
 * hosts of one omgeving are refused in another, so that production keys never meet a test endpoint.
 */
enum Omgeving {
  PRODUCTIE(
      "https://wus.digipoort.logius.nl/wus/2.0/",
      "(?!.*\\.preproductie\\.).+\\.digipoort\\.logius\\.nl",
      "*.digipoort.logius.nl"),
  PREPRODUCTIE(
      "https://wus.preproductie.digipoort.logius.nl/wus/2.0/",
      ".+\\.preproductie\\.digipoort\\.logius\\.nl",
      "*.preproductie.digipoort.logius.nl"),
  AANSLUITSUITE(
      "https://cs-bedrijven.procesinfrastructuur.nl/cpl/",
      ".+\\.procesinfrastructuur\\.nl",
      "*.procesinfrastructuur.nl"),
  SIMULATOR("https://localhost:18443/wus/2.0/", "localhost|127\\.0\\.0\\.1|\\[::1\\]", "localhost"),
  AANGEPAST("", "(?!.*\\.digipoort\\.logius\\.nl$).+", "any host but those of Digipoort itself");

  private final String base;
  private final String hosts;
  private final String hostsInWords;

  Omgeving(String base, String hosts, String hostsInWords) {
    this.base = base;
    this.hosts = hosts;
    this.hostsInWords = hostsInWords;
  }

  static Optional<Omgeving> named(String label) {
    return Arrays.stream(values()).filter(one -> one.label().equals(label)).findFirst();
  }

  static String labels() {
    return Arrays.stream(values()).map(Omgeving::label).collect(Collectors.joining(", "));
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Endpoint of a service of contract 1.2, unless this omgeving has none of its own. */
  Optional<String> endpoint(String service) {
    if (base.isEmpty()) {
      return Optional.empty();
    }
    // the conformance stub serves this one at a place of its own
    boolean odd = this == AANSLUITSUITE && service.equals("ophaalservice");
    return Optional.of(base + service + (odd ? "/services/OphaalService_V1_2" : "/1.2"));
  }

  boolean allows(String host) {
    return host.toLowerCase(Locale.ROOT).matches(hosts);
  }

  String hostsInWords() {
    return hostsInWords;
  }
}
