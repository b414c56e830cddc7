// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.BerichtResultaat;
import digipoort.api.Received;
import digipoort.api.Received.Readable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What comes in is encrypted by the same rules. */
@Timeout(60)
class EncryptedInboxTest {
  private static final String CONTENT = "<sba>B1";
  private static final String NOTE = "een constatering";

  @TempDir private Path folder;
  private InboxBench inbox;

  @BeforeEach
  void open() {
    inbox = new InboxBench(folder);
  }

  @AfterEach
  void close() {
    inbox.close();
  }

  private void restart(String berichtsoorten) {
    inbox.bench.encryption = Bench.encryption(folder, berichtsoorten);
    inbox.bench.restart();
  }

  private boolean onDisk(String words) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(words)) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void whatIsConfidentialIsKeptWholeAndNotOnDisk() throws IOException {
    restart(FakeBerichtSource.SOORT);
    BerichtResultaat sent = inbox.source.holds("K1", "B1");
    inbox.settle();
    assertThat(inbox.only().bericht()).hasToString(sent.toString());
    assertThat(InboxBench.octets(inbox.only().bericht())).isEqualTo(InboxBench.octets(sent));
    assertThat(inbox.only().readable()).isEqualTo(Readable.YES);
    assertThat(onDisk(CONTENT)).isFalse();
    assertThat(onDisk(NOTE)).isFalse();
  }

  @Test
  void otherwiseItIsAsItCame() throws IOException {
    inbox.source.holds("K1", "B1");
    inbox.settle();
    assertThat(onDisk(CONTENT)).isTrue();
    assertThat(onDisk(NOTE)).isTrue();
  }

  @Test
  void whatAnAdapterDeclaresHoldsAlsoWhenItIsNotThere() throws IOException {
    inbox.bench.adapters.declareConfidential(List.of(FakeBerichtSource.SOORT));
    inbox.bench.tick();
    inbox.bench.adapters.confidential().clear();
    inbox.bench.adapters.remove("reader");
    restart("");
    inbox.source.holds("K1", "B1");
    inbox.after(InboxBench.INTERVAL.multipliedBy(2));
    assertThat(inbox.only().readable()).isEqualTo(Readable.NO_ADAPTER);
    assertThat(onDisk(CONTENT)).isFalse();
  }

  @Test
  void withoutTheKeyItIsListedAndFetchingWaits() throws IOException {
    restart(FakeBerichtSource.SOORT);
    BerichtResultaat sent = inbox.source.holds("K1", "B1");
    inbox.settle();
    Path away = Files.move(folder.resolve("content-key"), folder.resolve("away"));
    restart(FakeBerichtSource.SOORT);
    inbox.source.holds("K2", "B2");
    inbox.after(Duration.ofMinutes(20));
    Received kept = inbox.only();
    assertThat(kept.bericht().constateringen().get(0).beschrijving())
        .startsWith("[versleuteld/encrypted: ");
    assertThat(inbox.attention()).anyMatch(line -> line.contains("3 content(s) are encrypted"));
    Files.move(away, folder.resolve("content-key"));
    inbox.after(Duration.ofHours(2));
    inbox.after(Duration.ofHours(2));
    assertThat(inbox.names()).containsExactly("K1/B1", "K2/B2");
    assertThat(inbox.all().get(1).bericht()).hasToString(sent.toString());
  }
}
