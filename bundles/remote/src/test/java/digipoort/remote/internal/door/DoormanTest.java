// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.door;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Actor;
import digipoort.api.LoginResult;
import digipoort.api.Role;
import digipoort.api.Scope;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoormanTest {
  private static final DoorCaller CALLER = new DoorCaller("rest", "192.0.2.1", "");

  private final TestDoormen.Memory users = new TestDoormen.Memory();
  private final Doorman doorman = TestDoormen.doorman(1000, users);

  private Actor admitted(String credentials) {
    return ((LoginResult.Admitted) doorman.admit(CALLER, basic(credentials))).actor();
  }

  @Test
  void rightCredentialsGiveAnActorWithTheRolesOfTheRealm() {
    Actor actor = admitted("erp:right");
    assertThat(actor.name()).isEqualTo("erp");
    assertThat(actor.roles()).containsExactlyInAnyOrder(Role.SUBMIT, Role.READ);
    assertThat(actor.scope()).isEqualTo(Scope.ALL);
    assertThat(admitted("stranger:right").roles()).isEmpty();
    assertThat(admitted("börje:right").roles()).containsExactlyInAnyOrder(Role.values());
  }

  @Test
  void theSchemeIsCaseInsensitive() {
    String header = basic("erp:right").replace("Basic", "bAsIc");
    assertThat(doorman.admit(CALLER, header)).isInstanceOf(LoginResult.Admitted.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"erp:wrong", "nobody:right", "erp", ":right", "erp:", "", ":", "e\0p:x", "a:b:c"})
  void everythingElseIsNobodyAndIsCounted(String credentials) {
    assertThat(doorman.admit(CALLER, basic(credentials))).isEqualTo(new LoginResult.Refused());
    assertThat(users.asked).hasSize(1);
    assertThat(new String(users.asked.get(0).password())).as("wiped").matches("\0*");
  }

  @Test
  void whatIsNotBase64OrNotTextIsNobodyAndIsCounted() {
    String octets = Base64.getEncoder().encodeToString(new byte[] {(byte) 0xff, ':', (byte) 0xfe});
    for (String header : new String[] {"Basic ***", "Basic " + octets, "Basic "}) {
      assertThat(doorman.admit(CALLER, header)).isEqualTo(new LoginResult.Refused());
    }
    assertThat(users.asked).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Basic", "Bearer ZXJwOnJpZ2h0", "ZXJwOnJpZ2h0"})
  void whoShowsNothingIsNobodyAndIsNoFailure(String header) {
    assertThat(doorman.admit(CALLER, header)).isEqualTo(new LoginResult.Refused());
    assertThat(doorman.admit(CALLER, null)).isEqualTo(new LoginResult.Refused());
    assertThat(users.asked).isEmpty();
  }

  @Test
  void anEndlessNameAndPasswordAreBorne() {
    String header = basic("x".repeat(5_000) + ":" + "y".repeat(500_000));
    assertThat(doorman.admit(CALLER, header)).isEqualTo(new LoginResult.Refused());
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 203.0.113.9,             192.0.2.1",
    "10.0.0.1,  203.0.113.9,             203.0.113.9",
    "10.0.0.1,  '1.1.1.1, 203.0.113.9',  203.0.113.9",
    "10.0.0.1,  '203.0.113.9, 10.0.0.2', 203.0.113.9",
    "10.0.0.1,  '',                      10.0.0.1"
  })
  void onlyAProxyOfOursSpeaksForOthers(String peer, String forwardedFor, String address) {
    doorman.admit(new DoorCaller("rest", peer, forwardedFor), basic("erp:wrong"));
    assertThat(users.asked.get(0).address()).isEqualTo(address);
  }

  private static String basic(String credentials) {
    return "Basic "
        + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
  }
}
