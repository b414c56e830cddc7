// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts the crashes under adapters, those of all processes on this database together. */
public final class CrashStore {
  /** Two that lie further apart than this have nothing to do with each other. */
  public static final Duration OF_ADAPTER = Duration.ofDays(1);

  private static final Duration OF_SUBJECT = Duration.ofDays(7);
  private static final Duration KEPT = Duration.ofDays(90);

  /**
   * What was open at a crash.
   *
   * @param adapter name of its bundle
   * @param version of its bundle
   * @param subject what it was at; empty when that has no name
   */
  public record OpenCall(String adapter, String version, String subject) {
    OpenCall ofAdapter() {
      return new OpenCall(adapter, version, "");
    }
  }

  private final Database database;

  public CrashStore(Database database) {
    this.database = database;
  }

  /** All that is known. */
  public List<AdapterCrash> all() {
    return database.read(
        "read crashes", tx -> tx.list("SELECT * FROM adapter_crash", CrashStore::crash));
  }

  private static AdapterCrash crash(ResultSet row) throws SQLException {
    return new AdapterCrash(
        row.getString("adapter"),
        row.getString("version"),
        row.getString("subject"),
        row.getInt("crashes"),
        Objects.requireNonNull(Tx.moment(row, "last")));
  }

  /**
   * Counts one crash. Where something was open at an earlier one too, only its adapter is blamed;
   * otherwise each whose call was open.
   *
   * @return what was open at this crash, with its count
   */
  public List<AdapterCrash> count(Set<OpenCall> open, Instant now) {
    return database.write("count a crash", tx -> count(tx, open, now));
  }

  private static List<AdapterCrash> count(Tx tx, Set<OpenCall> open, Instant now)
      throws SQLException {
    tx.update("DELETE FROM adapter_crash WHERE last < ?", now.minus(KEPT));
    List<AdapterCrash> counted = new ArrayList<>();
    for (OpenCall call : open) {
      if (!call.subject().isEmpty()) {
        counted.add(add(tx, call, now, now.minus(OF_SUBJECT)));
      }
    }
    Set<OpenCall> again =
        counted.stream()
            .filter(AdapterCrash::isRepeated)
            .map(crash -> new OpenCall(crash.adapter(), crash.version(), ""))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Set<OpenCall> blamed =
        again.isEmpty()
            ? open.stream()
                .map(OpenCall::ofAdapter)
                .collect(Collectors.toCollection(LinkedHashSet::new))
            : again;
    for (OpenCall adapter : blamed) {
      counted.add(add(tx, adapter, now, now.minus(OF_ADAPTER)));
    }
    return counted;
  }

  private static AdapterCrash add(Tx tx, OpenCall call, Instant now, Instant forgotten)
      throws SQLException {
    tx.update(
        "INSERT INTO adapter_crash (adapter, version, subject, crashes, last)"
            + " VALUES (?, ?, ?, 1, ?) ON CONFLICT (adapter, version, subject) DO UPDATE SET"
            + " crashes = CASE WHEN adapter_crash.last < ? THEN 1"
            + " ELSE adapter_crash.crashes + 1 END, last = excluded.last",
        call.adapter(),
        call.version(),
        call.subject(),
        now,
        forgotten);
    return tx.first(
            "SELECT * FROM adapter_crash WHERE adapter = ? AND version = ? AND subject = ?",
            CrashStore::crash,
            call.adapter(),
            call.version(),
            call.subject())
        .orElseThrow();
  }

  /** It went well this time. */
  public void forget(AdapterCrash crash) {
    database.write(
        "forget a crash",
        tx ->
            tx.update(
                "DELETE FROM adapter_crash WHERE adapter = ? AND version = ? AND subject = ?",
                crash.adapter(),
                crash.version(),
                crash.subject()));
  }

  /**
   * Forgets all crashes under an adapter; received berichten that it did not read are read again.
   *
   * @return how many were known
   */
  public int release(String adapter, Instant now) {
    return database.write(
        "release an adapter",
        tx -> {
          tx.update(
              "UPDATE received SET read_due = ?, reads = 0 WHERE readable <> 'YES'"
                  + " AND substr(reader, 1, ?) = ?",
              now,
              adapter.length() + 1,
              adapter + " ");
          return tx.update("DELETE FROM adapter_crash WHERE adapter = ?", adapter);
        });
  }
}
