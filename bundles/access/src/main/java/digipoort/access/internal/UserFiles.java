// SPDX-License-Identifier: Apache-2.0
package digipoort.access.internal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What in the folder etc limits users, whether or not it has become a configuration. */
@Component(service = UserFiles.class)
public final class UserFiles {
  private static final Logger LOG = LoggerFactory.getLogger(UserFiles.class);
  private static final String FILES = UserConfig.PID + "*.{cfg,config,cfg.json,json}";

  /** The folder is looked at every few seconds. */
  private static final Duration SETTLED = Duration.ofSeconds(20);

  private static final String OLD = "(&(service.pid=digipoort.remote)(scopes=*))";
  private static final String CONFIGURED = "(service.factoryPid=" + UserConfig.PID + ")";

  private final Path etc;
  private final BooleanSupplier configured;
  private final BooleanSupplier oldSetting;
  private final Clock clock;

  /** Those of the runtime. */
  @Activate
  public UserFiles(BundleContext context, @Reference ConfigurationAdmin admin) {
    this(
        Path.of(String.valueOf(context.getProperty("karaf.etc"))),
        () -> exists(admin, CONFIGURED),
        () -> exists(admin, OLD),
        Clock.systemUTC());
  }

  UserFiles(Path etc, BooleanSupplier configured, BooleanSupplier oldSetting, Clock clock) {
    this.etc = etc;
    this.configured = configured;
    this.oldSetting = oldSetting;
    this.clock = clock;
  }

  /** Whether something says that not everybody sees everything; so too when it cannot be read. */
  boolean limitAnybody() {
    try {
      return configured.getAsBoolean() || hasOldSetting() || !all().isEmpty();
    } catch (IOException e) {
      LOG.warn("Nobody but admin sees anything: {} cannot be read: {}", etc, e.toString());
      return true;
    }
  }

  boolean hasOldSetting() {
    return oldSetting.getAsBoolean();
  }

  /** Files that are there long enough to have become a configuration. */
  List<String> settled() {
    Instant before = clock.instant().minus(SETTLED);
    List<String> found = new ArrayList<>();
    try {
      for (Path file : all()) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          found.add("etc/" + file.getFileName());
        }
      }
    } catch (IOException e) {
      LOG.debug("Files of users come and go: {}", e.toString());
    }
    return found;
  }

  private List<Path> all() throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(etc, FILES)) {
      files.forEach(found::add);
    } catch (NoSuchFileException e) {
      return List.of(); // without the folder there are no files in it
    }
    return found;
  }

  private static boolean exists(ConfigurationAdmin admin, String filter) {
    try {
      return admin.listConfigurations(filter) != null;
    } catch (IOException | InvalidSyntaxException e) {
      LOG.warn("Nobody but admin sees anything: configurations cannot be read: {}", e.toString());
      return true;
    }
  }
}
