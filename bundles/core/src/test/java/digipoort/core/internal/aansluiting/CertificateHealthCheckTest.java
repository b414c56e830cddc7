// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.core.internal.TestPki;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.felix.hc.api.Result;
import org.junit.jupiter.api.Test;

class CertificateHealthCheckTest {
  private final Map<String, Object> values = Setup.configuration(TestPki.simulator());
  private final Instant expiry =
      Setup.define(values).keys().tls().certificate().getNotAfter().toInstant();

  @Test
  void warnsTwoMonthsAheadAndIsCriticalInTheLastTwoWeeks() {
    assertThat(status(expiry.minus(Duration.ofDays(61)))).isEqualTo(Result.Status.OK);
    assertThat(status(expiry.minus(Duration.ofDays(59)))).isEqualTo(Result.Status.WARN);
    assertThat(status(expiry.minus(Duration.ofDays(13)))).isEqualTo(Result.Status.CRITICAL);
    assertThat(status(expiry.plusSeconds(1))).isEqualTo(Result.Status.CRITICAL);
  }

  @Test
  void aBrokenAansluitingIsAWarning() {
    values.put("concurrency", "veel");

    assertThat(status(Instant.now())).isEqualTo(Result.Status.WARN);
  }

  @Test
  void noAansluitingIsNoProblem() {
    assertThat(new CertificateHealthCheck(List::of, Clock.systemUTC()).execute().getStatus())
        .isEqualTo(Result.Status.OK);
  }

  private Result.Status status(Instant now) {
    try (Registry registry = new FakeFramework().registry()) {
      registry.update(new Given("proef", values, Setup.stored(values)));
      return new CertificateHealthCheck(registry::entries, Clock.fixed(now, ZoneOffset.UTC))
          .execute()
          .getStatus();
    }
  }
}
