// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.composite;

import digipoort.simulator.hostile.Attack;
import digipoort.simulator.hostile.AttackClient;
import digipoort.simulator.hostile.HostileRequests;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.Test;
import org.ops4j.pax.exam.Option;

/** Every hostile request to the simulator, with the parsers and providers of the runtime. */
public class HostileRequestsIT extends SimulatorInKaraf {
  @Override
  protected Option[] more() {
    String jar =
        HostileRequests.class.getProtectionDomain().getCodeSource().getLocation().toString();
    return new Option[] {composite(super.more()), bundle(jar).startLevel(1)};
  }

  @Test
  public void everyHostileRequestIsRefused() throws Exception {
    Path pki = home("data/simulator/pki");
    URI aanleveren = endpoint();
    AttackClient client = AttackClient.of(pki);
    long before = ledger().accepted();
    List<Attack> attacks = HostileRequests.against(aanleveren, pki);
    SoftAssertions softly = new SoftAssertions();
    int taken = 0;
    for (Attack attack : attacks) {
      HttpResponse<String> answer = client.send(aanleveren, attack);
      softly.assertThat(answer.statusCode()).as(attack.name()).isEqualTo(500);
      softly.assertThat(AttackClient.reason(answer)).as(attack.name()).contains(attack.expected());
      taken += attack.sends() - 1;
    }
    softly.assertThat(attacks).hasSizeGreaterThan(20);
    softly.assertThat(ledger().accepted()).isEqualTo(before + taken);
    softly.assertAll();
  }

  private static URI endpoint() {
    Matcher line =
        Pattern.compile("(?m)^endpoint\\.aanleveren = (\\S+)$")
            .matcher(text(home("etc/digipoort.core.aansluiting-simulator.cfg")));
    assertThat(line.find()).isTrue();
    return URI.create(line.group(1));
  }
}
