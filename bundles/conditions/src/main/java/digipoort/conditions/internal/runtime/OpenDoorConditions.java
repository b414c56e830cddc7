// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal.runtime;

import digipoort.api.Condition;
import digipoort.api.ConditionSource;
import digipoort.api.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Dictionary;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A web server that others reach without TLS: passwords and figures pass in the clear. */
@Component
public final class OpenDoorConditions implements ConditionSource {
  static final String OPEN = "http-open-without-tls";

  private static final String PID = "org.ops4j.pax.web";
  private static final String ADDRESSES = "org.ops4j.pax.web.listening.addresses";

  private final BundleContext context;
  private final ConfigurationAdmin configurations;

  @Activate
  public OpenDoorConditions(BundleContext context, @Reference ConfigurationAdmin configurations) {
    this.context = context;
    this.configurations = configurations;
  }

  @Override
  public List<Condition> conditions() {
    boolean served =
        Arrays.stream(context.getBundles())
            .anyMatch(bundle -> "digipoort.remote".equals(bundle.getSymbolicName()));
    return served ? conditions(settings()) : List.of();
  }

  static List<Condition> conditions(@Nullable Dictionary<String, ?> settings) {
    String addresses = text(settings, ADDRESSES, "0.0.0.0");
    if (text(settings, "org.osgi.service.http.enabled", "true").equals("false")
        || Arrays.stream(addresses.split(",")).allMatch(OpenDoorConditions::isLoopback)) {
      return List.of();
    }
    return List.of(
        RuntimeCondition.warning(
            OPEN,
            "",
            new Text(
                "De webserver luistert op "
                    + addresses
                    + " zonder TLS: wachtwoorden en cijfers"
                    + " gaan leesbaar over het netwerk.",
                "The web server listens on "
                    + addresses
                    + " without TLS: passwords and figures"
                    + " pass over the network readably."),
            new Text(
                "Zet in etc/org.ops4j.pax.web.cfg org.osgi.service.http.enabled = false en"
                    + " org.osgi.service.http.secure.enabled = true, of laat alleen 127.0.0.1 toe;"
                    + " zie 'Opening the doors' in docs/configuration.md.",
                "In etc/org.ops4j.pax.web.cfg set org.osgi.service.http.enabled = false and"
                    + " org.osgi.service.http.secure.enabled = true, or allow 127.0.0.1 only; see"
                    + " 'Opening the doors' in docs/configuration.md.")));
  }

  private static boolean isLoopback(String address) {
    String name = address.strip();
    return name.equals("localhost")
        || name.startsWith("127.")
        || name.equals("::1")
        || name.equals("[::1]");
  }

  private static String text(
      @Nullable Dictionary<String, ?> settings, String key, String fallback) {
    Object value = settings == null ? null : settings.get(key);
    return value == null ? fallback : value.toString().strip();
  }

  private @Nullable Dictionary<String, ?> settings() {
    try {
      Configuration @Nullable [] found =
          configurations.listConfigurations("(service.pid=" + PID + ")");
      return found == null ? null : found[0].getProperties();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InvalidSyntaxException e) {
      throw new IllegalStateException("the filter is ours", e);
    }
  }
}
