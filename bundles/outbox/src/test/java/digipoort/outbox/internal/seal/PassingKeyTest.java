// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PassingKeyTest {
  @Test
  void whatIsWrittenIsReadAndHiddenMeanwhile() throws Exception {
    byte[] plain = "123456782 ".repeat(10_000).getBytes(StandardCharsets.US_ASCII);
    PassingKey key = new PassingKey();
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    try (OutputStream out = key.over(kept)) {
      out.write(plain);
    }
    assertThat(kept.toString(StandardCharsets.ISO_8859_1)).doesNotContain("123456782");
    assertThat(key.over(new ByteArrayInputStream(kept.toByteArray()))).hasBinaryContent(plain);
    assertThat(new PassingKey().over(new ByteArrayInputStream(kept.toByteArray())).readAllBytes())
        .isNotEqualTo(plain);
  }
}
