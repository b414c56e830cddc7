// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.serving;

import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.remoteserviceadmin.RemoteServiceAdmin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the doors anew when bundles of CXF have started: what was made before goes on with parts
 * that are gone, and nobody comes to it any more.
 */
@Component(
    service = {},
    immediate = true)
public final class CxfChanges {
  private static final Logger LOG = LoggerFactory.getLogger(CxfChanges.class);
  private static final String PREFIX = "org.apache.cxf.cxf-";
  private static final long QUIET_MILLIS = 500;

  private final BundleContext context;
  private final OpenServers servers;
  private final BundleListener listener = this::changed;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            var thread = new Thread(task, "digipoort-cxf-changes");
            thread.setDaemon(true);
            return thread;
          });
  private @Nullable ScheduledFuture<?> pending;

  /** Watches from now on; lets the doors in when there is somebody to export them. */
  @Activate
  public CxfChanges(BundleContext context, @Reference OpenServers servers) {
    this.context = context;
    this.servers = servers;
    context.addBundleListener(listener);
    executor.schedule(this::letIn, QUIET_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Deactivate
  void close() {
    context.removeBundleListener(listener);
    executor.shutdownNow();
  }

  private void letIn() {
    if (context.getServiceReference(RemoteServiceAdmin.class) == null) {
      executor.schedule(this::letIn, QUIET_MILLIS, TimeUnit.MILLISECONDS);
    } else {
      context.registerService(Doorstep.class, new Doorstep() {}, null);
    }
  }

  private synchronized void changed(BundleEvent event) {
    String name = event.getBundle().getSymbolicName();
    if (event.getType() != BundleEvent.STARTED || name == null || !name.startsWith(PREFIX)) {
      return;
    }
    if (pending != null) {
      pending.cancel(false);
    }
    try {
      pending = executor.schedule(servers::renewAll, QUIET_MILLIS, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("Going away", e);
    }
  }
}
