// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import digipoort.api.Kenmerk;
import digipoort.api.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The feeds in SQL. */
public final class SqlFeedStore implements FeedStore {
  private static final String THIS =
      " WHERE aansluiting = ? AND omgeving = ? AND oin = ? AND berichtsoort = ?";
  private static final String MINE = THIS + " AND claim_token = ?";

  private final Database database;

  public SqlFeedStore(Database database) {
    this.database = database;
  }

  @Override
  public List<Feed> feeds() {
    return database.read(
        "read feeds",
        tx ->
            tx.list(
                "SELECT * FROM received_feed ORDER BY aansluiting, berichtsoort",
                SqlFeedStore::feed));
  }

  @Override
  public Optional<Feed> claim(FeedKey key, String token, Instant now, Instant until) {
    return database.write(
        "claim a feed",
        tx -> {
          tx.update(
              "INSERT INTO received_feed (aansluiting, omgeving, oin, berichtsoort, due)"
                  + " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
              key.aansluiting(),
              key.omgeving(),
              key.oin(),
              key.berichtsoort(),
              now);
          int claimed =
              tx.update(
                  "UPDATE received_feed SET claim_token = ?, claim_until = ?"
                      + THIS
                      + " AND due <= ? AND claim_until <= ?",
                  token,
                  until,
                  key.aansluiting(),
                  key.omgeving(),
                  key.oin(),
                  key.berichtsoort(),
                  now,
                  now);
          return claimed == 0
              ? Optional.empty()
              : tx.first("SELECT * FROM received_feed" + MINE, SqlFeedStore::feed, of(key, token));
        });
  }

  @Override
  public boolean renew(FeedKey key, String token, Instant until) {
    return database.write(
            "keep a feed",
            tx ->
                tx.update(
                    "UPDATE received_feed SET claim_until = ?" + MINE,
                    until,
                    key.aansluiting(),
                    key.omgeving(),
                    key.oin(),
                    key.berichtsoort(),
                    token))
        > 0;
  }

  @Override
  public void reached(FeedKey key, String token, Instant reached, Instant due) {
    database.write(
        "move a feed",
        tx ->
            tx.update(
                "UPDATE received_feed SET reached = ?, due = ?, tries = 0, failing_since = NULL,"
                    + " trouble_nl = NULL, trouble_en = NULL, claim_token = NULL, claim_until = 0"
                    + MINE,
                reached.toString(),
                due,
                key.aansluiting(),
                key.omgeving(),
                key.oin(),
                key.berichtsoort(),
                token));
  }

  @Override
  public void failed(FeedKey key, String token, Text trouble, Instant now, Instant due) {
    database.write(
        "give a feed back",
        tx ->
            tx.update(
                "UPDATE received_feed SET due = ?, tries = tries + 1,"
                    + " failing_since = coalesce(failing_since, ?), trouble_nl = ?,"
                    + " trouble_en = ?, claim_token = NULL, claim_until = 0"
                    + MINE,
                due,
                now,
                trouble.nl(),
                trouble.en(),
                key.aansluiting(),
                key.omgeving(),
                key.oin(),
                key.berichtsoort(),
                token));
  }

  @Override
  public void followClock(Instant now, Instant latest) {
    database.write(
        "follow the clock",
        tx ->
            tx.update("UPDATE received_feed SET due = ? WHERE due > ?", now, latest)
                + tx.update(
                    "UPDATE received_feed SET claim_until = 0, claim_token = NULL"
                        + " WHERE claim_until > ?",
                    latest)
                + tx.update("UPDATE received_gap SET due = ? WHERE due > ?", now, latest));
  }

  @Override
  public void release() {
    database.write(
        "give feeds back",
        tx ->
            tx.dialect().isShared()
                ? 0
                : tx.update("UPDATE received_feed SET claim_token = NULL, claim_until = 0"));
  }

  @Override
  public List<Gap> gaps() {
    return database.read(
        "read gaps",
        tx -> tx.list("SELECT * FROM received_gap ORDER BY since, kenmerk", SqlFeedStore::gap));
  }

  @Override
  public void keep(Gap gap) {
    database.write(
        "keep a gap",
        tx ->
            tx.update(
                "INSERT INTO received_gap (aansluiting, omgeving, oin, berichtsoort, kenmerk,"
                    + " since, tries, due, trouble_nl, trouble_en)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                    + " ON CONFLICT (aansluiting, omgeving, oin, berichtsoort, kenmerk)"
                    + " DO UPDATE SET tries = excluded.tries, due = excluded.due,"
                    + " trouble_nl = excluded.trouble_nl, trouble_en = excluded.trouble_en",
                gap.key().aansluiting(),
                gap.key().omgeving(),
                gap.key().oin(),
                gap.key().berichtsoort(),
                gap.kenmerk(),
                gap.since(),
                gap.tries(),
                gap.due(),
                gap.trouble().nl(),
                gap.trouble().en()));
  }

  @Override
  public void close(FeedKey key, Kenmerk kenmerk) {
    database.write(
        "close a gap",
        tx -> tx.update("DELETE FROM received_gap" + THIS + " AND kenmerk = ?", of(key, kenmerk)));
  }

  private static Object[] of(FeedKey key, Object more) {
    return new Object[] {key.aansluiting(), key.omgeving(), key.oin(), key.berichtsoort(), more};
  }

  private static FeedKey key(ResultSet row) throws SQLException {
    return new FeedKey(
        row.getString("aansluiting"),
        row.getString("omgeving"),
        row.getString("oin"),
        row.getString("berichtsoort"));
  }

  private static Feed feed(ResultSet row) throws SQLException {
    String reached = row.getString("reached");
    return new Feed(
        key(row),
        reached == null ? null : Instant.parse(reached),
        Objects.requireNonNull(Tx.moment(row, "due")),
        row.getInt("tries"),
        Tx.moment(row, "failing_since"),
        trouble(row),
        Objects.requireNonNull(Tx.moment(row, "claim_until")));
  }

  private static @Nullable Text trouble(ResultSet row) throws SQLException {
    String nl = row.getString("trouble_nl");
    return nl == null ? null : new Text(nl, row.getString("trouble_en"));
  }

  private static Gap gap(ResultSet row) throws SQLException {
    return new Gap(
        key(row),
        new Kenmerk(row.getString("kenmerk")),
        Objects.requireNonNull(Tx.moment(row, "since")),
        row.getInt("tries"),
        Tx.moment(row, "due"),
        Objects.requireNonNull(trouble(row)));
  }
}
