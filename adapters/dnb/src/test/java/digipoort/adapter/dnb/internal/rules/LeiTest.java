// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeiTest {
  private static final String STEM = "VOORBEELDBANKNV000";

  @Test
  void exactlyOnePairOfCheckDigitsIsRight() {
    assertThat(
            IntStream.range(0, 100)
                .mapToObj(i -> STEM + "%02d".formatted(i))
                .filter(lei -> Lei.refuses(lei).isEmpty()))
        .containsExactly("VOORBEELDBANKNV00045");
  }

  /** 02 and 99 leave the same remainder; only one of them is a check digit (ISO 7064). */
  @Test
  void checkDigitsOutOfRangeAreRefused() {
    for (int stem = 0; stem < 2_000; stem++) {
      String eighteen = "0000TEST00000%05d".formatted(stem);
      assertThat(
              IntStream.of(0, 1, 99)
                  .mapToObj(i -> eighteen + "%02d".formatted(i))
                  .filter(lei -> Lei.refuses(lei).isEmpty()))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "VOORBEELDBANKNV0004",
        "VOORBEELDBANKNV000450",
        "voorbeeldbanknv00045",
        "VOORBEELDBANKNV0004X",
        "VOORBEELDBANK NV0045",
        "ÅOORBEELDBANKNV00045"
      })
  void otherFormsAreRefused(String lei) {
    assertThat(Lei.refuses(lei)).get().satisfies(why -> assertThat(why.en()).contains("expected"));
  }
}
