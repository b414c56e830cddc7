// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

/**
 * Fills a database with deliveries as years of filing leave them: nearly all COMPLETED, some of
 * every other state, each with its content, an attempt and an event.
 */
final class ManyDeliveries {
  private static final int BATCH = 50_000;
  private static final String ID = "'00000000-0000-4000-8000-' || (100000000000 + i)";
  private static final String[] ROWS = {
    "delivery (id, owner, submission_key, digest, berichtsoort, aansluiting, omgeving, oin, nummer,"
        + " nummer_type, subject, rol, tijdvak_begin, tijdvak_einde, aanleverkenmerk,"
        + " berichtkenmerk, adapter, adapter_version, descriptor, preview_nl, preview_en, created,"
        + " state, explanation_nl, explanation_en, action_nl, action_en, kenmerk, due, deadline,"
        + " updated, touched, attempts)",
    ID
        + ", 'erp-' || i % 20, 'key-' || i, 'digest', 'Soort-' || i % 7, 'default', 'simulator',"
        + " '00000001234567890000', '0010' || i % 50000, 'BTW', '0010' || i % 50000, 'Bedrijf',"
        + " '2026-01-01', '2026-03-31', 'A-' || i, 'B-' || i, 'adapter', '1', 'descriptor',"
        + " 'Omzet 10.000', 'Turnover 10,000', 1600000000000 + i * 60000, CASE"
        + " WHEN i % 100 = 1 THEN 'READY' WHEN i % 100 = 2 THEN 'DELIVERED'"
        + " WHEN i % 100 = 3 THEN 'REJECTED' WHEN i % 1000 = 4 THEN 'PARKED'"
        + " ELSE 'COMPLETED' END, 'Toelichting van een regel tekst', 'A line of explanation',"
        + " 'Geen actie nodig.', 'Nothing to do.', CASE WHEN i % 100 > 1 THEN 'kenmerk-' || i END, CASE"
        + " WHEN i % 100 = 1 THEN 1600000000000 + i WHEN i % 100 = 2 THEN 4000000000000 + i END,"
        + " CASE WHEN i % 300 = 1 THEN 1700000000000 - i END,"
        + " 1600000000000 + i * 60000, 1600000000000 + i * 60000, 1",
    "content (delivery_id, position, mime_type, bestandsnaam, length, sha256)",
    ID + ", 0, 'text/xml', 'bericht.xml', 1500, 'sha256'",
    "attempt (delivery_id, number, message_id, created, expires, outcome)",
    ID + ", 1, 'urn:uuid:' || i, 1600000000000 + i * 60000, 1600000000000 + i * 60000, 'REFUSED'",
    "event (delivery_id, at, actor, type, state, text_nl, text_en)",
    ID + ", 1600000000000 + i * 60000, 'erp', 'STORED', 'READY', 'Opgeslagen.', 'Stored.'"
  };

  private ManyDeliveries() {}

  static void fill(Database database, int count) {
    for (int from = 0; from < count; from += BATCH) {
      int first = from;
      int end = Math.min(count, from + BATCH);
      database.write(
          "fill",
          tx -> {
            for (int table = 0; table < ROWS.length; table += 2) {
              tx.update(
                  "INSERT INTO "
                      + ROWS[table]
                      + " WITH RECURSIVE n(i) AS (SELECT CAST("
                      + first
                      + " AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i + 1 < "
                      + end
                      + ") SELECT "
                      + ROWS[table + 1]
                      + " FROM n");
            }
            return end;
          });
    }
  }
}
