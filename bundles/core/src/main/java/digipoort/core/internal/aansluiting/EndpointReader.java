// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import digipoort.core.internal.wus.Endpoint;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the services are: by omgeving, or as configured within what the omgeving allows. */
final class EndpointReader {
  private final Settings settings;

  EndpointReader(Settings settings) {
    this.settings = settings;
  }

  /** Null when the omgeving has none and none is configured. */
  @Nullable Endpoint optional(Omgeving omgeving, String name, String service)
      throws InvalidSettingException {
    boolean given = settings.optional("endpoint." + name).isPresent();
    return given || omgeving.endpoint(service).isPresent() ? read(omgeving, name, service) : null;
  }

  Endpoint read(Omgeving omgeving, String name, String service) throws InvalidSettingException {
    String key = "endpoint." + name;
    Optional<String> configured = settings.optional(key);
    String address = configured.or(() -> omgeving.endpoint(service)).orElse("");
    URI uri = https(address);
    if (uri == null) {
      throw InvalidSettingException.of(
          key,
          address,
          "een https-adres, want omgeving=" + omgeving.label(),
          "an https address, because omgeving=" + omgeving.label());
    }
    if (!omgeving.allows(uri.getHost())) {
      throw InvalidSettingException.of(
          key,
          address,
          "een host van omgeving " + omgeving.label() + ": " + omgeving.hostsInWords(),
          "a host of omgeving " + omgeving.label() + ": " + omgeving.hostsInWords());
    }
    return new Endpoint(uri, settings.optional("wsa.to." + name).orElse(address));
  }

  private static @Nullable URI https(String address) {
    try {
      URI uri = new URI(address);
      boolean usable =
          "https".equals(uri.getScheme())
              && uri.getHost() != null
              && uri.getRawUserInfo() == null
              && uri.getRawFragment() == null;
      return usable ? uri : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
