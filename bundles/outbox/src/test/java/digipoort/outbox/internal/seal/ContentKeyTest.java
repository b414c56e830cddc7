// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentKeyTest {
  private static final Binding HERE = new Binding("content", "D1", 0, 3, false, "9 abc");
  private static final byte[] PLAIN = "BSN 123456782".getBytes(StandardCharsets.US_ASCII);

  private final ContentKey key = key(1);

  static ContentKey key(int first) {
    byte[] octets = new byte[ContentKey.LENGTH];
    octets[0] = (byte) first;
    return new ContentKey(octets);
  }

  @Test
  void whatIsSealedOpensWithTheSameKeyAtTheSamePlace() throws Exception {
    byte[] sealed = key.seal(HERE, PLAIN);
    assertThat(key.open(HERE, sealed)).isEqualTo(PLAIN);
    assertThat(sealed).hasSize(PLAIN.length + 28);
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("123456782");
    assertThat(key.seal(HERE, PLAIN)).isNotEqualTo(sealed);
    assertThat(key.open(HERE, key.seal(HERE, new byte[0]))).isEmpty();
  }

  @Test
  void itOpensNowhereElse() {
    byte[] sealed = key.seal(HERE, PLAIN);
    for (Binding elsewhere :
        List.of(
            new Binding("received", "D1", 0, 3, false, "9 abc"),
            new Binding("content", "D2", 0, 3, false, "9 abc"),
            new Binding("content", "D1", 1, 3, false, "9 abc"),
            new Binding("content", "D1", 0, 2, false, "9 abc"),
            new Binding("content", "D1", 0, 3, true, "9 abc"),
            new Binding("content", "D1", 0, 3, false, "8 abc"))) {
      assertThatThrownBy(() -> key.open(elsewhere, sealed))
          .isInstanceOf(GeneralSecurityException.class);
    }
    assertThatThrownBy(() -> key(2).open(HERE, sealed))
        .isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  void everyBitCounts() {
    byte[] sealed = key.seal(HERE, PLAIN);
    for (int bit = 0; bit < sealed.length * 8; bit++) {
      byte[] changed = sealed.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      assertThatThrownBy(() -> key.open(HERE, changed))
          .isInstanceOf(GeneralSecurityException.class);
    }
    assertThatThrownBy(() -> key.open(HERE, new byte[27]))
        .isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  void aKeyIsNamedAndNeverShown() {
    assertThat(key.id()).matches("[0-9a-f]{4}-[0-9a-f]{4}").isNotEqualTo(key(2).id());
    assertThat(key).hasToString("key " + key.id());
    assertThatThrownBy(() -> new ContentKey(new byte[31]))
        .hasMessageContaining("31 octets (expected: 32)");
  }
}
