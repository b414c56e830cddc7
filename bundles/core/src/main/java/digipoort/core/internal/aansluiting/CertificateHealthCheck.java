// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import digipoort.core.internal.security.Certificates;
import digipoort.core.internal.security.KeyEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says which aansluitingen are broken, and whose certificates are about to expire. */
@Component(
    service = HealthCheck.class,
    property = {
      HealthCheck.NAME + "=Digipoort aansluitingen",
      HealthCheck.TAGS + "=digipoort",
      HealthCheck.TAGS + "=aansluiting"
    })
public final class CertificateHealthCheck implements HealthCheck {
  private static final Duration WARN = Duration.ofDays(60);
  private static final Duration CRITICAL = Duration.ofDays(14);

  private final Supplier<List<Entry>> entries;
  private final Clock clock;

  @Activate
  public CertificateHealthCheck(@Reference AansluitingFactory aansluitingen) {
    this(aansluitingen::entries, Clock.systemUTC());
  }

  CertificateHealthCheck(Supplier<List<Entry>> entries, Clock clock) {
    this.entries = entries;
    this.clock = clock;
  }

  @Override
  public Result execute() {
    FormattingResultLog log = new FormattingResultLog();
    List<Entry> all = entries.get();
    if (all.isEmpty()) {
      log.info("No aansluiting is configured: etc/{}-NAAM.cfg", AansluitingConfig.PID);
    }
    for (Entry entry : all) {
      entry
          .working()
          .ifPresentOrElse(
              working -> judge(log, working.open().definition()),
              () -> log.warn("{}: {}", entry.naam(), entry.asAansluiting().detail().en()));
    }
    return new Result(log);
  }

  private void judge(FormattingResultLog log, Definition definition) {
    Stream.of(definition.keys().tls(), definition.keys().signing())
        .map(KeyEntry::certificate)
        .distinct()
        .forEach(
            certificate -> {
              Instant until = certificate.getNotAfter().toInstant();
              Duration left = Duration.between(clock.instant(), until);
              String name = definition.naam();
              String what = Certificates.describe(certificate);
              if (left.compareTo(CRITICAL) < 0) {
                log.critical("{}: {} days left, replace now: {}", name, left.toDays(), what);
              } else if (left.compareTo(WARN) < 0) {
                log.warn("{}: {} days left, order a new one: {}", name, left.toDays(), what);
              } else {
                log.info("{}: {} days left: {}", name, left.toDays(), what);
              }
            });
  }
}
