// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import digipoort.api.Archive;
import digipoort.api.Condition;
import digipoort.api.Inbox;
import digipoort.api.Operations;
import digipoort.api.Outbox;
import digipoort.api.Scope;
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
import digipoort.outbox.internal.store.CrashStore;
import digipoort.outbox.internal.store.Database;
import digipoort.outbox.internal.store.DeliveryStore;
import digipoort.outbox.internal.store.DigestUpgrade;
import digipoort.outbox.internal.store.FeedStore;
import digipoort.outbox.internal.store.ReceivedStore;
import digipoort.outbox.internal.store.Seals;
import digipoort.outbox.internal.store.SqlFeedStore;
import digipoort.outbox.internal.store.SqlReceivedStore;
import digipoort.outbox.internal.store.SqlStore;
import digipoort.outbox.internal.table.AdapterCalls;
import digipoort.outbox.internal.table.AdapterTable;
import digipoort.outbox.internal.table.CallGuard;
import digipoort.outbox.internal.table.CallMarks;
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
import java.util.List;

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
  record Keeping(Path spool, Retention retention, Path evidenceKey) {
    /**
     * Where open calls of adapters are marked: beside the copies, as they of this process alone.
     */
    Path calls() {
      return spool.resolveSibling("adapter-calls");
    }
  }

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
  private final CallGuard guard;
  private final AdapterCalls calls;
  private final Worker worker;
  private final Outbox outbox;
  private final Operations operations;
  private final Archive archive;
  private final RetentionStep retention;
  private final InboxEngine inbox;
  private final Attention attention;
  private final DigestUpgrade digests;
  private final Clock clock;

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
    this.clock = clock;
    digests = new DigestUpgrade(store.seals());
    adapters = tables.adapters();
    guard = guard(keeping, stores);
    calls = calls(settings);
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
            new Mapping(adapters, calls, store, absences),
            absences,
            clock,
            keeping.spool(),
            threads.wake());
    outbox =
        new OutboxService(
            submitter, store, codes, new Waiting(store, tables.channels(), worker, clock));
    inbox = new InboxEngine(parts(stores, tables, settings, clock), threads);
    attention = attention(tables, settings);
    operations = new OperationsService(around, attention, worker::hurry);
    retention = new RetentionStep(store, keeping.retention());
    archive = new ArchiveService(outbox, store, retention, keeping.evidenceKey(), clock);
  }

  private CallGuard guard(Keeping keeping, Stores stores) {
    CallGuard made =
        new CallGuard(
            new CallMarks(keeping.calls()), new CrashStore(store.seals().database()), clock);
    CrashJudgement.of(made, stores, clock);
    adapters.guardedBy(made);
    return made;
  }

  private AdapterCalls calls(Settings settings) {
    return new AdapterCalls(
        guard,
        adapters.clock(),
        settings.adapterTime(),
        settings.adapterFailures(),
        settings.quarantine());
  }

  private Attention attention(Tables tables, Settings settings) {
    return new Attention(
        new Attention.Sources(
            store,
            new AdapterConditions(adapters, guard),
            new StoreConditions(store.seals(), digests),
            tables.channels(),
            worker,
            inbox,
            settings.rejected()),
        clock);
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
    digests.run(clock.instant());
    guard.refresh();
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

  /** Everything that a person should look at. */
  List<Condition> conditions() {
    return attention.conditions(Scope.ALL);
  }

  Operations operations() {
    return operations;
  }

  @Override
  public void close() {
    adapters.unguarded(guard);
    calls.close();
    guard.close();
  }
}
