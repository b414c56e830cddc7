// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SinceTest {
  @Test
  void momentsAreReadAsPeopleWriteThem() {
    Clock clock = Clock.fixed(FakeRuntime.NOON, ZoneOffset.ofHours(2));
    assertThat(Since.read("--since", "30m", clock)).isEqualTo("2026-10-05T11:30:00Z");
    assertThat(Since.read("--since", "7d", clock)).isEqualTo("2026-09-28T12:00:00Z");
    assertThat(Since.read("--since", "2026-10-01", clock)).isEqualTo("2026-09-30T22:00:00Z");
    assertThat(Since.read("--since", "2026-10-01T01:02:03Z", clock))
        .isEqualTo(Instant.parse("2026-10-01T01:02:03Z"));
    assertThatThrownBy(() -> Since.read("--until", "soon", clock))
        .hasMessageContaining("--until: 'soon' (expected");
  }
}
