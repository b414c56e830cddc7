// SPDX-License-Identifier: Apache-2.0
package digipoort.secrets.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationPlugin;

/**
 * Registers {@link SecretReferences} in a Karaf that looks for secrets elsewhere: as it comes, in
 * etc/. An activator and no component: it is there before any component is configured.
 */
public final class SecretsActivator implements BundleActivator {
  private static final String TOLD = "org.apache.felix.configadmin.plugin.interpolation.secretsdir";
  // before Felix's own plug-in, which warns of each reference that it cannot replace
  private static final int RANKING = 100;

  @Override
  public void start(BundleContext context) {
    String base = context.getProperty("karaf.base");
    if (base == null) {
      return;
    }
    Path own = Path.of(base, "secrets").toAbsolutePath().normalize();
    List<Path> told = told(context.getProperty(TOLD));
    if (told.contains(own)) {
      return;
    }
    var properties = new Hashtable<String, Object>();
    properties.put(ConfigurationPlugin.CM_RANKING, RANKING);
    properties.put("config.plugin.id", "digipoort.secrets");
    List<Path> folders = Stream.concat(told.stream(), Stream.of(own)).toList();
    context.registerService(ConfigurationPlugin.class, new SecretReferences(folders), properties);
  }

  @Override
  public void stop(BundleContext context) {
    // the framework takes the service away
  }

  private static List<Path> told(@Nullable String folders) {
    return folders == null
        ? List.of()
        : Arrays.stream(folders.split(","))
            .map(String::strip)
            .filter(folder -> !folder.isEmpty())
            .map(folder -> Path.of(folder).toAbsolutePath().normalize())
            .toList();
  }
}
