// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Aansluiting;
import digipoort.api.Aansluitingen;
import digipoort.api.Actor;
import digipoort.api.Finding;
import digipoort.api.Role;
import digipoort.api.Scope;
import digipoort.api.Submission;
import digipoort.api.SubmitResult;
import digipoort.api.Text;
import digipoort.outbox.internal.table.StartWatch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is only starting or being replaced is not a refusal. */
class AbsenceTest {
  private static final Duration REPLACEMENT = Bench.settings().grace().replacement();

  private Bench bench;

  @BeforeEach
  void open(@TempDir Path folder) {
    bench = new Bench(folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void anAdapterThatWentAwayMayBeBeingReplaced() {
    bench.adapters.remove("fake");
    SubmitResult.Unavailable unavailable = unavailable("OUTBOX-ADAPTER-AWAY");
    assertThat(unavailable.retryAfter()).isBetween(Duration.ofSeconds(1), REPLACEMENT);
    Finding finding = unavailable.findings().get(0);
    assertThat(finding.text().en()).contains(Bench.SOORT, "went away at 2026-10-01T08:00:00Z");
    assertThat(bench.outbox().preview(submission(), Bench.ACTOR).findings())
        .extracting(Finding::code)
        .containsExactly("OUTBOX-ADAPTER-AWAY");
    bench.adapters.add("newer", Bench.installed(bench.adapter, "2.0.0"));
    assertThat(submit()).isInstanceOf(SubmitResult.Stored.class);
  }

  @Test
  void anAdapterThatStaysAwayIsRefused() {
    bench.adapters.remove("fake");
    bench.clock.move(REPLACEMENT);
    refused("OUTBOX-NO-ADAPTER");
  }

  @Test
  void anAansluitingThatClosedMayBeOpenedAgain() {
    bench.unplug();
    unavailable("OUTBOX-AANSLUITING-AWAY");
    bench.clock.move(REPLACEMENT);
    refused("OUTBOX-AANSLUITING");
  }

  @Test
  void oneThatIsConfiguredAndBrokenIsWaitedForAndOthersAreNotTold() {
    bench.unplug();
    bench.clock.move(REPLACEMENT);
    bench.channels.put(new BrokenOne());
    SubmitResult.Unavailable broken = unavailable("OUTBOX-AANSLUITING-BROKEN");
    assertThat(broken.findings().get(0).text().en()).contains("the key is gone");
    Actor stranger =
        new Actor(
            "x",
            Set.of(Role.SUBMIT),
            new Scope(Set.of("another"), Set.of(Scope.ANY), Set.of(Scope.ANY)));
    SubmitResult other = bench.outbox().submit(submission(), stranger);
    assertThat(other).isInstanceOf(SubmitResult.Refused.class);
    assertThat(other.toString()).doesNotContain("the key is gone");
  }

  @Test
  void duringTheStartNothingIsRefusedForWhatIsNotThereYet() {
    StartWatch start = new StartWatch(bench.clock);
    Duration settle = Duration.ofSeconds(30);
    assertThat(start.mayStillCome(Duration.ZERO)).isTrue();
    start.completed();
    assertThat(start.mayStillCome(Duration.ZERO)).isFalse();
    assertThat(start.mayStillCome(settle)).isTrue();
    bench.clock.move(settle);
    assertThat(start.mayStillCome(settle)).isFalse();
  }

  @Test
  void aStartThatNeverSaysItIsCompleteEndsAllTheSame() {
    StartWatch start = new StartWatch(bench.clock);
    bench.clock.move(Duration.ofMinutes(5));
    assertThat(start.mayStillCome(Duration.ZERO)).isFalse();
  }

  @Test
  void aRuntimeThatStartsAnswersNotNow(@TempDir Path folder) {
    try (Bench starting = new Bench(folder, Bench.Start.UNDER_WAY)) {
      starting.adapters.remove("fake");
      starting.clock.move(REPLACEMENT);
      SubmitResult adapter = starting.outbox().submit(submission(), Bench.ACTOR);
      assertThat(adapter.toString()).contains("Unavailable", "OUTBOX-ADAPTER-AWAY", "starting");
      starting.unplug();
      starting.clock.move(REPLACEMENT);
      SubmitResult aansluiting = starting.outbox().submit(submission(), Bench.ACTOR);
      assertThat(aansluiting.toString()).contains("Unavailable", "OUTBOX-AANSLUITING-AWAY");
    }
  }

  private static Submission submission() {
    return Bench.submission("q3").build();
  }

  private SubmitResult submit() {
    return bench.outbox().submit(submission(), Bench.ACTOR);
  }

  private SubmitResult.Unavailable unavailable(String code) {
    SubmitResult result = submit();
    assertThat(result).isInstanceOf(SubmitResult.Unavailable.class);
    SubmitResult.Unavailable unavailable = (SubmitResult.Unavailable) result;
    assertThat(unavailable.findings()).extracting(Finding::code).containsExactly(code);
    return unavailable;
  }

  private void refused(String code) {
    SubmitResult result = submit();
    assertThat(result).isInstanceOf(SubmitResult.Refused.class);
    assertThat(((SubmitResult.Refused) result).findings())
        .extracting(Finding::code)
        .containsExactly(code);
  }

  private static final class BrokenOne implements Aansluitingen {
    @Override
    public List<Aansluiting> list(Actor actor) {
      Text detail = new Text("de sleutel is weg", "the key is gone");
      return List.of(new Aansluiting("default", "productie", null, false, detail));
    }

    @Override
    public List<Finding> test(String naam, Actor actor) {
      return List.of();
    }
  }
}
