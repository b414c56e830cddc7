// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharacterRuleTest {
  @Test
  void threeBlocksAreAllowed() {
    assertThat(CharacterRule.allows(0xFF)).isTrue();
    assertThat(CharacterRule.allows(0x100)).isFalse();
    assertThat(CharacterRule.allows(0x20AC)).isTrue();
    assertThat(CharacterRule.allows(0x209F)).isFalse();
    assertThat(CharacterRule.allows(0x20D0)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "André Müller-Ærø ß €, André Müller-Ærø ß €",
    "Šimůnek, Simunek",
    "Łukasz Żółć, Lukasz Zólc",
    "Đặng, Dang",
    "IJsbrand ĳs, IJsbrand ijs",
    "Œuvre, OEuvre",
    "‘x’ – “y”…, 'x' - \"y\"...",
  })
  void letterIsKeptWhereLatin1HasItElseSpelt(String given, String fitted) {
    assertThat(CharacterRule.fit(given)).contains(fitted);
  }

  @Test
  void looseAccentIsComposed() {
    assertThat(CharacterRule.fit("e\u0301")).contains("é");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Иванов", "王", "a\u0007b", "x\u0085", "\uD800", "😀"})
  void whatHasNoSuchFormIsRefused(String given) {
    assertThat(CharacterRule.fit(given)).isEmpty();
  }
}
