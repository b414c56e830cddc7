// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal.runtime;

import digipoort.api.Condition;
import digipoort.api.ConditionSource;
import digipoort.api.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says that the runtime ended several times in a short while without having been stopped. */
@Component(immediate = true)
public final class CrashConditions implements ConditionSource {
  static final String LOOP = "crash-loop";
  static final String NOT_KEPT = "start-record-fails";

  private static final Logger LOG = LoggerFactory.getLogger(CrashConditions.class);
  private static final int OFTEN = 3;
  private static final Duration WITHIN = Duration.ofHours(1);

  private final StartRecord record;
  private final Clock clock;
  private String failure = "";
  private List<Instant> crashes = List.of();

  @Activate
  public CrashConditions(BundleContext context) {
    this(folder(context), Clock.systemUTC());
  }

  CrashConditions(Path folder, Clock clock) {
    this.record = new StartRecord(folder.resolve("starts"));
    this.clock = clock;
    try {
      crashes = record.begin(clock.instant());
    } catch (IOException e) {
      failure = e.toString();
    }
  }

  private static Path folder(BundleContext context) {
    String data = Objects.requireNonNullElse(context.getProperty("karaf.data"), "data");
    return Path.of(data, "digipoort", "conditions");
  }

  @Deactivate
  void stop() {
    try {
      record.end();
    } catch (IOException e) {
      LOG.warn("This orderly stop cannot be recorded: {}", e.toString());
    }
  }

  @Override
  public List<Condition> conditions() {
    if (!failure.isEmpty()) {
      return List.of(notKept());
    }
    Instant now = clock.instant();
    List<Instant> recent =
        crashes.stream().filter(crash -> crash.plus(WITHIN).isAfter(now)).toList();
    return recent.size() < OFTEN ? List.of() : List.of(loop(recent));
  }

  private static Condition loop(List<Instant> recent) {
    Instant last = recent.get(recent.size() - 1);
    return RuntimeCondition.critical(
        LOOP,
        "",
        new Text(
            "De runtime eindigde "
                + recent.size()
                + " keer binnen een uur zonder te zijn gestopt; de laatste start daarvan was om "
                + last,
            "The runtime ended "
                + recent.size()
                + " times within an hour without having been stopped; the last of those starts was"
                + " at "
                + last),
        new Text(
            "Kijk in data/log/karaf.log vlak voor elke start, naar hs_err_pid*.log in de map van de"
                + " installatie, en in journalctl -k naar 'Out of memory'; geef zo nodig meer"
                + " geheugen (EXTRA_JAVA_OPTS=-Xmx). Dit verdwijnt een uur na de laatste keer.",
            "Look in data/log/karaf.log just before each start, for hs_err_pid*.log in the folder of"
                + " the installation, and in journalctl -k for 'Out of memory'; give more memory"
                + " when needed (EXTRA_JAVA_OPTS=-Xmx). This goes an hour after the last time."));
  }

  private Condition notKept() {
    return RuntimeCondition.warning(
        NOT_KEPT,
        "",
        new Text(
            "Starts worden niet bijgehouden: " + failure, "Starts are not recorded: " + failure),
        new Text(
            "Geef het account van de runtime schrijfrecht in data/digipoort, en maak ruimte.",
            "Give the account of the runtime the right to write in data/digipoort, and make"
                + " room."));
  }
}
