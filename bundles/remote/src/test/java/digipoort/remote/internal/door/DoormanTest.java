// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digipoort.api.Actor;
import digipoort.api.Role;
import digipoort.api.Scope;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoormanTest {
  private final Doorman doorman = TestDoormen.doorman(1000);

  @Test
  void rightCredentialsGiveAnActorWithTheRolesOfTheRealm() {
    Actor actor = doorman.admit(basic("erp:right")).orElseThrow();
    assertThat(actor.name()).isEqualTo("erp");
    assertThat(actor.roles()).containsExactlyInAnyOrder(Role.SUBMIT, Role.READ);
    assertThat(actor.scope()).isEqualTo(Scope.ALL);
    assertThat(doorman.admit(basic("stranger:right")).orElseThrow().roles()).isEmpty();
    assertThat(doorman.admit(basic("börje:right")).orElseThrow().roles())
        .containsExactlyInAnyOrder(Role.values());
  }

  @Test
  void theSchemeIsCaseInsensitive() {
    assertThat(doorman.admit(basic("erp:right").replace("Basic", "bAsIc"))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"erp:wrong", "nobody:right", "erp", ":right", "erp:", "", ":"})
  void everythingElseIsNobody(String credentials) {
    assertThat(doorman.admit(basic(credentials))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Basic", "Basic ***", "Bearer ZXJwOnJpZ2h0", "ZXJwOnJpZ2h0"})
  void whatIsNotBasicIsNobody(String header) {
    assertThat(doorman.admit(header)).isEmpty();
  }

  @Test
  void noHeaderAndAnEndlessNameAreNobody() {
    assertThat(doorman.admit(null)).isEmpty();
    assertThat(doorman.admit(basic("x".repeat(101) + ":right"))).isEmpty();
  }

  @Test
  void scopesComeFromTheConfiguration() {
    Doorman scoped =
        TestDoormen.doorman(
            1000,
            "erp aansluitingen=hub,default belanghebbenden=001",
            "",
            "* aansluitingen=* belanghebbenden=");
    assertThat(scoped.admit(basic("erp:right")).orElseThrow().scope())
        .isEqualTo(new Scope(Set.of("hub", "default"), Set.of("001")));
    assertThat(scoped.admit(basic("reader:right")).orElseThrow().scope())
        .isEqualTo(new Scope(Set.of("*"), Set.of()));
  }

  @Test
  void scopesThatCannotBeUnderstoodAreRefused() {
    assertThatThrownBy(() -> TestDoormen.doorman(1000, "erp all"))
        .hasMessageContaining("'erp all'")
        .hasMessageContaining("etc/digipoort.remote.cfg");
    String line = "erp aansluitingen=* belanghebbenden=*";
    assertThatThrownBy(() -> TestDoormen.doorman(1000, line, line))
        .hasMessageContaining("two lines for 'erp'");
  }

  @Test
  void aRealmThatDoesNotExistLetsNobodyIn() {
    assertThat(new JaasRealm("no-such-realm").login("erp", "right".toCharArray())).isEmpty();
  }

  private static String basic(String credentials) {
    return "Basic "
        + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
  }
}
