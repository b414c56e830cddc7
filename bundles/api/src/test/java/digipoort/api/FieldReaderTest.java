// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldReaderTest {
  @Test
  void textIsTrimmedAndBlankIsAbsent() {
    FieldReader reader = reader(Map.of("a", words("  x "), "b", words("  ")));
    assertThat(reader.text("a")).contains("x");
    assertThat(reader.text("b")).isEmpty();
    assertThat(reader.text("c")).isEmpty();
    assertThat(reader.findings()).isEmpty();
  }

  @Test
  void numberIsTakenAsTextButTextIsNotTakenAsNumber() {
    FieldReader reader = reader(Map.of("a", amount("12.50"), "b", words("12.50")));
    assertThat(reader.text("a")).contains("12.50");
    assertThat(reader.number("a")).contains(new BigDecimal("12.50"));
    assertThat(reader.number("b")).isEmpty();
    assertThat(reader.findings()).extracting(Finding::location).containsExactly("/b");
  }

  @Test
  void missingRequiredTextIsOneFinding() {
    FieldReader reader = reader(Map.of("wrong", new ErpValue.Flag(true)));
    assertThat(reader.requiredText("absent")).isEmpty();
    assertThat(reader.requiredText("absent")).isEmpty();
    assertThat(reader.requiredText("wrong")).isEmpty();
    assertThat(reader.findings())
        .extracting(Finding::code)
        .containsExactly("ERP-MISSING", "ERP-TYPE");
  }

  @Test
  void wrongKindIsSaidOnceHoweverOftenItIsAskedFor() {
    FieldReader reader = reader(Map.of("wrong", new ErpValue.Items(List.of())));
    assertThat(reader.number("wrong")).isEmpty();
    assertThat(reader.requiredText("wrong")).isEmpty();
    assertThat(reader.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.text().en()).contains("a number"));
  }

  @Test
  void dateAndFlagAreReadStrictly() {
    FieldReader reader =
        reader(
            Map.of(
                "good", words("2026-09-30"),
                "bad", words("30-09-2026"),
                "yes", new ErpValue.Flag(true),
                "no", words("nee")));
    assertThat(reader.date("good")).contains(LocalDate.of(2026, 9, 30));
    assertThat(reader.date("bad")).isEmpty();
    assertThat(reader.flag("yes")).contains(true);
    assertThat(reader.flag("no")).isEmpty();
    assertThat(reader.findings()).extracting(Finding::location).containsExactly("/bad", "/no");
  }

  @Test
  void pointersOfNestedFieldsAreEscaped() {
    FieldReader reader =
        reader(
            Map.of(
                "a/b~c",
                new ErpValue.Items(
                    List.of(
                        new ErpValue.Fields(Map.of("x", words("1"), "y", words("2"))),
                        words("z")))));
    List<FieldReader> items = reader.items("a/b~c");
    assertThat(items).hasSize(1);
    assertThat(items.get(0).text("x")).contains("1");
    assertThat(reader.findings())
        .extracting(Finding::location)
        .containsExactly("/a~1b~0c/1", "/a~1b~0c/0/y");
  }

  @Test
  void whatWasNeverReadIsMostLikelyMisspelt() {
    FieldReader reader = reader(Map.of("omzt", amount("1")));
    assertThat(reader.number("omzet")).isEmpty();
    assertThat(reader.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("ERP-UNKNOWN-FIELD");
              assertThat(finding.location()).isEqualTo("/omzt");
              assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            });
  }

  @Test
  void nullIsAsIfLeftOut() {
    FieldReader reader = reader(Map.of("a", new ErpValue.Nothing()));
    assertThat(reader.number("a")).isEmpty();
    assertThat(reader.fields("b").text("c")).isEmpty();
    assertThat(reader.findings()).isEmpty();
  }

  @Test
  void anAbsurdNumberIsShownShort() {
    assertThat(amount("1e999999999").toString()).isEqualTo("1E+999999999");
    assertThat(amount("1e3").toString()).isEqualTo("1000");
    FieldReader reader = reader(Map.of("a", amount("1e999999999")));
    assertThat(reader.flag("a")).isEmpty();
    assertThat(reader.findings().get(0).text().en()).contains("1E+999999999");
  }

  /** A BSN may stand where something else was expected. */
  @Test
  void whatHoldsTheNumberOfAPersonIsNotRepeated() {
    ErpValue person = new ErpValue.Fields(Map.of("bsn", words("111222333")));
    FieldReader reader =
        reader(
            Map.of(
                "object",
                person,
                "list",
                new ErpValue.Items(List.of(person)),
                "elements",
                new ErpValue.Items(List.of(words("111222333"), amount("111222333"))),
                "date",
                words("bsn 111222333")));
    assertThat(reader.text("object")).isEmpty();
    assertThat(reader.text("list")).isEmpty();
    assertThat(reader.items("elements")).isEmpty();
    assertThat(reader.date("date")).isEmpty();
    assertThat(reader.findings())
        .extracting(finding -> finding.text().en())
        .containsExactly(
            "An object is not a text.",
            "A list is not a text.",
            "'*********' is not an object between braces.",
            "'*********' is not an object between braces.",
            "'bsn *********' is not a date like 2026-09-30.");
    assertThat(reader.findings())
        .extracting(finding -> finding.text().nl())
        .startsWith("Een object is geen tekst.", "Een lijst is geen tekst.");
  }

  private static FieldReader reader(Map<String, ? extends ErpValue> fields) {
    return FieldReader.of(new ErpDocument(new ErpValue.Fields(new LinkedHashMap<>(fields))));
  }

  private static ErpValue words(String value) {
    return new ErpValue.Words(value);
  }

  private static ErpValue amount(String value) {
    return new ErpValue.Amount(new BigDecimal(value));
  }
}
