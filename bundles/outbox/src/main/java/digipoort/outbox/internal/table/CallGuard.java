// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.table;

import digipoort.api.StorageException;
import digipoort.api.Text;
import digipoort.outbox.internal.store.AdapterCrash;
import digipoort.outbox.internal.store.CrashStore;
import digipoort.outbox.internal.store.CrashStore.OpenCall;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps adapters from what ended the process before: an adapter under which it ended twice, and
 * what an adapter was at when it did.
 */
public final class CallGuard implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CallGuard.class);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

  private final CallMarks marks;
  private final CrashStore store;
  private final Clock clock;
  private volatile Map<OpenCall, AdapterCrash> known = Map.of();
  private volatile Instant looked = Instant.MIN;

  public CallGuard(CallMarks marks, CrashStore store, Clock clock) {
    this.marks = marks;
    this.store = store;
    this.clock = clock;
    look(clock.instant());
  }

  /**
   * Counts what the last process left open; before the first call.
   *
   * @return what it was at, with how often that was
   */
  public List<AdapterCrash> judge() {
    if (marks.left().isEmpty()) {
      marks.forgetLeft();
      return List.of();
    }
    Instant now = clock.instant();
    List<AdapterCrash> counted = store.count(marks.left(), now);
    for (AdapterCrash crash : counted) {
      LOG.warn(
          "The process ended while adapter {} {} was at {}; that happened {} time(s)",
          crash.adapter(),
          crash.version(),
          crash.place(),
          crash.crashes());
    }
    marks.forgetLeft();
    look(now);
    return counted;
  }

  /** What other processes on the same database counted or released. */
  public void refresh() {
    Instant now = clock.instant();
    if (now.isBefore(looked) || looked.plus(LOOK_AGAIN).isBefore(now)) {
      look(now);
    }
  }

  private void look(Instant now) {
    looked = now;
    known =
        store.all().stream()
            .collect(Collectors.toMap(CallGuard::key, Function.identity(), (one, other) -> other));
  }

  private static OpenCall key(AdapterCrash crash) {
    return new OpenCall(crash.adapter(), crash.version(), crash.subject());
  }

  /** Everything because of which an adapter, or something of it, is left alone. */
  public List<AdapterCrash> crashes() {
    return known.values().stream().filter(this::holds).toList();
  }

  private boolean holds(AdapterCrash crash) {
    return crash.isRepeated()
        && (!crash.isOfAdapter()
            || clock.instant().isBefore(crash.last().plus(CrashStore.OF_ADAPTER)));
  }

  /** Why calls leave no mark; empty when they do. */
  public String trouble() {
    return marks.trouble();
  }

  /** Why an adapter is left alone, when that is because the process ended under it. */
  Optional<Text> quarantine(InstalledAdapter adapter) {
    return found(adapter, "").map(crash -> quarantined(adapter));
  }

  /** Why this call is not made. */
  Optional<Text> refuses(InstalledAdapter adapter, String subject) {
    if (known.isEmpty()) {
      return Optional.empty();
    }
    Optional<Text> quarantine = quarantine(adapter);
    return quarantine.isPresent() ? quarantine : blocked(adapter, subject);
  }

  Optional<Text> blocked(InstalledAdapter adapter, String subject) {
    return subject.isEmpty()
        ? Optional.empty()
        : found(adapter, subject)
            .map(crash -> blocked(adapter.name(), adapter.version().toString()));
  }

  /** Until when an adapter is left alone for that. */
  Optional<Instant> until(InstalledAdapter adapter) {
    return found(adapter, "").map(crash -> crash.last().plus(CrashStore.OF_ADAPTER));
  }

  private Optional<AdapterCrash> found(InstalledAdapter adapter, String subject) {
    return Optional.ofNullable(known.get(call(adapter, subject))).filter(this::holds);
  }

  private static OpenCall call(InstalledAdapter adapter, String subject) {
    return new OpenCall(adapter.name(), adapter.version().toString(), subject);
  }

  int begin(InstalledAdapter adapter, String subject) {
    return marks.set(call(adapter, subject));
  }

  void end(int mark) {
    marks.clear(mark);
  }

  /** A call went well: what happened to the same before was something else. */
  void worked(InstalledAdapter adapter, String subject) {
    AdapterCrash crash = known.get(call(adapter, subject));
    if (crash == null || subject.isEmpty()) {
      return;
    }
    try {
      store.forget(crash);
      look(clock.instant());
    } catch (StorageException e) {
      LOG.warn("That a call went well could not be kept: {}", e.getMessage());
    }
  }

  /** Lets an adapter do everything again; how many crashes under it were known. */
  public int release(String adapter) {
    Instant now = clock.instant();
    int released = store.release(adapter, now);
    look(now);
    return released;
  }

  static Text quarantined(InstalledAdapter adapter) {
    return new Text(
        "In quarantaine: het proces eindigde twee keer terwijl deze adapter bezig was. Vervang hem"
            + " door een andere versie, of geef hem vrij: digipoort:adapter-release "
            + adapter.name()
            + ".",
        "In quarantine: the process ended twice while this adapter was at work. Replace it by"
            + " another version, or release it: digipoort:adapter-release "
            + adapter.name()
            + ".");
  }

  /** Why something is not given to an adapter any more. */
  public static Text blocked(String adapter, String version) {
    return new Text(
        "Het proces eindigde twee keer terwijl adapter "
            + adapter
            + " "
            + version
            + " hiermee bezig was; het wordt er niet meer aan gegeven.",
        "The process ended twice while adapter "
            + adapter
            + " "
            + version
            + " was at this; it is not given to it any more.");
  }

  @Override
  public void close() {
    marks.close();
  }
}
