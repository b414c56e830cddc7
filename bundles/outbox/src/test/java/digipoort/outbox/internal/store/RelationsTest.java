// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Scope;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelationsTest {
  @Test
  void isReadByTheIndexOfPeriodsOnly(@TempDir Path folder) {
    try (Database database = Database.open(folder, Clock.systemUTC())) {
      for (Scope scope :
          List.of(
              Scope.ALL,
              new Scope(Set.of("default", "hub"), Set.of("12b", "13"), Set.of(Scope.ANY)))) {
        List<@Nullable Object> values = new ArrayList<>();
        String sql = Relations.sql(values, RelatedContract.ASKED, Set.of("ICP", "OBSUP"), scope);
        List<String> plan =
            database.read(
                "explain",
                tx ->
                    tx.list(
                        "EXPLAIN QUERY PLAN " + sql + Relations.LATEST,
                        row -> row.getString("detail"),
                        with(values, 50)));
        assertThat(plan)
            .filteredOn(line -> line.matches("(SCAN|SEARCH).*"))
            .hasSize(2)
            .allMatch(line -> line.contains("INDEX delivery_period (subject=? AND berichtsoort=?"));
      }
    }
  }

  private static @Nullable Object[] with(List<@Nullable Object> values, int limit) {
    values.add(limit);
    return values.toArray();
  }
}
