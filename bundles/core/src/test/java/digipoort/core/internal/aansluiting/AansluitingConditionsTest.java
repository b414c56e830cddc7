// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import digipoort.api.Condition;
import digipoort.api.Condition.Level;
import digipoort.api.Identiteit;
import digipoort.api.Text;
import digipoort.api.channel.ClockReading;
import digipoort.core.internal.TestPki;
import digipoort.core.internal.wus.ContactRecord;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource({"soft, WARNING", "hard, CRITICAL"})
  void revocationListThatShouldHaveBeenRenewedIsNamed(String revocation, Level level)
      throws IOException {
    values.put("revocation", revocation);
    try (Stream<Path> crls = Files.list(TestPki.folder().resolve("crl"))) {
      values.put("crl.files", crls.map(Path::toString).collect(Collectors.joining(",")));
    }
    Instant renewal =
        Setup.define(values).tlsTrust().crls().stream()
            .map(crl -> crl.getNextUpdate().toInstant())
            .min(Comparator.naturalOrder())
            .orElseThrow();

    assertThat(named("crl-outdated", renewal.minusSeconds(1))).isEmpty();
    assertThat(named("crl-outdated", renewal.plusSeconds(1)))
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.level()).isEqualTo(level);
              assertThat(c.text().en()).contains("should have been renewed at " + renewal);
              assertThat(c.action().en()).contains("crl.files");
            });
  }

  @Test
  void certificateForTestsIsNamedInProductieAndNowhereElse() {
    Instant now = expiry.minus(Duration.ofDays(100));
    assertThat(named("test-trust-in-productie", now)).isEmpty();

    values.put("omgeving", "productie");
    values.keySet().removeIf(key -> key.startsWith("endpoint."));
    assertThat(named("test-trust-in-productie", now))
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.level()).isEqualTo(Level.CRITICAL);
              assertThat(c.action().en()).contains("PKIoverheid", "aansluiting-test proef");
            });
  }

  @ParameterizedTest
  @CsvSource({"180, behind", "-180, ahead of"})
  void clockThatDiffersMoreThanHalfAMinuteIsNamedUntilItIsSet(long seconds, String how) {
    ContactRecord contact = new ContactRecord(Clock.systemUTC());
    contact.answered(reading(seconds));

    assertThat(about(contact))
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.name()).isEqualTo("clock-off");
              assertThat(c.level()).isEqualTo(Level.WARNING);
              assertThat(c.text().en()).contains("180 s " + how + " that of Digipoort");
              assertThat(c.action().en()).contains("timedatectl");
            });

    contact.answered(reading(seconds / 6));
    assertThat(about(contact)).isEmpty();
  }

  private static ClockReading reading(long seconds) {
    Instant now = Instant.parse("2026-11-30T12:00:00Z");
    return new ClockReading(now, now.plusSeconds(seconds), now);
  }

  private List<Condition> named(String name, Instant now) {
    return at(now).stream().filter(c -> c.name().equals(name)).toList();
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
