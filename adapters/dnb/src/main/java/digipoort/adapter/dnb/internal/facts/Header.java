// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal.facts;

import digipoort.adapter.dnb.internal.rules.Vorm;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the document says about the report as a whole.
 *
 * @param entryPoint URI; empty when it is missing
 * @param referenceDate the day that it is about
 * @param begin of the period of what is reported over a period, or null
 * @param currency of amounts
 * @param decimals of amounts, or null to follow their digits
 * @param language of texts
 * @param templates code to whether it is filed
 * @param vorm what it is sent as
 */
public record Header(
    String entryPoint,
    LocalDate referenceDate,
    @Nullable LocalDate begin,
    String currency,
    @Nullable String decimals,
    String language,
    Map<String, Boolean> templates,
    Vorm vorm) {
  public Header {
    templates = Collections.unmodifiableMap(new LinkedHashMap<>(templates));
  }
}
