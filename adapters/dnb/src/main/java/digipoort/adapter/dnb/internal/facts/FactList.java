// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal.facts;

import digipoort.adapter.dnb.internal.rules.Settings;
import digipoort.api.ErpDocument;
import digipoort.api.ErpValue;
import digipoort.api.Finding;
import digipoort.api.Submission;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an ERP hands over, read without a taxonomy.
 *
 * @param header what holds for the whole report
 * @param dimensions what holds for each fact that has these dimensions
 * @param entries the facts
 */
public record FactList(Header header, Map<String, ErpValue> dimensions, List<Entry> entries) {
  /** Facts at most: more would not fit in a bericht. */
  private static final int MOST = 100_000;

  public FactList {
    dimensions = Collections.unmodifiableMap(new LinkedHashMap<>(dimensions));
    entries = List.copyOf(entries);
  }

  /** The list; what is wrong is added to the findings and left out. */
  public static FactList read(
      ErpDocument document, Submission submission, Settings settings, List<Finding> findings) {
    Map<String, ErpValue> plain = new LinkedHashMap<>(document.root().values());
    ErpValue feiten = plain.remove("feiten");
    ErpValue dimensies = plain.remove("dimensies");
    ErpValue templates = plain.remove("templates");
    Header header = HeaderReader.read(plain, templates, submission, settings, findings);
    List<Entry> entries = EntryReader.read(feiten, findings);
    if (entries.size() > MOST) {
      findings.add(
          Finding.error("DNB-SIZE", "/feiten")
              .says(
                  entries.size() + " feiten (verwacht: ten hoogste " + MOST + ").",
                  entries.size() + " facts (expected: at most " + MOST + ").")
              .todo("Verdeel het rapport.", "Divide the report.")
              .build());
      entries = List.of();
    }
    return new FactList(header, EntryReader.dimensions("/dimensies", dimensies, findings), entries);
  }
}
