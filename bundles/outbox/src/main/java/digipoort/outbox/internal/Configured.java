// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import digipoort.outbox.internal.archive.Retention;
import digipoort.outbox.internal.seal.Encryption;
import digipoort.outbox.internal.seal.Keyring;
import digipoort.outbox.internal.work.Backoff;
import digipoort.outbox.internal.work.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns what is configured into settings, or says which setting is wrong. */
final class Configured {
  private Configured() {}

  static RunningOutbox.Kept kept(OutboxConfig config, UnaryOperator<@Nullable String> karaf) {
    String base = karaf.apply("karaf.base");
    return new RunningOutbox.Kept(
        folder(config.database_folder(), karaf.apply("karaf.data")),
        Retention.parse(config.retention_days(), config.retention_berichtsoorten()),
        config.evidence_key().isBlank()
            ? secret(base, "evidence-key")
            : Path.of(config.evidence_key()).toAbsolutePath(),
        Encryption.of(
            config.encryption_berichtsoorten(), keys(config, secret(base, "content-key"))));
  }

  private static Path secret(@Nullable String base, String name) {
    return Path.of(base == null ? "." : base, "secrets", name).toAbsolutePath();
  }

  private static Keyring keys(OutboxConfig config, Path file) {
    List<String> previous =
        Stream.of(config.encryption_key_previous())
            .flatMap(some -> Stream.of(some.split(",")))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .toList();
    return config.encryption_key().isBlank()
        ? Keyring.inFile(file, previous)
        : Keyring.given(config.encryption_key(), previous);
  }

  static Path folder(String configured, @Nullable String karafData) {
    return configured.isBlank()
        ? Path.of(karafData == null ? "data" : karafData, "digipoort").toAbsolutePath()
        : Path.of(configured).toAbsolutePath();
  }

  static Settings settings(OutboxConfig config) {
    return new Settings(
        Backoff.parse("send.backoff", config.send_backoff()),
        Backoff.parse("poll.backoff", config.poll_backoff()),
        Duration.ofHours(config.poll_daily_after_hours()),
        Backoff.parse("listener.backoff", "initial=1s,factor=2,max=5m,jitter=0.1"),
        Duration.ofDays(config.follow_days()),
        Set.of(config.final_at_400()),
        config.suspend_faults(),
        Duration.ofMinutes(config.suspend_minutes()),
        config.rate_per_second(),
        config.threads(),
        Duration.ofSeconds(config.adapter_seconds()),
        config.adapter_failures(),
        Duration.ofMinutes(config.quarantine_minutes()),
        Duration.ofDays(config.rejected_days()),
        Duration.ofMinutes(config.receive_repeat_minutes()),
        new Settings.Grace(
            Duration.ofSeconds(config.start_grace_seconds()),
            Duration.ofSeconds(config.replace_grace_seconds())));
  }

  static int positive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          name + ": " + value + " (expected: 1 or more); set it in etc/digipoort.outbox.cfg");
    }
    return value;
  }
}
