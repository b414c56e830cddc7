// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The clock of the server, asked each time: a process that stood still, or whose own clock is
 * wrong, still knows what time it is for the others.
 */
final class DatabaseClock extends Clock {
  private final Database database;
  private final ZoneId zone;

  DatabaseClock(Database database) {
    this(database, ZoneOffset.UTC);
  }

  private DatabaseClock(Database database, ZoneId zone) {
    this.database = database;
    this.zone = zone;
  }

  @Override
  public Instant instant() {
    long micros =
        database.read(
            "read the clock",
            tx ->
                tx.first(
                        "SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint",
                        row -> row.getLong(1))
                    .orElseThrow());
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new DatabaseClock(database, other);
  }
}
