// SPDX-License-Identifier: Apache-2.0
package digipoort.wss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digipoort.budget.BudgetLimit;
import digipoort.budget.ReadingBudget;
import digipoort.budget.ReadingLimits;
import digipoort.wss.spool.Spool;
import digipoort.wss.spool.SpoolFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading and verifying end when the time of the call is over. */
class AnswerDocumentTest {
  @TempDir Path folder;

  @Test
  void parsingEndsWhenTheTimeIsOver() throws Exception {
    AtomicLong now = new AtomicLong();
    ReadingBudget budget = seconds(5, () -> now.addAndGet(Duration.ofSeconds(1).toNanos()));

    assertThatThrownBy(() -> parse("<a>" + "<b/>".repeat(100_000) + "</a>", budget))
        .isInstanceOf(Distrusted.class)
        .hasMessageContaining("milliseconds (expected: at most 5000)");
  }

  @Test
  void whatIsWrittenForADigestEndsWhenTheTimeIsOver() throws Exception {
    AtomicLong now = new AtomicLong();
    try (AnswerDocument document = parse("<a/>", seconds(5, now::get));
        OutputStream out = document.timed(OutputStream.nullOutputStream())) {
      out.write(new byte[100_000]);
      now.set(Duration.ofSeconds(6).toNanos());

      assertThatThrownBy(() -> out.write(new byte[100_000]))
          .hasMessageContaining("milliseconds (expected: at most 5000)");
    }
  }

  @Test
  void contentsWeighNothing() throws Exception {
    String inhoud =
        "<inhoud xmlns='" + Soap.KOPPELVLAK + "'>" + "QUJD".repeat(500_000) + "</inhoud>";
    ReadingBudget budget =
        ReadingBudget.of(
            ReadingLimits.ANSWER
                .with(BudgetLimit.WEIGHT, 10_000)
                .with(BudgetLimit.TEXT, 1_000)
                .with(BudgetLimit.OCTETS, 100_000));

    try (AnswerDocument document = parse(inhoud, budget)) {
      assertThat(document.cuttings().size()).isEqualTo(1);
    }
  }

  private static ReadingBudget seconds(int most, LongSupplier nanos) {
    return ReadingBudget.of(ReadingLimits.ANSWER.with(BudgetLimit.TIME, most * 1_000L), nanos);
  }

  private AnswerDocument parse(String text, ReadingBudget budget) throws Distrusted, IOException {
    SpoolFolder spools = new SpoolFolder(folder);
    try (Spool spool = spools.spool()) {
      spool.out().write(text.getBytes(StandardCharsets.UTF_8));
      return AnswerDocument.parse(spool, spools, budget);
    }
  }
}
