// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal;

import digipoort.budget.ReadingBudget;
import digipoort.budget.ReadingLimits;
import digipoort.wss.AnswerDocument;
import digipoort.wss.Distrusted;
import digipoort.wss.spool.Spool;
import digipoort.wss.spool.SpoolFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** Answers as if they were received. */
public final class Answers {
  private Answers() {}

  /** A folder that is there for this JVM. */
  public static SpoolFolder folder() {
    try {
      return new SpoolFolder(Files.createTempDirectory("spool"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static AnswerDocument parse(byte[] octets) throws Distrusted {
    SpoolFolder folder = folder();
    try (Spool answer = folder.spool()) {
      answer.out().write(octets);
      return AnswerDocument.parse(answer, folder, ReadingBudget.of(ReadingLimits.ANSWER));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static AnswerDocument parse(String text) throws Distrusted {
    return parse(text.getBytes(StandardCharsets.UTF_8));
  }
}
