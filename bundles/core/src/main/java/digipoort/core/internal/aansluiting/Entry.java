// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import digipoort.api.Aansluiting;
import digipoort.api.Finding;
import digipoort.api.Severity;
import digipoort.api.Text;
import digipoort.wss.Certificates;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.ServiceRegistration;

/** What has become of one configuration: an aansluiting at work, or the reason why not. */
sealed interface Entry {
  String naam();

  Aansluiting asAansluiting();

  /** The aansluiting at work. */
  default Optional<Working> working() {
    return Optional.empty();
  }

  /** At work and registered. */
  record Working(OpenAansluiting open, List<ServiceRegistration<?>> registrations)
      implements Entry {
    @Override
    public String naam() {
      return open.definition().naam();
    }

    @Override
    public Optional<Working> working() {
      return Optional.of(this);
    }

    @Override
    public Aansluiting asAansluiting() {
      Definition definition = open.definition();
      String tls = Certificates.describe(definition.keys().tls().certificate());
      String signing = Certificates.describe(definition.keys().signing().certificate());
      Text detail =
          tls.equals(signing)
              ? new Text("TLS en ondertekening: " + tls, "TLS and signing: " + tls)
              : new Text(
                  "TLS: " + tls + "; ondertekening: " + signing,
                  "TLS: " + tls + "; signing: " + signing);
      return new Aansluiting(
          naam(), definition.wus().info().omgeving(), definition.wus().info().oin(), true, detail);
    }

    /** Keeps what a test found wrong until the next one. */
    void tested(List<Finding> findings) {
      open.contact()
          .tested(
              findings.stream()
                  .filter(finding -> finding.severity() == Severity.ERROR)
                  .map(Finding::text)
                  .findFirst()
                  .orElse(null));
    }

    /** Takes the services away; running calls go on. */
    void retire() {
      registrations.forEach(ServiceRegistration::unregister);
      open.stop();
    }
  }

  /** Not usable as it is. */
  record Broken(String naam, String omgeving, @Nullable String oin, Text reason) implements Entry {
    @Override
    public Aansluiting asAansluiting() {
      return new Aansluiting(naam, omgeving, oin, false, reason);
    }
  }
}
