// SPDX-License-Identifier: Apache-2.0
package digipoort.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import digipoort.budget.ReadingBudget;
import digipoort.budget.ReadingLimits;
import digipoort.wss.AnswerDocument;
import digipoort.wss.Distrusted;
import digipoort.wss.spool.Spool;
import digipoort.wss.spool.SpoolFolder;
import java.io.IOException;
import java.nio.file.Path;

/** The body of an answer over HTTP. */
class AnswerFuzzTest {
  private static final SpoolFolder FOLDER = new SpoolFolder(Path.of("target", "spool"));

  @FuzzTest(maxDuration = "1m")
  void reads(byte[] octets) throws IOException {
    try (Spool answer = FOLDER.spool()) {
      answer.out().write(octets);
      ReadingBudget budget = ReadingBudget.of(ReadingLimits.ANSWER);
      try (AnswerDocument read = AnswerDocument.parse(answer, FOLDER, budget)) {
        assertThat(read.document().getDocumentElement()).isNotNull();
      }
    } catch (Distrusted e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }
}
