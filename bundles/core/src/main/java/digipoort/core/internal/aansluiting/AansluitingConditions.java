// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import digipoort.api.Condition;
import digipoort.api.ConditionSource;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which aansluitingen that are open do not work, or soon will not. */
@Component
public final class AansluitingConditions implements ConditionSource {
  private static final Logger LOG = LoggerFactory.getLogger(AansluitingConditions.class);
  private static final int SECONDS = 60;

  private final Supplier<List<Entry>> entries;
  private final Clock clock;
  private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor();

  @Activate
  public AansluitingConditions(@Reference AansluitingFactory aansluitingen) {
    this(aansluitingen::entries, Clock.systemUTC());
    ContactProbe probe = new ContactProbe(entries, clock);
    rounds.scheduleWithFixedDelay(() -> round(probe), SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  AansluitingConditions(Supplier<List<Entry>> entries, Clock clock) {
    this.entries = entries;
    this.clock = clock;
  }

  @Deactivate
  void stop() {
    rounds.shutdownNow();
  }

  /** An exception would end all further rounds without a word. */
  private static void round(ContactProbe probe) {
    try {
      probe.round();
    } catch (RuntimeException e) {
      LOG.error("The aansluitingen could not be looked at", e);
    }
  }

  @Override
  public List<Condition> conditions() {
    return entries.get().stream()
        .flatMap(entry -> entry.working().stream())
        .map(Entry.Working::open)
        .flatMap(this::about)
        .toList();
  }

  private Stream<Condition> about(OpenAansluiting open) {
    Definition definition = open.definition();
    return Stream.concat(
        new CertificateConditions(definition, clock.instant()).all().stream(),
        new ContactConditions(definition.naam(), open.contact()).all().stream());
  }
}
