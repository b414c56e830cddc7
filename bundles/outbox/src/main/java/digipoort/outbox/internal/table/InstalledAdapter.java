// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.table;

import digipoort.api.adapter.Adapter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;

/**
 * One adapter service, and how it has behaved. A new version is another service and starts afresh.
 */
public final class InstalledAdapter {
  /** Calls of one adapter at once; those that hang count until they end. */
  static final int CALLS = 4;

  private final Adapter adapter;
  private final String name;
  private final Version version;
  private final int ranking;
  private final List<String> berichtsoorten;
  private final List<String> related;
  private final Semaphore calls = new Semaphore(CALLS);
  private int hanging;
  private int failures;
  private @Nullable Instant quarantinedUntil;

  /** One that looks at nothing besides what it is given. */
  public InstalledAdapter(
      Adapter adapter, String name, Version version, int ranking, List<String> berichtsoorten) {
    this(adapter, name, version, ranking, berichtsoorten, List.of());
  }

  /**
   * @param related the berichtsoorten whose berichten it wants to see beside a submission
   */
  public InstalledAdapter(
      Adapter adapter,
      String name,
      Version version,
      int ranking,
      List<String> berichtsoorten,
      List<String> related) {
    this.adapter = adapter;
    this.name = name;
    this.version = version;
    this.ranking = ranking;
    this.berichtsoorten = List.copyOf(berichtsoorten);
    this.related = List.copyOf(related);
  }

  public Adapter adapter() {
    return adapter;
  }

  public String name() {
    return name;
  }

  public Version version() {
    return version;
  }

  int ranking() {
    return ranking;
  }

  public List<String> berichtsoorten() {
    return berichtsoorten;
  }

  /** The berichtsoorten whose berichten it wants to see beside a submission. */
  public List<String> related() {
    return related;
  }

  Semaphore calls() {
    return calls;
  }

  /** A call is not waited for any more, and goes on. */
  synchronized void hangs() {
    hanging++;
  }

  /** The thread of a call is done with it. */
  synchronized void ended(boolean abandoned) {
    hanging -= abandoned ? 1 : 0;
    calls.release();
  }

  /** Every call that it may have hangs: to wait for one of them makes no sense. */
  synchronized boolean hangsAltogether() {
    return hanging == CALLS;
  }

  synchronized void worked() {
    failures = 0;
    quarantinedUntil = null;
  }

  /** True when this failure put it in quarantine. */
  synchronized boolean failed(int limit, Instant now, Duration quarantine) {
    failures++;
    if (failures < limit) {
      return false;
    }
    quarantinedUntil = now.plus(quarantine);
    return true;
  }

  /** Until when it is in quarantine; after that it gets one more chance. */
  public synchronized Optional<Instant> quarantine(Instant now) {
    return Optional.ofNullable(quarantinedUntil).filter(now::isBefore);
  }

  @Override
  public String toString() {
    return name + " " + version;
  }
}
