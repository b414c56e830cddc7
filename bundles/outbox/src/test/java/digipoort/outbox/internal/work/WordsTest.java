// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.work;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Text;
import org.junit.jupiter.api.Test;

/** What is said must stay readable when more is said after it. */
class WordsTest {
  @Test
  void reasonOfOthersEndsAsASentence() {
    Text meaning = new Text("Ontvangen.", "Received.");
    assertThat(Words.notAsked(meaning, new Text("HTTP 503", "HTTP 503")).en())
        .isEqualTo("Received. The statuses could not be asked now: HTTP 503.");
    assertThat(Words.notAsked(meaning, new Text("Nee.", "No.")).nl()).endsWith(" Nee.");
    assertThat(Words.notAsked(meaning, Text.verbatim("[STS100 x]")).en()).endsWith("[STS100 x]");
  }
}
