// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.ErpDocument;
import digipoort.api.ErpValue;
import digipoort.api.Finding;
import digipoort.api.Reading;
import digipoort.api.Received.Readable;
import digipoort.api.Text;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * An adapter that reads rubbish out of a received bericht harms neither the inbox nor its users.
 */
@Timeout(120)
class HostileReadingTest {
  private static final Text WORDS = new Text("a", "b");
  private static final String LONG = "x".repeat(1_000_000);

  private InboxBench inbox;

  @BeforeEach
  void open(@TempDir Path folder) {
    inbox = new InboxBench(folder);
  }

  @AfterEach
  void close() {
    inbox.close();
  }

  private Reading read() {
    return inbox.bench.inbox().read(inbox.only().id(), Bench.ACTOR).orElseThrow();
  }

  /** A list of lists of lists, each ten times the same: a googol of values on paper. */
  private static ErpDocument exploding() {
    ErpValue value = new ErpValue.Words("ha");
    for (int i = 0; i < 90; i++) {
      value = new ErpValue.Items(Collections.nCopies(10, value));
    }
    return new ErpDocument(new ErpValue.Fields(Map.of("ha", value)));
  }

  @Test
  void whatCannotBeUsedIsKeptAsItCame() {
    ErpDocument fine = Bench.document("x");
    ErpDocument long20 =
        new ErpDocument(
            new ErpValue.Fields(
                Map.of(
                    "a", new ErpValue.Items(Collections.nCopies(21, new ErpValue.Words(LONG))))));
    inbox.source.holds("K1", "B1");
    Stream.of(
            null,
            new Reading.Read(null, WORDS, WORDS, List.of()),
            new Reading.Read(fine, null, WORDS, List.of()),
            new Reading.Read(fine, WORDS, null, List.of()),
            new Reading.Read(exploding(), WORDS, WORDS, List.of()),
            new Reading.Read(long20, WORDS, WORDS, List.of()))
        .forEach(
            rubbish -> {
              inbox.bench.adapter.reading = bericht -> rubbish;
              inbox.install("1.0." + System.identityHashCode(rubbish));
              inbox.settle();
              assertThat(inbox.only().readable()).isEqualTo(Readable.FAILED);
              assertThat(read()).isInstanceOf(Reading.Unreadable.class);
            });
  }

  @Test
  void whatItFindsIsCutToWhatAPersonReads() {
    Finding huge = Finding.error("E", "/" + LONG).says(LONG, LONG).todo(LONG, LONG).build();
    inbox.bench.adapter.reading =
        bericht -> new Reading.Unreadable(Collections.nCopies(5_000, huge));
    inbox.source.holds("K1", "B1");
    inbox.settle();
    assertThat(inbox.only().explanation().nl()).hasSizeLessThan(5_000);
    List<Finding> findings = ((Reading.Unreadable) read()).findings();
    assertThat(findings).hasSize(1_000);
    assertThat(findings.get(999).text().en()).hasSize(4_003);
  }
}
