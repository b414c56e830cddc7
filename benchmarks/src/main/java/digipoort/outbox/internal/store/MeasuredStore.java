// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.DeliveryId;
import digipoort.api.DeliveryQuery;
import digipoort.api.Scope;
import digipoort.api.State;
import digipoort.api.Tijdvak;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** How long a store with very many deliveries takes, on each database. */
public final class MeasuredStore {
  private static final int TIMES = 200;
  private static final int LEAST = 25_000;

  private final DeliveryStore store;
  private final int count;

  private MeasuredStore(DeliveryStore store, int count) {
    this.store = store;
    this.count = count;
  }

  /** Fills both databases and prints what was measured. */
  public static void measure(int count) throws IOException {
    if (count < LEAST) {
      throw new IllegalArgumentException(
          "deliveries: " + count + " (expected: " + LEAST + " or more)");
    }
    System.out.printf("Store with %,d deliveries (milliseconds)%n", count);
    Path folder = Files.createTempDirectory("digipoort-store");
    try {
      on("SQLite", count, () -> Database.open(folder, Clock.systemUTC()));
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
    try (EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("full_page_writes", "on")
            .start()) {
      Server where =
          new Server(
              server.getJdbcUrl("postgres", "postgres"),
              "postgres",
              "postgres",
              10,
              MeasuredStore::source);
      on("PostgreSQL", count, () -> Database.open(where));
    }
  }

  private static DataSource source(Properties properties) throws SQLException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL(properties.getProperty("url"));
    source.setUser(properties.getProperty("user"));
    source.setPassword(properties.getProperty("password"));
    source.setProperty("stringtype", properties.getProperty("stringtype"));
    return source;
  }

  private static void on(String name, int count, Supplier<Database> opener) {
    Database filled = opener.get();
    long begin = System.nanoTime();
    ManyDeliveries.fill(filled, count);
    if (filled.dialect().isShared()) {
      filled.read("vacuum", tx -> tx.update("VACUUM ANALYZE")); // as the server does by itself
    }
    System.out.printf("%-12s filled in %,d s%n", name, (System.nanoTime() - begin) / 1_000_000_000);
    filled.close();
    begin = System.nanoTime();
    Database database = opener.get();
    System.out.printf(
        "%-12s %-34s %8.1f%n", name, "opened after a clean end", millis(System.nanoTime() - begin));
    try (DeliveryStore store = new SqlStore(database)) {
      new MeasuredStore(store, count).all(name);
    }
  }

  private static double millis(long nanos) {
    return nanos / 1e6;
  }

  private void all(String name) {
    row(name, "list: newest 50", i -> list(query(Set.of(), null, null, null)));
    DeliveryId deep = new DeliveryId("00000000-0000-4000-8000-" + (100_000_000_000L + count / 3));
    row(
        name,
        "list: 50 after two thirds",
        i -> list(query(Set.of(), null, null, null).after(deep)));
    row(name, "list: PARKED", i -> list(query(Set.of(State.PARKED), null, null, null)));
    row(name, "search: berichtsoort", i -> list(query(Set.of(), "Soort-" + i % 7, null, null)));
    row(name, "search: belanghebbende", i -> list(query(Set.of(), null, "0010" + i * 7, null)));
    row(name, "search: kenmerk", i -> list(query(Set.of(), null, null, "kenmerk-" + i * 31)));
    row(name, "search: owner", i -> list(query(Set.of(), null, null, null).by("erp-" + i % 20)));
    row(name, "search: rejected of a day", i -> list(rejectedOfADay(i)));
    row(name, "search: same tijdvak", i -> related(i * 7));
    row(name, "summary: counts per state", i -> store.tally(Scope.ALL));
    row(name, "summary: berichtsoorten", i -> store.openBerichtsoorten(Scope.ALL));
    row(name, "due: to be sent", i -> due(State.READY));
    row(name, "due: to be asked about", i -> due(State.DELIVERED));
    row(name, "sweep: lost claims", i -> store.lostClaims(Instant.now()));
    List<DeliveryRow> ready = store.due(State.READY, "default", Instant.now(), TIMES + 20);
    row(name, "claim", i -> claim(ready.get(i)));
  }

  private void list(DeliveryQuery query) {
    store.list(query, Scope.ALL);
  }

  private void related(int i) {
    Tijdvak quarter = new Tijdvak(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));
    Period period = new Period("00000001234567890000", "simulator", "Soort-x", "0010" + i, quarter);
    store.related(period, Set.of("Soort-" + i % 7, "Soort-" + (i + 1) % 7), Scope.ALL, 50);
  }

  private void due(State state) {
    store.due(state, "default", Instant.now(), 8);
  }

  private static DeliveryQuery query(
      Set<State> states,
      @Nullable String berichtsoort,
      @Nullable String belanghebbende,
      @Nullable String reference) {
    return new DeliveryQuery(
        states, berichtsoort, null, belanghebbende, reference, null, null, 50, 0);
  }

  private DeliveryQuery rejectedOfADay(int i) {
    Instant day = Instant.ofEpochMilli(1_600_000_000_000L + i * 60_000L * (count / TIMES));
    return new DeliveryQuery(
        Set.of(State.REJECTED),
        "Soort-" + i % 7,
        null,
        null,
        null,
        day,
        day.plusSeconds(86_400),
        50,
        0);
  }

  private void claim(DeliveryRow row) {
    Instant now = Instant.now();
    String token = row.id().value();
    store.claim(
        new SendClaim(
            row.id(), row.version(), token, "m" + token, now, now.plusSeconds(300), now, now));
  }

  private static void row(String name, String what, IntConsumer work) {
    long[] took = new long[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long begin = System.nanoTime();
      work.accept(i);
      took[i] = System.nanoTime() - begin;
    }
    Arrays.sort(took);
    System.out.printf(
        "%-12s %-34s p50 %8.1f  p95 %8.1f%n",
        name, what, millis(took[TIMES / 2]), millis(took[TIMES * 95 / 100]));
  }

  /**
   * @param arguments how many deliveries
   */
  public static void main(String[] arguments) throws IOException {
    measure(Integer.parseInt(arguments[0]));
    System.exit(0);
  }
}
