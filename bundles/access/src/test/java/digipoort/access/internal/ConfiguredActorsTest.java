// SPDX-License-Identifier: Apache-2.0
package digipoort.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Condition;
import digipoort.api.Role;
import digipoort.api.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfiguredActorsTest {
  private @TempDir Path etc;
  private boolean configured;
  private boolean oldSetting;
  private ConfiguredActors actors;

  @BeforeEach
  void open() {
    Clock later = Clock.fixed(Instant.now().plus(Duration.ofHours(1)), ZoneOffset.UTC);
    actors = new ConfiguredActors(new UserFiles(etc, () -> configured, () -> oldSetting, later));
  }

  @Test
  void withoutAnyFileEverybodySeesEverything() {
    assertThat(actors.of("erp", List.of("digipoort-read")).scope()).isEqualTo(Scope.ALL);
    assertThat(actors.of("erp", List.of("digipoort-read")).roles()).containsExactly(Role.READ);
    assertThat(actors.conditions()).isEmpty();
  }

  @Test
  void asSoonAsOneIsNamedTheOthersSeeNothing() {
    put("a", user("a", "hub", "1, 2"));

    assertThat(scope("a")).isEqualTo(new Scope(Set.of("hub"), Set.of("1", "2"), Set.of("OB")));
    assertThat(scope("b")).isEqualTo(Scope.NOTHING);
    assertThat(scope("A")).isEqualTo(Scope.NOTHING);
    assertThat(actors.of("root", List.of("admin")).scope()).isEqualTo(Scope.ALL);
  }

  @Test
  void aWrongFileClosesItsUserAloneAndIsNamed() {
    put("a", user("a", "*", "1"));
    put("b", Map.of("name", "b", "aansluitingen", "*"));

    assertThat(scope("a")).isEqualTo(new Scope(Set.of("*"), Set.of("1"), Set.of("OB")));
    assertThat(scope("b")).isEqualTo(Scope.NOTHING);
    assertThat(actors.conditions()).hasSize(1);
    assertThat(actors.conditions().get(0).subject()).isEqualTo("etc/b.cfg");
    assertThat(actors.conditions().get(0).text().en()).contains("belanghebbenden: missing");

    put("b", user("b", "*", "2"));
    assertThat(scope("b")).isEqualTo(new Scope(Set.of("*"), Set.of("2"), Set.of("OB")));
    assertThat(actors.conditions()).isEmpty();
    actors.deleted("a");
    assertThat(scope("a")).isEqualTo(Scope.NOTHING);
    actors.deleted("b");
    assertThat(scope("a")).isEqualTo(Scope.ALL);
  }

  @Test
  void twoFilesForOneUserCloseItAndAreNamed() {
    put("a", user("a", "*", "1"));
    put("a2", user("a", "*", "2"));

    assertThat(scope("a")).isEqualTo(Scope.NOTHING);
    assertThat(actors.conditions())
        .extracting(Condition::subject)
        .containsExactly("etc/a.cfg", "etc/a2.cfg");
  }

  @Test
  void aFileThatIsNotTakenOverClosesAndIsNamed() throws IOException {
    Path file = etc.resolve("digipoort.access.user.cfg");
    Files.writeString(file, "name = a");
    assertThat(scope("a")).isEqualTo(Scope.NOTHING);
    assertThat(actors.conditions()).extracting(Condition::name).containsExactly("user-file-unread");
    Files.delete(file);
    assertThat(scope("a")).isEqualTo(Scope.ALL);
  }

  @Test
  void aConfigurationThatDidNotComeYetCloses() {
    configured = true;
    assertThat(scope("a")).isEqualTo(Scope.NOTHING);
    assertThat(actors.of("root", List.of("admin")).scope()).isEqualTo(Scope.ALL);
  }

  @Test
  void theOldSettingClosesAndSaysWhatToDo() {
    oldSetting = true;
    assertThat(scope("a")).isEqualTo(Scope.NOTHING);
    assertThat(actors.conditions().get(0).action().en()).contains("digipoort.access.user-NAME.cfg");
    put("a", user("a", "*", "1"));
    assertThat(scope("a").belanghebbenden()).containsExactly("1");
  }

  private static Map<String, String> user(String name, String aansluitingen, String nummers) {
    return Map.of(
        "name", name,
        "aansluitingen", aansluitingen,
        "belanghebbenden", nummers,
        "berichtsoorten", "OB");
  }

  private Scope scope(String user) {
    return actors.of(user, List.of("digipoort-read")).scope();
  }

  private void put(String pid, Map<String, String> values) {
    actors.updated(pid, new Hashtable<>(values));
  }
}
