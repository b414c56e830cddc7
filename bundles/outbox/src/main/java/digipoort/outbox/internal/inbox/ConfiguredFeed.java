// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.inbox;

import digipoort.outbox.internal.work.Backoff;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One configuration of what to fetch; a wrong one says so and does no harm to others. */
@Component(
    service = ConfiguredFeed.class,
    configurationPid = ConfiguredFeed.PID,
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = FeedConfig.class, factory = true)
public final class ConfiguredFeed {
  static final String PID = "digipoort.outbox.receive";

  private static final Logger LOG = LoggerFactory.getLogger(ConfiguredFeed.class);

  private final Optional<FeedSettings> settings;
  private final String problem;

  @Activate
  public ConfiguredFeed(FeedConfig config, Map<String, Object> properties) {
    Optional<FeedSettings> read = Optional.empty();
    String wrong = "";
    try {
      read = Optional.of(read(config));
    } catch (RuntimeException e) {
      String reason = e instanceof IllegalArgumentException ? e.getMessage() : String.valueOf(e);
      wrong = "etc/" + properties.getOrDefault("service.pid", PID) + ": " + reason;
      LOG.error("Nothing is fetched by {}", wrong);
    }
    settings = read;
    problem = wrong;
  }

  /** Empty when it is wrong. */
  Optional<FeedSettings> settings() {
    return settings;
  }

  /** What is wrong, or empty. */
  String problem() {
    return problem;
  }

  static FeedSettings read(FeedConfig config) {
    List<String> berichtsoorten =
        Stream.of(config.berichtsoorten())
            .flatMap(several -> Stream.of(several.split(",")))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .map(name -> name.equals("*") ? "" : name)
            .distinct()
            .toList();
    required("aansluiting", config.aansluiting().isBlank() ? null : "");
    required("berichtsoorten", berichtsoorten.isEmpty() ? null : "");
    int interval = within("interval.minutes", config.interval_minutes(), 1, 1440);
    return new FeedSettings(
        config.aansluiting().strip(),
        berichtsoorten,
        Backoff.parse(
            "interval.minutes",
            "initial=" + interval + "m,factor=1,max=" + interval + "m,jitter=0.1"),
        Duration.ofMinutes(within("overlap.minutes", config.overlap_minutes(), 1, 10_080)),
        Duration.ofHours(within("window.hours", config.window_hours(), 1, 8_760)),
        Duration.ofDays(within("lookback.days", config.lookback_days(), 0, 3_650)),
        Backoff.parse("backoff", config.backoff()),
        Backoff.parse("kenmerk", "initial=5m,factor=2,max=1d,jitter=0.2"),
        within("kenmerk.tries", config.kenmerk_tries(), 1, 1_000_000));
  }

  private static void required(String name, @Nullable String value) {
    if (value == null) {
      throw new IllegalArgumentException(name + ": missing (expected: at least one name)");
    }
  }

  private static int within(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + ": " + value + " (expected: " + least + " to " + most + ")");
    }
    return value;
  }
}
