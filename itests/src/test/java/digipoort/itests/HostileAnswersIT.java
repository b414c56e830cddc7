// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.composite;

import digipoort.api.Aansluiting;
import digipoort.api.BerichtResultaat;
import digipoort.api.channel.BerichtSource;
import digipoort.api.channel.Channel;
import digipoort.api.channel.StatusSource;
import digipoort.core.hostile.Attack;
import digipoort.core.hostile.Attacks;
import digipoort.core.hostile.Caller;
import digipoort.core.hostile.HostileDigipoort;
import digipoort.core.hostile.Operation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.Test;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.InvalidSyntaxException;

/**
 * Every hostile answer, to operations in turn, with the parsers and providers of the runtime; the
 * unit tests of core play each to every operation.
 */
public class HostileAnswersIT extends SimulatorInKaraf {
  private static final String NAAM = "vijandig";

  @Override
  protected Option[] more() {
    String jar =
        HostileDigipoort.class.getProtectionDomain().getCodeSource().getLocation().toString();
    return new Option[] {composite(super.more()), bundle(jar).startLevel(1)};
  }

  @Test
  public void everyHostileAnswerIsRefused() throws InvalidSyntaxException {
    Path pki = home("data/simulator/pki");
    try (HostileDigipoort digipoort =
        new HostileDigipoort(pki, text(pki.resolve("password")).strip())) {
      String endpoint = digipoort.endpoint().toString();
      aansluiting(
          NAAM,
          Map.of(
              "endpoint.aanleveren", endpoint,
              "endpoint.statusinformatie", endpoint,
              "endpoint.ophalen", endpoint,
              "revocation", "soft",
              "crl.files", digipoort.revocations().toString()));
      await("aansluiting " + NAAM)
          .atMost(SOON)
          .until(() -> aansluiting(NAAM).map(Aansluiting::usable).orElse(false));
      Caller caller =
          new Caller(
              service(Channel.class), service(StatusSource.class), service(BerichtSource.class));

      for (Operation operation : Operation.all()) {
        assertThat(caller.reason(operation, new ArrayList<>())).as(operation.name()).isEmpty();
      }
      SoftAssertions softly = new SoftAssertions();
      List<Attack> attacks = Attacks.all();
      for (Attack attack : attacks) {
        digipoort.play(attack);
        for (Operation operation : turn(attack, attacks.indexOf(attack))) {
          List<BerichtResultaat> taken = new ArrayList<>();
          softly
              .assertThat(caller.reason(operation, taken))
              .as(attack.name() + ", " + operation.name())
              .contains(attack.words());
          softly.assertThat(taken).as(attack.name() + ", " + operation.name()).isEmpty();
        }
      }
      softly.assertAll();
    }
  }

  /** Three of the operations it can be played against, others for each attack. */
  private static List<Operation> turn(Attack attack, int number) {
    List<Operation> all = Operation.all().stream().filter(attack.on()).toList();
    return IntStream.range(0, Math.min(3, all.size()))
        .mapToObj(i -> all.get((number * 3 + i) % all.size()))
        .toList();
  }

  private <T> T service(Class<T> type) throws InvalidSyntaxException {
    return context.getServiceReferences(type, "(" + Channel.AANSLUITING + "=" + NAAM + ")").stream()
        .findFirst()
        .map(context::getService)
        .orElseThrow();
  }
}
