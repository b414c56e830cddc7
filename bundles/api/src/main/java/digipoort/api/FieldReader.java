// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads fields of an {@link ErpDocument} and collects what is wrong as findings, each with its JSON
 * Pointer: a wrong type or a missing required field never stops the reading. One reader serves one
 * thread.
 */
public final class FieldReader {
  private static final Pattern NINE_DIGITS = Pattern.compile("(?<![0-9+])[0-9]{9}(?![0-9])");

  private final Map<String, ErpValue> fields;
  private final String pointer;
  private final List<Finding> findings;
  private final List<FieldReader> children = new ArrayList<>();
  private final Set<String> read = new LinkedHashSet<>();

  private FieldReader(Map<String, ErpValue> fields, String pointer, List<Finding> findings) {
    this.fields = fields;
    this.pointer = pointer;
    this.findings = findings;
  }

  /** A reader over the whole document. */
  public static FieldReader of(ErpDocument document) {
    return new FieldReader(document.root().values(), "", new ArrayList<>());
  }

  /** The text, trimmed; empty when left out, null or blank. Numbers are taken as text. */
  public Optional<String> text(String name) {
    Optional<ErpValue> value = value(name);
    if (value.isPresent()
        && !(value.get() instanceof ErpValue.Words || value.get() instanceof ErpValue.Amount)) {
      return wrong(name, "een tekst", "a text");
    }
    return value.map(Object::toString).map(String::strip).filter(text -> !text.isEmpty());
  }

  /** As {@link #text}, but its absence is a finding. */
  public Optional<String> requiredText(String name) {
    return required(name, text(name));
  }

  /** The number, exact; empty when left out or null. A text is not taken for a number. */
  public Optional<BigDecimal> number(String name) {
    Optional<ErpValue> value = value(name);
    if (value.isPresent() && !(value.get() instanceof ErpValue.Amount)) {
      return wrong(
          name,
          "een getal zonder aanhalingstekens, bijvoorbeeld 1250.40",
          "a number without quotes, for example 1250.40");
    }
    return value.map(amount -> ((ErpValue.Amount) amount).value());
  }

  /** The date, written as {@code yyyy-mm-dd}; empty when left out or null. */
  public Optional<LocalDate> date(String name) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      Optional<LocalDate> date = text.map(LocalDate::parse);
      // ISO 8601 has more digits only by agreement, and nobody files for such a year
      return date.filter(found -> found.getYear() < 0 || found.getYear() > 9999).isPresent()
          ? wrong(name, "een datum als 2026-09-30", "a date like 2026-09-30")
          : date;
    } catch (DateTimeParseException e) {
      return wrong(name, "een datum als 2026-09-30", "a date like 2026-09-30");
    }
  }

  /** The yes or no; empty when left out or null. */
  public Optional<Boolean> flag(String name) {
    Optional<ErpValue> value = value(name);
    if (value.isPresent() && !(value.get() instanceof ErpValue.Flag)) {
      return wrong(name, "true of false", "true or false");
    }
    return value.map(flag -> ((ErpValue.Flag) flag).value());
  }

  /** A reader over the nested fields; over nothing when they are left out. */
  public FieldReader fields(String name) {
    Optional<ErpValue> value = value(name);
    if (value.isPresent() && !(value.get() instanceof ErpValue.Fields)) {
      wrong(name, "een object tussen accolades", "an object between braces");
    }
    Map<String, ErpValue> nested =
        value
            .filter(ErpValue.Fields.class::isInstance)
            .map(f -> ((ErpValue.Fields) f).values())
            .orElse(Map.of());
    return child(nested, pointerTo(name));
  }

  /** Readers over the fields of each element of a list; none when it is left out. */
  public List<FieldReader> items(String name) {
    Optional<ErpValue> value = value(name);
    if (value.isPresent() && !(value.get() instanceof ErpValue.Items)) {
      wrong(name, "een lijst tussen blokhaken", "a list between brackets");
    }
    List<FieldReader> readers = new ArrayList<>();
    List<ErpValue> values =
        value
            .filter(ErpValue.Items.class::isInstance)
            .map(i -> ((ErpValue.Items) i).values())
            .orElse(List.of());
    for (int i = 0; i < values.size(); i++) {
      String at = pointerTo(name) + "/" + i;
      if (values.get(i) instanceof ErpValue.Fields nested) {
        readers.add(child(nested.values(), at));
      } else {
        findings.add(
            unexpected(
                at, values.get(i), "een object tussen accolades", "an object between braces"));
      }
    }
    return readers;
  }

  /** The names of all fields that are there, in order; asking does not count as reading them. */
  public Set<String> names() {
    return new LinkedHashSet<>(fields.keySet());
  }

  /** The JSON Pointer of a field of this reader. */
  public String pointerTo(String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  /** Adds a finding of the caller's own. */
  public void add(Finding finding) {
    findings.add(finding);
  }

  /**
   * Everything found so far by this reader and its children, plus one finding for every field that
   * is there but was never read: most likely a misspelt name. Call it last, on the outermost
   * reader.
   */
  public List<Finding> findings() {
    List<Finding> all = new ArrayList<>(findings);
    addUnread(all);
    return List.copyOf(all);
  }

  private void addUnread(List<Finding> all) {
    for (String name : fields.keySet()) {
      if (!read.contains(name)) {
        all.add(
            Finding.error("ERP-UNKNOWN-FIELD", pointerTo(name))
                .says("Onbekend veld '" + cut(name) + "'.", "Unknown field '" + cut(name) + "'.")
                .todo(
                    "Verwijder het veld of verbeter de naam.",
                    "Remove the field or correct its name.")
                .build());
      }
    }
    children.forEach(child -> child.addUnread(all));
  }

  private Optional<ErpValue> value(String name) {
    read.add(name);
    return Optional.ofNullable(fields.get(name)).filter(v -> !(v instanceof ErpValue.Nothing));
  }

  private FieldReader child(Map<String, ErpValue> nested, String at) {
    FieldReader child = new FieldReader(nested, at, findings);
    children.add(child);
    return child;
  }

  private <T> Optional<T> required(String name, Optional<T> value) {
    if (value.isEmpty() && !reported(name)) {
      findings.add(
          Finding.error("ERP-MISSING", pointerTo(name))
              .says("Het veld '" + name + "' ontbreekt.", "The field '" + name + "' is missing.")
              .todo("Vul het veld in.", "Fill in the field.")
              .build());
    }
    return value;
  }

  /** Said once: a field may be asked for again, as another kind. */
  private <T> Optional<T> wrong(String name, String nl, String en) {
    if (!reported(name)) {
      findings.add(unexpected(pointerTo(name), fields.get(name), nl, en));
    }
    return Optional.empty();
  }

  private boolean reported(String name) {
    String at = pointerTo(name);
    return findings.stream().anyMatch(finding -> finding.location().equals(at));
  }

  private static Finding unexpected(String at, ErpValue value, String nl, String en) {
    Text found = found(value);
    String none = nl.startsWith("een ") ? "g" + nl : "niet " + nl;
    return Finding.error("ERP-TYPE", at)
        .says(found.nl() + " is " + none + ".", found.en() + " is not " + en + ".")
        .todo("Geef " + nl + ".", "Give " + en + ".")
        .build();
  }

  /** Nothing of what is nested is repeated, and no nine digits: they may be those of a person. */
  private static Text found(ErpValue value) {
    if (value instanceof ErpValue.Items) {
      return new Text("Een lijst", "A list");
    }
    if (value instanceof ErpValue.Fields) {
      return new Text("Een object", "An object");
    }
    String masked = NINE_DIGITS.matcher(value.toString()).replaceAll("*********");
    return Text.verbatim("'" + cut(masked) + "'");
  }

  private static String cut(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "..." : text;
  }
}
