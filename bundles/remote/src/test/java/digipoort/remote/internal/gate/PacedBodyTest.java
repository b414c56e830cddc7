// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PacedBodyTest {
  private final AtomicLong nanos = new AtomicLong();

  private PacedBody body(int octets, long most) {
    return new PacedBody(
        new ByteArrayInputStream(new byte[octets]), most, TestServer.LIMITS, nanos::get);
  }

  private void pass(int seconds) {
    nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
  }

  @Test
  void whatComesFastEnoughIsRead() throws IOException {
    try (PacedBody body = body(100_000, 100_000)) {
      for (int i = 0; i < 10; i++) {
        pass(1);
        assertThat(body.read(new byte[10_000])).isEqualTo(10_000);
      }
      assertThat(body.read()).isEqualTo(-1);
    }
  }

  @Test
  void whatTricklesIsCutOffAfterSomePatience() throws IOException {
    try (PacedBody body = body(1_000, 1_000)) {
      pass(9);
      assertThat(body.read()).isZero();
      pass(2);
      assertRefused(body, 408);
    }
  }

  @Test
  void whatTakesTooLongInAllIsCutOff() throws IOException {
    try (PacedBody body = body(1_000_000, 1_000_000)) {
      pass(19);
      assertThat(body.read(new byte[500_000])).isEqualTo(500_000);
      pass(2);
      assertRefused(body, 408);
    }
  }

  @Test
  void whatIsTooLargeIsCutOff() throws IOException {
    try (PacedBody body = body(11, 10)) {
      assertThat(body.readNBytes(10)).hasSize(10);
      assertRefused(body, 413);
    }
  }

  @Test
  void silenceAndAnEarlyEndAreToldApart() throws IOException {
    assertRefused(failing(new IOException(new TimeoutException("idle"))), 408);
    assertRefused(failing(new IOException("early end")), 400);
  }

  private PacedBody failing(IOException failure) {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw failure;
          }
        };
    return new PacedBody(broken, 10, TestServer.LIMITS, nanos::get);
  }

  private static void assertRefused(PacedBody body, int status) {
    assertThatThrownBy(() -> body.read(new byte[1_000]))
        .isInstanceOfSatisfying(
            RefusedRequestException.class, e -> assertThat(e.refusal().status()).isEqualTo(status));
  }
}
