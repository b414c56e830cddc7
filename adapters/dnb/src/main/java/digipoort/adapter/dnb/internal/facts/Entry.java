// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal.facts;

import digipoort.api.ErpValue;
import digipoort.xbrl.Context;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One fact as the document has it.
 *
 * @param at JSON Pointer of its value
 * @param conceptAt JSON Pointer of the name of its concept
 * @param concept its name
 * @param value what is reported
 * @param around what holds for it
 */
record Entry(String at, String conceptAt, String concept, ErpValue value, Around around) {
  /**
   * What holds for one fact or for a row of them.
   *
   * @param at JSON Pointer
   * @param row whether it holds for several facts
   * @param dimensions name to member or value
   * @param unit or null for the usual one
   * @param decimals or null to follow the digits
   * @param period or null for that of the report
   */
  record Around(
      String at,
      boolean row,
      Map<String, ErpValue> dimensions,
      @Nullable String unit,
      @Nullable String decimals,
      Context.@Nullable Period period) {
    Around {
      dimensions = Collections.unmodifiableMap(new LinkedHashMap<>(dimensions));
    }
  }
}
