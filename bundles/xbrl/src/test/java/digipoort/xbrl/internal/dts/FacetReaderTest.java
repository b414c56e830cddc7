// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.internal.dts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacetReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[A-Z-[IO]]|A|I",
        "[a-z-[^aeiou]]|a|b",
        "\\i\\c*|_a-1.b|1a",
        "\\I|1|a",
        "[\\i-]+|a-b|1",
        "a$b|a$b|ab",
        "^a|^a|a",
        "[a&&b]+|a&b|c",
        "\\p{IsBasicLatin}+|abc|é",
        "\\p{Lu}\\d{2}|A12|a12",
        "\\P{IsBasicLatin}|é|a",
        "\\[x\\]|[x]|x",
      })
  void patternOfXmlSchemaMeansTheSameToTheJdk(String pattern, String matches, String not) {
    Pattern compiled = Pattern.compile(FacetReader.translate(pattern));
    assertThat(compiled.matcher(matches).matches()).isTrue();
    assertThat(compiled.matcher(not).matches()).isFalse();
  }
}
