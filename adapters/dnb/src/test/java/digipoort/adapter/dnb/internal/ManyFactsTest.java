// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal;

import static digipoort.adapter.dnb.internal.Trials.facts;
import static digipoort.adapter.dnb.internal.Trials.prepare;
import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Finding;
import digipoort.api.Submission;
import digipoort.api.adapter.Preparation;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ManyFactsTest {
  private static final Duration LIMIT = Duration.ofSeconds(8);

  private static Submission many(int count, String fact) {
    return facts(
        IntStream.range(0, count)
            .mapToObj(i -> fact.formatted(i))
            .collect(Collectors.joining(",")));
  }

  /** Counted in processor time, so that a busy machine does not matter. */
  private static Preparation withinSeconds(Submission submission) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    Preparation preparation = prepare(submission);
    assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before)).isLessThan(LIMIT);
    return preparation;
  }

  @Test
  void tenThousandFactsTakeSeconds() {
    Submission submission =
        many(
            10_000,
            "{\"concept\":\"Blootstelling\",\"waarde\":1,\"dimensies\":{\"Tegenpartij\":\"T%05d\"}}");
    Preparation preparation = withinSeconds(submission);
    assertThat(preparation).isInstanceOf(Preparation.Ready.class);
  }

  @Test
  void tenThousandMistakesTakeSecondsTooAndAreCut() {
    Submission submission = many(10_000, "{\"concept\":\"Blootsteling%d\",\"waarde\":1}");
    Preparation preparation = withinSeconds(submission);
    List<Finding> findings = Trials.findings(preparation);
    assertThat(findings).hasSize(501);
    assertThat(findings.get(0).action().en()).contains("Did you mean Blootstelling?");
    assertThat(findings.get(500).code()).isEqualTo("DNB-MORE");
  }

  @Test
  void moreThanAMessageCanHoldIsRefused() {
    Submission submission =
        many(
            45_000,
            "{\"concept\":\"Blootstelling\",\"waarde\":1,\"dimensies\":{\"Tegenpartij\":\"T%05d\"}}");
    Preparation preparation = prepare(submission);
    assertThat(Trials.findings(preparation)).extracting(Finding::code).containsExactly("DNB-SIZE");
    Submission more = many(100_001, "{\"concept\":\"Bezittingen\",\"waarde\":%d}");
    assertThat(Trials.findings(prepare(more))).extracting(Finding::code).contains("DNB-SIZE");
  }
}
