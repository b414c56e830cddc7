// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal;

import digipoort.api.Condition;
import digipoort.api.Condition.Level;
import digipoort.api.Condition.Owner;
import digipoort.api.ConditionSource;
import digipoort.api.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A source with at most one question open. What hangs is not asked again until it answers. Used by
 * one thread at a time, but for {@link #giveUp}.
 */
public final class AskedSource {
  /** Name of the condition that a source does not answer. */
  public static final String SILENT = "condition-source-silent";

  static final String FAILS = "condition-source-fails";
  static final String TOO_MANY = "condition-source-too-many";

  private static final int MOST = 100;
  private static final Text LOOK =
      new Text(
          "Zoek dit onderdeel in data/log/karaf.log; herstart het bundle met"
              + " bundle:restart, en meld het aan de maker.",
          "Look for this part in data/log/karaf.log; restart its bundle with bundle:restart, and"
              + " tell its maker.");

  private final String name;
  private final ConditionSource source;
  private volatile @Nullable Thread asking;
  private @Nullable CompletableFuture<List<Condition>> question;
  private boolean patient;
  private List<Condition> last = List.of();

  /**
   * @param owner symbolic name of the bundle that registered it
   */
  AskedSource(String owner, ConditionSource source) {
    this.name = owner + "/" + source.getClass().getSimpleName().replaceFirst("\\$\\$.*", "");
    this.source = source;
  }

  /** Begins to ask, unless the last question is still open. */
  void ask(Executor executor) {
    patient = question == null;
    if (question == null) {
      CompletableFuture<List<Condition>> asked = new CompletableFuture<>();
      question = asked;
      try {
        executor.execute(() -> run(asked));
      } catch (RejectedExecutionException e) {
        question = null;
      }
    }
  }

  private void run(CompletableFuture<List<Condition>> asked) {
    asking = Thread.currentThread();
    try {
      asked.complete(List.copyOf(source.conditions()));
    } catch (Throwable e) { // a part that breaks is told, whatever it throws
      asked.completeExceptionally(e);
    } finally {
      asking = null;
    }
  }

  /**
   * What it says; of one that does not answer in time, what it said before and that it hangs. It is
   * waited for once.
   */
  List<Condition> answer(long nanos) {
    CompletableFuture<List<Condition>> asked = question;
    if (asked == null) {
      return with(silent());
    }
    try {
      last = bounded(asked.get(patient ? Math.max(0, nanos) : 0, TimeUnit.NANOSECONDS));
      question = null;
      return last;
    } catch (TimeoutException e) {
      return with(silent());
    } catch (ExecutionException e) {
      question = null;
      return with(fails(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return last;
    }
  }

  /** Its service is gone; whatever still runs in it is asked to end. */
  void giveUp() {
    Thread thread = asking;
    if (thread != null) {
      thread.interrupt();
    }
  }

  private List<Condition> with(Condition own) {
    List<Condition> all = new ArrayList<>(last);
    all.add(own);
    return all;
  }

  private List<Condition> bounded(List<Condition> all) {
    if (all.size() <= MOST) {
      return all;
    }
    List<Condition> some = new ArrayList<>(all.subList(0, MOST));
    int more = all.size() - MOST;
    some.add(
        own(
            TOO_MANY,
            new Text(
                name + " meldt er nog " + more + ", die hier niet staan.",
                name + " tells " + more + " more, which are not shown."),
            new Text("Verhelp eerst wat hierboven staat.", "Mend what stands above first.")));
    return some;
  }

  private Condition silent() {
    return own(
        SILENT,
        new Text(
            name + " zegt niet hoe het ermee staat: het antwoordt niet.",
            name + " does not say how it is doing: it does not answer."),
        LOOK);
  }

  private Condition fails(Throwable cause) {
    return own(
        FAILS,
        new Text(
            name + " zegt niet hoe het ermee staat: " + cause,
            name + " does not say how it is doing: " + cause),
        LOOK);
  }

  private Condition own(String condition, Text text, Text action) {
    return new Condition(condition, name, Level.WARNING, Owner.SUPPLIER, null, text, action);
  }
}
