// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digipoort.api.Actor;
import digipoort.api.CodeInfo;
import digipoort.api.Codes;
import digipoort.api.NotPermittedException;
import digipoort.api.Role;
import digipoort.api.Scope;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person asks about a code. */
class CodesServiceTest {
  private static final Actor READER = new Actor("reader", Set.of(Role.READ), Scope.ALL);

  private final Codes codes = new CodesService();

  @ParameterizedTest
  @CsvSource({
    "als100, ALS100",
    "410 AFS600, 410/AFS600",
    "' 410 / afs600 ', 410/AFS600",
    "420, 420"
  })
  void codesAreUnderstoodAsPeopleWriteThem(String written, String code) {
    assertThat(codes.explain(written, READER)).isEqualTo(codes.explain(code, READER));
    assertThat(codes.explain(written, READER).code()).isEqualTo(code);
  }

  @Test
  void noTextOfTheListHasAPlaceLeftOpen() {
    assertThat(codes.list(READER))
        .extracting(CodeInfo::meaning, CodeInfo::action)
        .noneMatch(texts -> texts.toString().contains("{"));
  }

  @Test
  void refusalNamesTheRoleAsTheOperatorGivesIt() {
    Actor nobody = new Actor("nobody", Set.of(), Scope.ALL);
    assertThatThrownBy(() -> codes.list(nobody))
        .isInstanceOf(NotPermittedException.class)
        .hasMessageContaining("role digipoort-read");
  }
}
