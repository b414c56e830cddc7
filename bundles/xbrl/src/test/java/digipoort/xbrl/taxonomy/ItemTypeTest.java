// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ItemTypeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BOOLEAN|true|false|1|0",
        "DECIMAL|-1.50|.5|5.|+3",
        "INTEGER|-7|007|+1|0",
        "NON_NEGATIVE_INTEGER|0|12|+5|-0",
        "POSITIVE_INTEGER|1|012|+5|9",
        "NON_POSITIVE_INTEGER|0|-1|-12|+0",
        "NEGATIVE_INTEGER|-1|-012|-9|-7",
        "INT|2147483647|-2147483648|0|1",
        "BYTE|127|-128|0|1",
        "UNSIGNED_BYTE|255|0|1|+2",
        "DOUBLE|1e3|INF|NaN|-0.5",
        "DATE|2024-02-29|2026-12-31|2026-12-31Z|0001-01-01",
        "DATE_TIME|2026-12-31T00:00:00|2026-12-31T23:59:59.5|2026-01-01T00:00:00Z|2026-01-01T24:00:00",
        "DATE_UNION|2026-12-31|2026-12-31T00:00:00|2024-02-29|2026-01-01",
        "TIME|12:00:00|00:00:00|23:59:59|12:30:00Z",
        "G_YEAR|2026|1999|0001|2027",
        "G_YEAR_MONTH|2026-12|1999-01|2000-02|2001-11",
        "G_MONTH|--12|--01|--02|--06",
        "G_MONTH_DAY|--12-31|--02-29|--01-01|--06-30",
        "G_DAY|---31|---01|---15|---02",
        "DURATION|P1Y|P1M2D|PT5H|-P3D",
        "NCNAME|a|a-b.c|_x|é1",
        "QNAME|a|x:y|_a:b|a.b",
        "LANGUAGE|nl|en-GB|nl-BE|x",
        "HEX_BINARY|0aFF|00|ab|CD",
        "ANY_URI|http://a.example/b#c|urn:x|a/b|x",
      })
  void baseTakesWhatIsWrittenAsItIs(Base base, String one, String two, String three, String four) {
    assertThat(List.of(one, two, three, four))
        .allMatch(value -> plain(base).refuses(value).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "BOOLEAN,TRUE",
    "BOOLEAN,ja",
    "DECIMAL,1e3",
    "DECIMAL,'1,5'",
    "INTEGER,1.0",
    "NON_NEGATIVE_INTEGER,-1",
    "POSITIVE_INTEGER,0",
    "NEGATIVE_INTEGER,0",
    "INT,2147483648",
    "BYTE,-129",
    "UNSIGNED_BYTE,256",
    "DATE,2026-02-29",
    "DATE,2026-1-1",
    "DATE_TIME,2026-12-31",
    "DATE_UNION,2026",
    "TIME,25:00:00",
    "G_YEAR,26",
    "G_YEAR_MONTH,2026-13",
    "G_MONTH_DAY,--02-30",
    "G_DAY,---32",
    "DURATION,1Y",
    "NCNAME,1a",
    "QNAME,a:b:c",
    "LANGUAGE,nl_NL",
    "HEX_BINARY,0",
    "ANY_URI,a b"
  })
  void baseRefusesWhatIsNotWrittenAsItIs(Base base, String value) {
    assertThat(plain(base).refuses(value)).isPresent();
  }

  @ParameterizedTest
  @EnumSource(
      value = Base.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {
        "STRING",
        "NORMALIZED_STRING",
        "TOKEN",
        "ANY_URI",
        "HEX_BINARY",
        "BASE64_BINARY",
        "ANY"
      })
  void emptyValueIsNoNumberDateOrName(Base base) {
    assertThat(plain(base).refuses("")).isPresent();
    assertThat(plain(base).refuses("  ")).isPresent();
    assertThat(plain(base).refuses("9".repeat(10_000) + " #")).isPresent();
  }

  @Test
  void whitespaceCountsAsTheTypeSays() {
    Facets three = new Facets(3, 3, null, null, List.of(), List.of(), List.of());
    assertThat(type(Base.TOKEN, three).refuses(" a  b ")).isEmpty();
    assertThat(type(Base.STRING, three).refuses(" a  b ")).isPresent();
    assertThat(plain(Base.INTEGER).refuses("\n 5 ")).isEmpty();
  }

  @Test
  void digitsCountWithoutLeadingAndTrailingZeros() {
    Facets facets = new Facets(null, null, 3, 1, List.of(), List.of(), List.of());
    assertThat(type(Base.DECIMAL, facets).refuses("-0012.50")).isEmpty();
    assertThat(type(Base.DECIMAL, facets).refuses("12.55")).isPresent();
    assertThat(type(Base.DECIMAL, facets).refuses("1234")).isPresent();
  }

  private static ItemType plain(Base base) {
    return type(base, Facets.NONE);
  }

  private static ItemType type(Base base, Facets facets) {
    return new ItemType(new QName("t"), base, ItemType.Measure.NONE, facets, List.of());
  }
}
