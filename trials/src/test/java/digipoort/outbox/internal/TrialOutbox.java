// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import digipoort.api.EventListener;
import digipoort.api.Outbox;
import digipoort.outbox.internal.archive.Retention;
import digipoort.outbox.internal.inbox.FeedTable;
import digipoort.outbox.internal.inbox.ReceivedListenerTable;
import digipoort.outbox.internal.intake.Submitter;
import digipoort.outbox.internal.store.Database;
import digipoort.outbox.internal.store.DeliveryStore;
import digipoort.outbox.internal.table.AdapterTable;
import digipoort.outbox.internal.table.ChannelTable;
import digipoort.outbox.internal.table.ListenerTable;
import digipoort.outbox.internal.table.StartWatch;
import digipoort.outbox.internal.work.Loop;
import digipoort.outbox.internal.work.Settings;
import digipoort.outbox.internal.work.Threads;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** The engine of the outbox with its loop and threads, over a store and a clock of the trial. */
public final class TrialOutbox {
  /** As short as the configuration permits, so that a trial takes seconds. */
  private static final Map<String, Object> SHORT =
      Map.of(
          "send_backoff",
          "initial=100ms,factor=2,max=2s",
          "poll_backoff",
          "initial=100ms,factor=2,max=1s",
          "suspend_minutes",
          1,
          "quarantine_minutes",
          1);

  private final AdapterTable adapters = new AdapterTable();
  private final ChannelTable channels = new ChannelTable();
  private final ListenerTable listeners = new ListenerTable();
  private final Loop loop = new Loop();
  private final Engine engine;

  /**
   * @param watched puts something around the store of deliveries
   */
  public TrialOutbox(
      Database database, UnaryOperator<DeliveryStore> watched, Clock clock, Path folder) {
    ExecutorService threads = Executors.newCachedThreadPool();
    Engine.Stores stores = Engine.Stores.on(database);
    engine =
        new Engine(
            new Engine.Stores(
                watched.apply(stores.deliveries()), stores.received(), stores.feeds()),
            new Engine.Tables(
                adapters,
                channels,
                listeners,
                new FeedTable(),
                new ReceivedListenerTable(),
                new StartWatch(clock)),
            settings(),
            clock,
            new Engine.Keeping(
                Submitter.spool(folder),
                Retention.parse(2_557, new String[0]),
                folder.resolve("evidence-key")),
            new Threads(threads, threads, loop::wake));
    loop.does(
        () -> {
          engine.tick();
          engine.retain(clock.instant());
        });
  }

  public Outbox outbox() {
    return engine.outbox();
  }

  public AdapterTable adapters() {
    return adapters;
  }

  public ChannelTable channels() {
    return channels;
  }

  public void start(EventListener erp) {
    listeners.put("erp", erp);
    new Thread(loop, "digipoort-outbox").start();
  }

  /** The defaults of the product but for a few. */
  private static Settings settings() {
    return Configured.settings(
        (OutboxConfig)
            Proxy.newProxyInstance(
                OutboxConfig.class.getClassLoader(),
                new Class<?>[] {OutboxConfig.class},
                (proxy, method, arguments) ->
                    SHORT.getOrDefault(method.getName(), method.getDefaultValue())));
  }
}
