// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import digipoort.api.Condition;
import digipoort.api.Condition.Level;
import digipoort.api.Identiteit;
import digipoort.api.Text;
import digipoort.core.internal.TestPki;
import digipoort.core.internal.wus.ContactRecord;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AansluitingConditionsTest {
  private final Map<String, Object> values = Setup.configuration(TestPki.simulator());
  private final Instant expiry =
      Setup.define(values).keys().tls().certificate().getNotAfter().toInstant();

  @Test
  void certificateWarnsTwoMonthsAheadAndIsCriticalInTheLastTwoWeeks() {
    assertThat(at(expiry.minus(Duration.ofDays(61)))).isEmpty();
    assertThat(at(expiry.minus(Duration.ofDays(59))))
        .extracting(Condition::name, Condition::level)
        .contains(tuple(CertificateConditions.ENDS, Level.WARNING));
    assertThat(at(expiry.minus(Duration.ofDays(3))))
        .filteredOn(c -> c.name().equals(CertificateConditions.ENDS))
        .isNotEmpty()
        .allMatch(c -> c.level() == Level.CRITICAL)
        .allSatisfy(
            c -> {
              assertThat(c.aansluiting()).isEqualTo("proef");
              assertThat(c.text().en()).contains("ends in 3 days", "valid until");
              assertThat(c.action().en())
                  .contains("tls.keystore", "digipoort:aansluiting-test proef");
            });
  }

  @Test
  void oneCertificateForTlsAndSigningIsNamedOnce() {
    assertThat(at(expiry.minus(Duration.ofDays(3))))
        .filteredOn(c -> c.subject().contains("tls.keystore"))
        .extracting(Condition::subject)
        .doesNotHaveDuplicates()
        .allMatch(subject -> subject.contains("tls.keystore + signing.keystore"));
  }

  @Test
  void certificateThatEndedAndOneThatDoesNotHoldYetAreCritical() {
    assertThat(at(expiry.plusSeconds(1)))
        .extracting(Condition::name, Condition::level)
        .contains(tuple(CertificateConditions.ENDED, Level.CRITICAL));
    assertThat(at(Instant.parse("2000-01-01T00:00:00Z")))
        .extracting(Condition::name, Condition::level)
        .contains(tuple(CertificateConditions.NOT_YET, Level.CRITICAL));
  }

  @Test
  void trustThatEndsIsNamedBySetting() {
    Instant root = Setup.define(values).tlsTrust().certificates().get(0).getNotAfter().toInstant();

    assertThat(at(root.minus(Duration.ofDays(20))))
        .filteredOn(c -> c.name().equals(CertificateConditions.TRUST_ENDS))
        .extracting(Condition::subject)
        .contains("proef, tls.trust");
  }

  @Test
  void noAansluitingIsNoProblem() {
    assertThat(new AansluitingConditions(List::of, Clock.systemUTC()).conditions()).isEmpty();
  }

  @Test
  void aansluitingToAClosedPortIsNamedAndGoneWhenItAnswers() throws IOException {
    Object right = values.get("endpoint.statusinformatie");
    values.put("endpoint.statusinformatie", "https://localhost:" + closedPort() + "/x");
    try (OpenAansluiting open = Setup.open(values)) {
      ask(open);
      assertThat(about(open.contact())).isEmpty();
      ask(open);
      assertThat(about(open.contact()))
          .singleElement()
          .satisfies(
              c -> {
                assertThat(c.name()).isEqualTo(ContactConditions.FAILS);
                assertThat(c.text().en()).contains("2 times", "accepts no connection");
              });
    }
    values.put("endpoint.statusinformatie", right);
    try (OpenAansluiting open = Setup.open(values)) {
      open.contact().failed(Text.verbatim("x"));
      open.contact().failed(Text.verbatim("x"));
      ask(open);
      assertThat(about(open.contact())).isEmpty();
    }
  }

  @Test
  void quietAansluitingThatDiedIsNoticedByTheProbe() throws IOException {
    values.put("endpoint.aanleveren", "https://localhost:" + closedPort() + "/x");
    try (Registry registry = new FakeFramework().registry()) {
      registry.update(new Given("proef", values, Setup.stored(values)));
      ContactProbe probe = new ContactProbe(registry::entries, Clock.systemUTC());
      probe.round();
      probe.round();

      assertThat(new AansluitingConditions(registry::entries, Clock.systemUTC()).conditions())
          .extracting(Condition::name)
          .containsExactly(ContactConditions.FAILS);
    }
  }

  @Test
  void probeFindsTheSimulatorAndSaysNothing() {
    try (Registry registry = new FakeFramework().registry()) {
      registry.update(new Given("proef", values, Setup.stored(values)));
      new ContactProbe(registry::entries, Clock.systemUTC()).round();

      ContactRecord contact = registry.entries().get(0).working().orElseThrow().open().contact();
      assertThat(contact.last()).isNotNull();
      assertThat(contact.outage()).isNull();
    }
  }

  @Test
  void failedTestIsToldUntilTheNextOne() {
    ContactRecord contact = new ContactRecord(Clock.systemUTC());
    contact.tested(Text.verbatim("no DNS"));

    assertThat(about(contact))
        .singleElement()
        .satisfies(c -> assertThat(c.text().en()).endsWith("the last test failed. no DNS"));

    contact.tested(null);
    assertThat(about(contact)).isEmpty();
  }

  private List<Condition> at(Instant now) {
    try (Registry registry = new FakeFramework().registry()) {
      registry.update(new Given("proef", values, Setup.stored(values)));
      return new AansluitingConditions(registry::entries, Clock.fixed(now, ZoneOffset.UTC))
          .conditions();
    }
  }

  private static List<Condition> about(ContactRecord contact) {
    return new ContactConditions("proef", contact).all();
  }

  private static void ask(OpenAansluiting open) {
    open.statuses().processen("Omzetbelasting", new Identiteit("001000044B37", "BTW"));
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
