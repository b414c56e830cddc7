// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal.facts;

import digipoort.api.ErpDocument;
import digipoort.api.ErpValue;
import digipoort.api.FieldReader;
import digipoort.api.Finding;
import digipoort.xbrl.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the list of facts: single ones, and rows of several with what they share. */
final class EntryReader {
  private final List<Finding> findings;
  private final List<Entry> entries = new ArrayList<>();

  private EntryReader(List<Finding> findings) {
    this.findings = findings;
  }

  static List<Entry> read(@Nullable ErpValue feiten, List<Finding> findings) {
    EntryReader reader = new EntryReader(findings);
    if (feiten instanceof ErpValue.Items items) {
      for (int i = 0; i < items.values().size(); i++) {
        reader.item("/feiten/" + i, items.values().get(i));
      }
    } else if (feiten != null && !(feiten instanceof ErpValue.Nothing)) {
      findings.add(
          Wrong.type("/feiten", feiten, "een lijst tussen blokhaken", "a list between brackets"));
    }
    if (reader.entries.isEmpty() && Wrong.none(findings, "/feiten")) {
      findings.add(Wrong.missing("/feiten", "een feit", "a fact"));
    }
    return List.copyOf(reader.entries);
  }

  private void item(String at, ErpValue value) {
    if (!(value instanceof ErpValue.Fields fields)) {
      findings.add(
          Wrong.type(at, value, "een object tussen accolades", "an object between braces"));
      return;
    }
    Map<String, ErpValue> plain = new LinkedHashMap<>(fields.values());
    ErpValue waarde = plain.remove("waarde");
    ErpValue waarden = plain.remove("waarden");
    ErpValue dimensies = plain.remove("dimensies");
    ErpValue decimalen = plain.remove("decimalen");
    FieldReader reader = FieldReader.of(new ErpDocument(new ErpValue.Fields(plain)));
    Optional<String> concept = reader.text("concept");
    boolean row = waarden != null;
    Entry.Around around =
        new Entry.Around(
            at,
            row,
            dimensions(at + "/dimensies", dimensies, findings),
            reader.text("eenheid").orElse(null),
            decimalen == null
                ? null
                : Decimals.read(at + "/decimalen", decimalen, findings).orElse(null),
            period(at, reader.fields("periode")));
    reader.findings().forEach(finding -> findings.add(finding.below(at)));
    if (row == (waarde != null || concept.isPresent())) {
      findings.add(
          Wrong.missing(
              at,
              "concept met waarde, of waarden (niet allebei)",
              "concept with waarde, or waarden (not both)"));
    } else if (row) {
      row(at + "/waarden", waarden, around);
    } else {
      single(at, concept, waarde, around);
    }
  }

  private void row(String at, @Nullable ErpValue waarden, Entry.Around around) {
    if (waarden instanceof ErpValue.Fields values) {
      values
          .values()
          .forEach(
              (concept, value) -> {
                String below = Wrong.below(at, concept);
                if (!(value instanceof ErpValue.Nothing)) {
                  entries.add(new Entry(below, below, concept, value, around));
                }
              });
    } else if (waarden != null) {
      findings.add(Wrong.type(at, waarden, "concepten met waarden", "concepts with values"));
    }
  }

  private void single(
      String at, Optional<String> concept, @Nullable ErpValue waarde, Entry.Around around) {
    if (concept.isEmpty()) {
      findings.add(Wrong.missing(at + "/concept", "het concept", "the concept"));
    } else if (waarde == null || waarde instanceof ErpValue.Nothing) {
      findings.add(Wrong.missing(at + "/waarde", "de waarde", "the value"));
    } else {
      entries.add(new Entry(at + "/waarde", at + "/concept", concept.get(), waarde, around));
    }
  }

  /** Names of dimensions with a member or value each. */
  static Map<String, ErpValue> dimensions(
      String at, @Nullable ErpValue dimensies, List<Finding> findings) {
    if (dimensies instanceof ErpValue.Fields fields) {
      return fields.values();
    }
    if (dimensies != null && !(dimensies instanceof ErpValue.Nothing)) {
      findings.add(
          Wrong.type(at, dimensies, "dimensies met hun leden", "dimensions with their members"));
    }
    return Map.of();
  }

  private Context.@Nullable Period period(String at, FieldReader reader) {
    Optional<LocalDate> datum = reader.date("datum");
    Optional<LocalDate> begin = reader.date("begin");
    Optional<LocalDate> einde = reader.date("einde");
    if (reader.names().isEmpty()) {
      return null;
    }
    if (datum.isPresent() && begin.isEmpty() && einde.isEmpty()) {
      return new Context.Period.Moment(datum.get());
    }
    boolean ordered = begin.isPresent() && einde.isPresent() && !einde.get().isBefore(begin.get());
    if (datum.isEmpty() && ordered) {
      return new Context.Period.Duration(begin.get(), einde.get());
    }
    findings.add(
        Finding.error("DNB-PERIOD", at + "/periode")
            .says("De periode is niet te begrijpen.", "The period is not understood.")
            .todo(
                "Geef datum, of begin en einde (niet voor begin).",
                "Give datum, or begin and einde (not before begin).")
            .build());
    return null;
  }
}
