// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import digipoort.api.Archive;
import digipoort.api.Condition;
import digipoort.api.Inbox;
import digipoort.api.Operations;
import digipoort.api.Outbox;
import digipoort.api.StorageException;
import digipoort.outbox.internal.archive.Retention;
import digipoort.outbox.internal.intake.Submitter;
import digipoort.outbox.internal.seal.Encryption;
import digipoort.outbox.internal.store.Database;
import digipoort.outbox.internal.store.DeliveryStore;
import digipoort.outbox.internal.store.Seals;
import digipoort.outbox.internal.work.Loop;
import digipoort.outbox.internal.work.Settings;
import digipoort.outbox.internal.work.Threads;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running outbox: its store, its threads and its loop. Closing drains what is being sent. */
final class RunningOutbox implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunningOutbox.class);

  /** Where things are kept, and how long. */
  record Kept(Path folder, Retention retention, Path evidenceKey, Encryption encryption) {}

  private static final Duration DRAIN = Duration.ofMinutes(2);

  private final DeliveryStore store;
  private final Engine engine;
  private final Loop loop = new Loop();
  private final Thread thread = new Thread(loop, "digipoort-outbox");
  private final ExecutorService calls = pool("digipoort-call");
  private final ExecutorService notifications = pool("digipoort-notify");

  private RunningOutbox(
      Engine.Stores stores,
      Engine.Tables tables,
      Settings settings,
      Clock clock,
      Engine.Keeping keeping) {
    store = stores.deliveries();
    engine =
        new Engine(
            stores,
            tables,
            settings,
            clock,
            keeping,
            new Threads(calls, notifications, loop::wake));
    loop.does(
        () -> {
          engine.tick();
          engine.retain(clock.instant());
        });
  }

  /** Starts working; closing it closes the database. */
  static RunningOutbox start(
      Database database, Kept kept, Engine.Tables tables, Settings settings) {
    try {
      Seals seals =
          new Seals(database, kept.encryption(), tables.adapters().confidential()::contains);
      seals.troubles().forEach(trouble -> LOG.error("{}", trouble.en()));
      RunningOutbox running =
          new RunningOutbox(
              Engine.Stores.on(database, seals),
              tables,
              settings,
              database.clock(),
              new Engine.Keeping(
                  Submitter.spool(kept.folder()), kept.retention(), kept.evidenceKey()));
      running.engine.takeOver();
      running.thread.start();
      return running;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static ExecutorService pool(String name) {
    return Executors.newCachedThreadPool(
        work -> {
          Thread thread = new Thread(work, name);
          thread.setDaemon(true);
          return thread;
        });
  }

  /** Everything that a person should look at. */
  List<Condition> conditions() {
    List<Condition> all = new ArrayList<>(engine.conditions());
    loop.standing().ifPresent(why -> all.add(OutboxConditions.standing(why)));
    return all;
  }

  Archive archive() {
    return engine.archive();
  }

  Outbox outbox() {
    return engine.outbox();
  }

  Inbox inbox() {
    return engine.inbox();
  }

  Operations operations() {
    return engine.operations();
  }

  @Override
  public void close() {
    loop.stop();
    engine.stop();
    notifications.shutdown();
    try {
      thread.join(DRAIN.toMillis());
      calls.shutdown();
      if (!calls.awaitTermination(DRAIN.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn(
            "{} calls did not end within {}; what they were sending is UNCONFIRMED at the next start",
            engine.worker().busy(),
            DRAIN);
      }
      notifications.awaitTermination(5, TimeUnit.SECONDS);
      engine.worker().settle();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (StorageException e) {
      LOG.error("Not everything could be stored: {}", e.getMessage());
    } finally {
      engine.close();
      store.close();
    }
  }
}
