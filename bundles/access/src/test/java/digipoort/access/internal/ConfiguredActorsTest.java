// SPDX-License-Identifier: Apache-2.0
package digipoort.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Role;
import digipoort.api.Scope;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConfiguredActorsTest {
  private final ConfiguredActors actors = new ConfiguredActors();

  @Test
  void withoutAnyFileEverybodySeesEverything() {
    assertThat(actors.of("erp", List.of("digipoort-read")).scope()).isEqualTo(Scope.ALL);
    assertThat(actors.of("erp", List.of("digipoort-read")).roles()).containsExactly(Role.READ);
  }

  @Test
  void asSoonAsOneIsNamedTheOthersSeeNothing() {
    put("a", Map.of("name", "a", "aansluitingen", "hub", "belanghebbenden", "1, 2"));

    assertThat(scope("a")).isEqualTo(new Scope(Set.of("hub"), Set.of("1", "2")));
    assertThat(scope("b")).isEqualTo(UserScopes.NOTHING);
    assertThat(scope("A")).isEqualTo(UserScopes.NOTHING);
    assertThat(actors.of("root", List.of("admin")).scope()).isEqualTo(Scope.ALL);
  }

  @Test
  void aWrongFileClosesItsUserAloneAndTheOthersToo() {
    put("a", Map.of("name", "a", "aansluitingen", "*", "belanghebbenden", "1"));
    put("b", Map.of("name", "b", "aansluitingen", "*"));

    assertThat(scope("a")).isEqualTo(new Scope(Set.of("*"), Set.of("1")));
    assertThat(scope("b")).isEqualTo(UserScopes.NOTHING);

    actors.deleted("a");
    assertThat(scope("a")).isEqualTo(UserScopes.NOTHING);
    actors.deleted("b");
    assertThat(scope("a")).isEqualTo(Scope.ALL);
  }

  @Test
  void twoFilesForOneUserCloseIt() {
    put("a", Map.of("name", "a", "aansluitingen", "*", "belanghebbenden", "1"));
    put("a2", Map.of("name", "a", "aansluitingen", "*", "belanghebbenden", "2"));

    assertThat(scope("a")).isEqualTo(UserScopes.NOTHING);
  }

  private Scope scope(String user) {
    return actors.of(user, List.of("digipoort-read")).scope();
  }

  private void put(String suffix, Map<String, String> values) {
    actors.updated(suffix, new Hashtable<>(values));
  }
}
