// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal.runtime;

import digipoort.api.Condition;
import digipoort.api.ConditionSource;
import digipoort.api.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Files in etc/ that no installed part takes or that read otherwise than they look, and settings
 * that mean nothing.
 */
@Component
public final class ConfigurationConditions implements ConditionSource {
  static final String UNKNOWN_KEY = "setting-unknown";

  /** What Karaf, the framework and, in the aansluiting to itself, the simulator add. */
  private static final Pattern FOREIGN =
      Pattern.compile(
          "(service|felix|component|org\\.apache|osgi)\\..*|.*\\.target|simulator\\.pki");

  private final ConfigurationAdmin configurations;
  private final SettingsSurvey survey;
  private final StartState start;
  private final ConfigurationFiles files;
  private final UnclearFiles unclear;
  private final SettledConditions settled = new SettledConditions(Clock.systemUTC());

  @Activate
  public ConfigurationConditions(
      BundleContext context,
      @Reference ConfigurationAdmin configurations,
      @Reference SettingsSurvey survey,
      @Reference StartState start) {
    this.configurations = configurations;
    this.survey = survey;
    this.start = start;
    String etc = Objects.requireNonNullElse(context.getProperty("karaf.etc"), "etc");
    this.files = new ConfigurationFiles(Path.of(etc));
    this.unclear = new UnclearFiles(Path.of(etc), ConfigurationFiles::isMeant);
  }

  @Override
  public List<Condition> conditions() {
    if (!start.isComplete()) {
      return List.of();
    }
    KnownSettings known = survey.known();
    List<Condition> all = new ArrayList<>(files.untaken(known));
    for (Configuration configuration : ours()) {
      String factory = configuration.getFactoryPid();
      String pid = factory == null ? configuration.getPid() : factory;
      Set<String> keys = known.keys().get(pid);
      if (keys != null) {
        Collections.list(configuration.getProperties().keys()).stream()
            .filter(key -> isUnknown(key, keys))
            .map(key -> unknown(configuration.getPid(), key, keys))
            .forEach(all::add);
      }
    }
    return Stream.concat(unclear.conditions().stream(), settled.settled(all).stream()).toList();
  }

  static boolean isUnknown(String key, Set<String> keys) {
    boolean named = keys.contains(key) || FOREIGN.matcher(key).matches();
    return !named && !UnclearFiles.isGarbled(key);
  }

  private List<Configuration> ours() {
    try {
      Configuration @Nullable [] found =
          configurations.listConfigurations("(service.pid=digipoort.*)");
      return found == null ? List.of() : List.of(found);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InvalidSyntaxException e) {
      throw new IllegalStateException("the filter is ours", e);
    }
  }

  static Condition unknown(String pid, String key, Set<String> keys) {
    String nl = NearestName.of(key, keys).map(name -> "; bedoeld is vast " + name).orElse("");
    String en = NearestName.of(key, keys).map(name -> "; " + name + " was meant").orElse("");
    String file = "etc/" + pid.replace('~', '-') + ".cfg";
    return RuntimeCondition.warning(
        UNKNOWN_KEY,
        pid + " " + key,
        new Text(
            "Instelling " + key + " in " + file + " bestaat niet en doet niets" + nl + ".",
            "Setting " + key + " in " + file + " does not exist and does nothing" + en + "."),
        new Text(
            "Verbeter of verwijder haar; docs/configuration.md noemt alle instellingen.",
            "Correct or remove it; docs/configuration.md names all settings."));
  }
}
