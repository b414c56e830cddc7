// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import digipoort.api.Archive;
import digipoort.api.ConditionSource;
import digipoort.api.Inbox;
import digipoort.api.Operations;
import digipoort.api.Outbox;
import digipoort.outbox.internal.inbox.FeedTable;
import digipoort.outbox.internal.inbox.ReceivedListenerTable;
import digipoort.outbox.internal.store.Database;
import digipoort.outbox.internal.table.AdapterTable;
import digipoort.outbox.internal.table.ChannelTable;
import digipoort.outbox.internal.table.ListenerTable;
import digipoort.outbox.internal.table.StartWatch;
import digipoort.outbox.internal.work.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the outbox running and its services registered. When the database cannot be opened there
 * are no services, one sentence in the log, and another try soon.
 */
@Component(
    service = {},
    immediate = true)
@Capability(
    namespace = "osgi.service",
    attribute = "objectClass:List<String>=\"digipoort.api.Outbox\"")
@Capability(
    namespace = "osgi.service",
    attribute = "objectClass:List<String>=\"digipoort.api.Operations\"")
@Capability(
    namespace = "osgi.service",
    attribute = "objectClass:List<String>=\"digipoort.api.Archive\"")
@Capability(
    namespace = "osgi.service",
    attribute = "objectClass:List<String>=\"digipoort.api.Inbox\"")
public final class OutboxComponent {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxComponent.class);
  private static final long AGAIN_SECONDS = 15;

  private final BundleContext context;
  private final Engine.Tables tables;
  private final Configuration configuration;
  private final Settings settings;
  private final ScheduledExecutorService opener =
      Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "digipoort-opener"));
  private final List<ServiceRegistration<?>> registrations = new ArrayList<>();
  private final ServiceRegistration<?> conditions;
  private volatile @Nullable RunningOutbox running;
  private volatile String trouble = "";

  @Activate
  public OutboxComponent(
      BundleContext context,
      @Reference Configuration configuration,
      @Reference AdapterTable adapters,
      @Reference ChannelTable channels,
      @Reference ListenerTable listeners,
      @Reference FeedTable feeds,
      @Reference ReceivedListenerTable receivedListeners,
      @Reference StartWatch start) {
    this.context = context;
    tables = new Engine.Tables(adapters, channels, listeners, feeds, receivedListeners, start);
    this.configuration = configuration;
    settings = configuration.settings();
    conditions =
        context.registerService(
            ConditionSource.class,
            new OutboxConditions(() -> Optional.ofNullable(running), this::trouble),
            null);
    open();
  }

  private String trouble() {
    return trouble;
  }

  private synchronized void open() {
    if (opener.isShutdown()) {
      return;
    }
    try {
      Database database = configuration.open();
      RunningOutbox started = RunningOutbox.start(database, configuration.kept(), tables, settings);
      running = started;
      registrations.add(context.registerService(Outbox.class, started.outbox(), null));
      registrations.add(context.registerService(Operations.class, started.operations(), null));
      registrations.add(context.registerService(Archive.class, started.archive(), null));
      registrations.add(context.registerService(Inbox.class, started.inbox(), null));
      trouble = "";
      LOG.info("The outbox runs on {}", database);
    } catch (RuntimeException | LinkageError e) {
      if (!trouble.equals(e.getMessage())) {
        LOG.error(
            "The outbox does not run: {}. Tried again every {} s", e.getMessage(), AGAIN_SECONDS);
      }
      trouble = String.valueOf(e.getMessage());
      opener.schedule(this::open, AGAIN_SECONDS, TimeUnit.SECONDS);
    }
  }

  @Deactivate
  void close() {
    opener.shutdownNow();
    conditions.unregister();
    synchronized (this) {
      registrations.forEach(ServiceRegistration::unregister);
      registrations.clear();
      RunningOutbox last = running;
      if (last != null) {
        last.close();
      }
    }
  }
}
