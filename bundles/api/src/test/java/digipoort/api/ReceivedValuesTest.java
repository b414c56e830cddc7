// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import digipoort.api.channel.ClockReading;
import digipoort.api.channel.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReceivedValuesTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @Test
  void aReceivedIdIsALowerCaseUuid() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReceivedId("ABC"))
        .withMessageContaining("'ABC'")
        .withMessageContaining("lower-case UUID");
    assertThat(new ReceivedId(ReceivedId.random().value()).value()).hasSize(36);
  }

  @Test
  void aQueryKeepsItsLimits() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReceivedQuery(null, null, null, null, null, null, null, 1001, 0))
        .withMessageContaining("limit: 1001 (expected: 1 to 1000)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReceivedQuery(null, null, null, null, null, null, null, 1, -1))
        .withMessageContaining("offset: -1 (expected: 0 or more)");
  }

  @Test
  void aWindowDoesNotEndBeforeItBegins() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Window(NOON, NOON.minusSeconds(1)))
        .withMessageContaining("tijdstempelTot");
    assertThat(new Window(null, NOON).tijdstempelVanaf()).isNull();
  }

  @Test
  void aClockReadingBoundsHowFarTheOtherClockIsAhead() {
    ClockReading reading = new ClockReading(NOON, NOON.plusSeconds(100), NOON.plusSeconds(4));
    assertThat(reading.leastAhead()).isEqualTo(Duration.ofSeconds(96));
    assertThat(reading.mostAhead()).isEqualTo(Duration.ofSeconds(100));
  }

  @Test
  void anUnreadableBerichtSaysWhy() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Reading.Unreadable(List.of()));
  }

  @Test
  void aReadBerichtMaySayThatSomethingWasRefused() {
    Finding error = Finding.error("X", "").says("fout", "wrong").build();
    ErpDocument document = new ErpDocument(new ErpValue.Fields(Map.of()));
    Text text = Text.verbatim("x");
    assertThat(new Reading.Read(document, text, text, List.of(error)).findings())
        .containsExactly(error);
  }
}
