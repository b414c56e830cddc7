// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.BerichtInhoud;
import digipoort.api.Condition;
import digipoort.api.Condition.Level;
import digipoort.api.Condition.Owner;
import digipoort.api.DeliveryId;
import digipoort.api.Resubmission;
import digipoort.api.StorageException;
import digipoort.api.channel.Refusal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that stops work is silent: each is a condition with who must do what. */
@Timeout(60)
class ConditionsTest {
  @TempDir private Path folder;
  private Bench bench;

  @BeforeEach
  void open() {
    bench = new Bench(folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Condition only(String name) {
    return bench.conditions().stream()
        .filter(condition -> condition.name().equals(name))
        .reduce(
            (one, other) -> {
              throw new AssertionError("twice: " + one);
            })
        .orElseThrow(() -> new AssertionError(name + " not in " + bench.conditions()));
  }

  private DeliveryId rejected(String key) {
    bench.digipoort.behaviour = FakeDigipoort.refuses(Refusal.CONTENT, "ALS100");
    DeliveryId id = bench.stored(Bench.submission(key).deliberate().build());
    bench.tick();
    bench.digipoort.behaviour = FakeDigipoort.ACCEPTS;
    return id;
  }

  private List<String> names() {
    return bench.conditions().stream().map(Condition::name).toList();
  }

  @Test
  void aRefusalIsNamedUntilSomethingComesInItsPlace() {
    assertThat(names()).isEmpty();
    DeliveryId id = rejected("a");
    Condition condition = only("deliveries-rejected");
    assertThat(condition.owner()).isEqualTo(Owner.SUBMITTER);
    assertThat(condition.aansluiting()).isEqualTo("default");
    assertThat(condition.text().en()).startsWith("1 delivery(ies) REJECTED");
    assertThat(condition.action().nl()).contains("digipoort:delivery-acknowledge");
    bench.after(Duration.ofDays(3));
    assertThat(names()).containsExactly("deliveries-rejected");
    bench.stored(Bench.submission("b").build());
    assertThat(names()).isEmpty();
    assertThat(bench.find(id).attempts()).isEqualTo(1);
  }

  @Test
  void aRefusalIsNamedUntilItIsResubmittedOrAcknowledgedOrOld() {
    DeliveryId first = rejected("a");
    DeliveryId second = rejected("b");
    bench.operations().resubmit(first, new Resubmission(null, false, "again"), Bench.ACTOR);
    assertThat(names()).isEmpty();
    DeliveryId third = rejected("c");
    DeliveryId fourth = rejected("d");
    assertThat(only("deliveries-rejected").text().en()).startsWith("2 ");
    assertThat(bench.operations().acknowledge(third, "known", Bench.ACTOR).done()).isTrue();
    assertThat(only("deliveries-rejected").text().en()).startsWith("1 ");
    assertThat(bench.store().events(third))
        .anyMatch(
            event -> event.type().equals("ACKNOWLEDGED") && event.text().en().contains("known"));
    assertThat(bench.operations().acknowledge(DeliveryId.random(), "x", Bench.ACTOR).done())
        .isFalse();
    bench.clock.move(Duration.ofDays(15));
    assertThat(names()).isEmpty();
    assertThat(List.of(second, fourth)).doesNotContain(third);
  }

  @Test
  void whatIsParkedOrTooLateIsNamedForItsAansluiting() {
    bench.stored(
        Bench.submission("late").deadline(bench.clock.instant().plusSeconds(3600)).build());
    bench.unplug();
    bench.clock.move(Duration.ofHours(2));
    Condition late = only("deadlines-passed");
    assertThat(late.level()).isEqualTo(Level.CRITICAL);
    assertThat(late.text().en()).contains("1 delivery(ies)", "the oldest 1 h");
    assertThat(only("aansluiting-missing").subject()).isEqualTo("default");
    assertThat(late.text().en() + late.action().en()).doesNotContain("001000044B37");
  }

  @Test
  void anAdapterThatIsGoneIsNamed() {
    bench.stored(Bench.submission("a").build());
    bench.adapters.remove("fake");
    assertThat(only("adapter-missing").subject()).isEqualTo(Bench.SOORT);
  }

  @Test
  void anOutboxThatDoesNotRunSaysWhy() {
    OutboxConditions source = new OutboxConditions(Optional::empty, () -> "the disk is full");
    assertThat(source.conditions())
        .singleElement()
        .satisfies(
            condition -> {
              assertThat(condition.name()).isEqualTo("outbox-stopped");
              assertThat(condition.text().nl()).contains("the disk is full");
            });
    assertThat(new OutboxConditions(Optional::empty, () -> "").conditions()).isEmpty();
    OutboxConditions broken =
        new OutboxConditions(
            () -> {
              throw new StorageException("server away", new IllegalStateException());
            },
            () -> "");
    assertThat(broken.conditions())
        .extracting(Condition::name)
        .containsExactly("outbox-stands-still");
  }

  @Test
  void aPreviewKeepsTheDigestOfWhatIsConfidentialToItself() {
    bench.encryption = Bench.encryption(folder, Bench.SOORT);
    bench.restart();
    BerichtInhoud inhoud =
        BerichtInhoud.of("text/xml", "a.xml", "geheim".getBytes(StandardCharsets.UTF_8));
    BerichtInhoud shown =
        bench.outbox().preview(Bench.submission("p").payload(inhoud).build(), Bench.ACTOR).inhoud();
    assertThat(shown).isNotNull();
    assertThat(shown.confidential()).isTrue();
    assertThat(shown.toString()).doesNotContain(inhoud.sha256());
    assertThat(Files.exists(folder.resolve("content-key"))).as("no key for a preview").isFalse();
  }
}
