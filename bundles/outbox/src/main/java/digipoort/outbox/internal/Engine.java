// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import digipoort.api.Archive;
import digipoort.api.Inbox;
import digipoort.api.Operations;
import digipoort.api.Outbox;
import digipoort.outbox.internal.archive.ArchiveService;
import digipoort.outbox.internal.archive.Retention;
import digipoort.outbox.internal.archive.RetentionStep;
import digipoort.outbox.internal.inbox.FeedTable;
import digipoort.outbox.internal.inbox.InboxEngine;
import digipoort.outbox.internal.inbox.InboxParts;
import digipoort.outbox.internal.inbox.ReceivedListenerTable;
import digipoort.outbox.internal.intake.AbsenceRules;
import digipoort.outbox.internal.intake.Mapping;
import digipoort.outbox.internal.intake.Submitter;
import digipoort.outbox.internal.store.Database;
import digipoort.outbox.internal.store.DeliveryStore;
import digipoort.outbox.internal.store.FeedStore;
import digipoort.outbox.internal.store.ReceivedStore;
import digipoort.outbox.internal.store.Seals;
import digipoort.outbox.internal.store.SqlFeedStore;
import digipoort.outbox.internal.store.SqlReceivedStore;
import digipoort.outbox.internal.store.SqlStore;
import digipoort.outbox.internal.table.AdapterCalls;
import digipoort.outbox.internal.table.AdapterTable;
import digipoort.outbox.internal.table.ChannelTable;
import digipoort.outbox.internal.table.ListenerTable;
import digipoort.outbox.internal.table.StartWatch;
import digipoort.outbox.internal.work.CodeBook;
import digipoort.outbox.internal.work.Interpreter;
import digipoort.outbox.internal.work.Settings;
import digipoort.outbox.internal.work.StatusRules;
import digipoort.outbox.internal.work.Surroundings;
import digipoort.outbox.internal.work.Threads;
import digipoort.outbox.internal.work.Worker;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;

/**
 * Puts the parts of the outbox together over one store; has no threads of its own but adapters'.
 */
final class Engine implements AutoCloseable {
  /**
   * What is kept.
   *
   * @param spool an existing folder for copies of large content
   * @param retention how long contents are kept
   * @param evidenceKey the file with the key that signs evidence
   */
  record Keeping(Path spool, Retention retention, Path evidenceKey) {}

  /** The services that come and go. */
  record Tables(
      AdapterTable adapters,
      ChannelTable channels,
      ListenerTable listeners,
      FeedTable feeds,
      ReceivedListenerTable receivedListeners,
      StartWatch start) {}

  /** Where everything is kept. */
  record Stores(DeliveryStore deliveries, ReceivedStore received, FeedStore feeds) {
    /** Where nothing is encrypted. */
    static Stores on(Database database) {
      return new Stores(
          new SqlStore(database), new SqlReceivedStore(database), new SqlFeedStore(database));
    }

    static Stores on(Database database, Seals seals) {
      return new Stores(
          new SqlStore(database, seals),
          new SqlReceivedStore(database, seals),
          new SqlFeedStore(database));
    }
  }

  private final DeliveryStore store;
  private final AdapterTable adapters;
  private final AdapterCalls calls;
  private final Worker worker;
  private final Outbox outbox;
  private final Operations operations;
  private final Archive archive;
  private final RetentionStep retention;
  private final InboxEngine inbox;

  /**
   * @param keeping what is kept how long, and where copies of large content are made
   */
  Engine(
      Stores stores,
      Tables tables,
      Settings settings,
      Clock clock,
      Keeping keeping,
      Threads threads) {
    store = stores.deliveries();
    adapters = tables.adapters();
    calls =
        new AdapterCalls(
            tables.adapters().clock(),
            settings.adapterTime(),
            settings.adapterFailures(),
            settings.quarantine());
    CodeBook codes = CodeBook.load();
    Interpreter interpreter =
        new Interpreter(new StatusRules(codes), settings.finalAt400(), tables.adapters(), calls);
    Surroundings around =
        new Surroundings(
            store, tables.channels(), tables.listeners(), interpreter, codes, settings, clock);
    worker = new Worker(around, threads);
    AbsenceRules absences =
        new AbsenceRules(
            tables.adapters(), tables.channels(), tables.start(), settings.grace(), clock);
    Submitter submitter =
        new Submitter(
            store,
            tables.channels(),
            new Mapping(tables.adapters(), calls, store, absences),
            absences,
            clock,
            keeping.spool(),
            threads.wake());
    outbox =
        new OutboxService(
            submitter, store, codes, new Waiting(store, tables.channels(), worker, clock));
    inbox = new InboxEngine(parts(stores, tables, settings, clock), threads);
    operations =
        new OperationsService(
            around,
            new Attention(store, tables.adapters(), tables.channels(), worker, inbox, clock),
            worker::hurry);
    retention = new RetentionStep(store, keeping.retention());
    archive = new ArchiveService(outbox, store, retention, keeping.evidenceKey(), clock);
  }

  /** Removes what was kept long enough, when it is time. */
  void retain(Instant now) {
    retention.run(now);
  }

  Archive archive() {
    return archive;
  }

  private InboxParts parts(Stores stores, Tables tables, Settings settings, Clock clock) {
    return new InboxParts(
        stores.deliveries(),
        stores.received(),
        stores.feeds(),
        tables.adapters(),
        tables.channels(),
        tables.feeds(),
        tables.receivedListeners(),
        calls,
        settings.repeat(),
        clock);
  }

  /** Starts everything that is due now. Never called by two threads at once. */
  void tick() {
    store.seals().remember(adapters.confidential());
    worker.tick();
    inbox.tick();
  }

  /** Takes over from a process that is gone; before the first tick. */
  void takeOver() {
    inbox.takeOver();
  }

  /** Begins nothing more that takes long. */
  void stop() {
    inbox.stop();
  }

  Worker worker() {
    return worker;
  }

  Outbox outbox() {
    return outbox;
  }

  Inbox inbox() {
    return inbox.inbox();
  }

  Operations operations() {
    return operations;
  }

  @Override
  public void close() {
    calls.close();
  }
}
