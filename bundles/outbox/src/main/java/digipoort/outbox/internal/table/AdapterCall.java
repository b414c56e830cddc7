// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.table;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One call of an adapter. It counts as open until its thread is done with it. */
final class AdapterCall<T> implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(AdapterCall.class);

  /**
   * How it ended. What was thrown is code of the adapter too, and is asked nothing outside its
   * thread: even its message may throw.
   */
  record End<T>(@Nullable T value, @Nullable Throwable thrown) {}

  private final CallGuard guard;
  private final InstalledAdapter adapter;
  private final String subject;
  private final FutureTask<End<T>> task;
  private boolean ended;
  private boolean abandoned;

  AdapterCall(CallGuard guard, InstalledAdapter adapter, String subject, Callable<T> work) {
    this.guard = guard;
    this.adapter = adapter;
    this.subject = subject;
    this.task = new FutureTask<>(() -> end(work));
  }

  private static <T> End<T> end(Callable<T> work) {
    try {
      return new End<>(work.call(), null);
    } catch (Throwable e) {
      return new End<>(null, e);
    }
  }

  @Override
  public void run() {
    int mark = guard.begin(adapter, subject);
    // not that of whoever happened to call
    Thread.currentThread().setContextClassLoader(adapter.adapter().getClass().getClassLoader());
    try {
      task.run();
      if (!task.isCancelled() && task.get().thrown() != null) {
        LOG.debug("Adapter {} failed", adapter, task.get().thrown());
      }
    } catch (ExecutionException | InterruptedException e) {
      LOG.debug("Adapter {} was interrupted after its call", adapter);
    } finally {
      guard.end(mark);
      end();
    }
  }

  End<T> get(long millis) throws InterruptedException, ExecutionException, TimeoutException {
    return task.get(millis, TimeUnit.MILLISECONDS);
  }

  /** Nobody waits for it any more. */
  synchronized void abandon() {
    task.cancel(true);
    if (!ended && !abandoned) {
      abandoned = true;
      adapter.hangs();
    }
  }

  synchronized void end() {
    ended = true;
    adapter.ended(abandoned);
  }
}
