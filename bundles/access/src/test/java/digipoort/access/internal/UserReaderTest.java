// SPDX-License-Identifier: Apache-2.0
package digipoort.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Scope;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserReaderTest {
  private static UserEntry read(Map<String, ?> properties) {
    return UserReader.read("digipoort.access.user.x", properties);
  }

  private static UserEntry with(Object aansluitingen) {
    return read(
        Map.of(
            "name", "erp",
            "aansluitingen", aansluitingen,
            "belanghebbenden", "*",
            "berichtsoorten", "*",
            "service.pid", "digipoort.access.user.x",
            "felix.fileinstall.filename", "file:/opt/k/etc/digipoort.access.user-erp.cfg"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b", "a, b", " a ,b, ", "a b", "a  \t b", "a;b", "a,,b", "a\n  b"})
  void listsAreReadAsPeopleWriteThem(String list) {
    Scope scope = Objects.requireNonNull(with(list).scope());
    assertThat(scope.aansluitingen()).isEqualTo(Set.of("a", "b"));
    assertThat(with(list).file()).isEqualTo("etc/digipoort.access.user-erp.cfg");
  }

  @Test
  void listsOfTheConfigurationServiceAreRead() {
    for (Object list : List.of(new String[] {"a", "b"}, List.of("a", "b"), new String[] {"a,b"})) {
      assertThat(Objects.requireNonNull(with(list).scope()).aansluitingen())
          .isEqualTo(Set.of("a", "b"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ",", "a=b", "hub*", "[a", "a\"", "${x}", "a|b"})
  void whatIsNotAListIsWrongAndNamed(String list) {
    UserEntry entry = with(list);
    assertThat(entry.scope()).isNull();
    assertThat(entry.name()).isEqualTo("erp");
    assertThat(Objects.requireNonNull(entry.problem()).en()).startsWith("aansluitingen: ");
  }

  @ParameterizedTest
  @CsvSource({"berichtsoort", "'\ufeffname'", "scopes", "Aansluitingen"})
  void aKeyThatIsNotKnownIsWrongAndNamed(String key) {
    UserEntry entry =
        read(
            Map.of(
                "name",
                "erp",
                "aansluitingen",
                "*",
                "belanghebbenden",
                "*",
                "berichtsoorten",
                "*",
                key,
                "x"));
    assertThat(entry.scope()).isNull();
    assertThat(Objects.requireNonNull(entry.problem()).en()).contains("'" + key + "'");
  }

  @Test
  void everyListIsAsked() {
    UserEntry entry = read(Map.of("name", "erp", "aansluitingen", "*", "belanghebbenden", "*"));
    assertThat(Objects.requireNonNull(entry.problem()).nl()).startsWith("berichtsoorten: ");
    assertThat(Objects.requireNonNull(read(Map.of()).problem()).en()).startsWith("name: ");
  }
}
