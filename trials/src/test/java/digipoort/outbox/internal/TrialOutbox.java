// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import digipoort.api.Outbox;
import digipoort.outbox.internal.archive.Retention;
import digipoort.outbox.internal.intake.Submitter;
import digipoort.outbox.internal.store.DeliveryStore;
import digipoort.outbox.internal.table.AdapterTable;
import digipoort.outbox.internal.table.ChannelTable;
import digipoort.outbox.internal.table.ListenerTable;
import digipoort.outbox.internal.work.Backoff;
import digipoort.outbox.internal.work.Loop;
import digipoort.outbox.internal.work.Settings;
import digipoort.outbox.internal.work.Threads;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The engine of the outbox with its loop and threads, over a store and a clock of the trial. */
public final class TrialOutbox {
  private final Loop loop = new Loop();
  private final Engine engine;

  public TrialOutbox(
      DeliveryStore store,
      Clock clock,
      Path folder,
      AdapterTable adapters,
      ChannelTable channels,
      ListenerTable listeners) {
    ExecutorService threads = Executors.newCachedThreadPool();
    engine =
        new Engine(
            store,
            new Engine.Tables(adapters, channels, listeners),
            settings(),
            clock,
            new Engine.Keeping(
                Submitter.spool(folder),
                Retention.parse(2_555, new String[0]),
                folder.resolve("evidence-key")),
            new Threads(threads, threads, loop::wake));
    loop.does(
        () -> {
          engine.worker().tick();
          engine.retain(clock.instant());
        });
  }

  public Outbox outbox() {
    return engine.outbox();
  }

  public void start() {
    new Thread(loop, "digipoort-outbox").start();
  }

  /** As short as the configuration permits, so that a trial takes seconds. */
  private static Settings settings() {
    return new Settings(
        Backoff.parse("send.backoff", "initial=100ms,factor=2,max=2s"),
        Backoff.parse("poll.backoff", "initial=100ms,factor=2,max=1s"),
        Backoff.parse("listener.backoff", "initial=50ms,factor=2,max=1s"),
        Duration.ofDays(10),
        Set.of(),
        5,
        Duration.ofMinutes(1),
        8,
        Duration.ofSeconds(20),
        3,
        Duration.ofMinutes(1));
  }
}
