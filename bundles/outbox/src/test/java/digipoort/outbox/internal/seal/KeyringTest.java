// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyringTest {
  private static final byte[] OCTETS = {
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26,
    27, 28, 29, 30, 31, 32
  };
  private static final String HEX = HexFormat.of().formatHex(OCTETS);

  @TempDir private Path folder;

  private static ContentKey current(Keyring keys, String... inUse) throws Exception {
    return keys.current(() -> Set.of(inUse));
  }

  @Test
  void aKeyIsMadeAtFirstNeedForItsOwnerAloneAndStaysTheSame() throws Exception {
    Path file = folder.resolve("secrets/content-key");
    Keyring keys = Keyring.inFile(file, List.of());
    assertThat(keys.wrong()).isEmpty();
    assertThat(file).doesNotExist();
    ContentKey made = current(keys);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
    assertThat(Files.readString(file)).matches("[0-9a-f]{64}");
    assertThat(current(Keyring.inFile(file, List.of())).id()).isEqualTo(made.id());
    assertThat(keys.find(made.id())).contains(made);
  }

  @Test
  void noKeyIsMadeWhileOneIsMissing() throws Exception {
    Path file = folder.resolve("content-key");
    Keyring keys = Keyring.inFile(file, List.of());
    assertThatThrownBy(() -> current(keys, "12345678"))
        .isInstanceOf(Keyring.NoKeyException.class)
        .hasMessageContainingAll(file.toString(), "12345678", "openssl rand -hex 32");
    assertThat(file).doesNotExist();
    Files.writeString(file, HEX + "\n");
    assertThat(current(keys, "12345678").id()).isEqualTo(new ContentKey(OCTETS).id());
  }

  @Test
  void aKeyOfBeforeIsFoundAndANewOneIsMadeBesideIt() throws Exception {
    ContentKey before = new ContentKey(OCTETS);
    Keyring keys = Keyring.inFile(folder.resolve("content-key"), List.of(HEX));
    assertThat(current(keys, before.id()).id()).isNotEqualTo(before.id());
    assertThat(keys.find(before.id())).isPresent();
  }

  @Test
  void hexadecimalAndBase64AreTheSameKey() throws Exception {
    String base64 = Base64.getEncoder().encodeToString(OCTETS);
    assertThat(current(Keyring.given(" " + base64 + "\n", List.of())).id())
        .isEqualTo(current(Keyring.given(HEX.toUpperCase(java.util.Locale.ROOT), List.of())).id());
  }

  @Test
  void whatIsNoKeyIsSaidWithoutShowingIt() {
    said("abcd", "encryption.key: 2 octets (expected: 32");
    said("no key!", "encryption.key: neither hexadecimal nor base64");
    said("$[secret:lost]", "encryption.key: $[secret:lost] is not there");
    Keyring keys = Keyring.given(HEX, List.of("abcd"));
    assertThat(keys.wrong()).singleElement().asString().startsWith("encryption.key.previous: 2");
  }

  private static void said(String text, String sentence) {
    Keyring keys = Keyring.given(text, List.of());
    assertThat(keys.wrong()).singleElement().asString().contains(sentence, "outbox.cfg");
    assertThatThrownBy(() -> current(keys))
        .isInstanceOf(Keyring.NoKeyException.class)
        .hasMessageContaining(sentence)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("abcd", "no key!"));
  }

  @Test
  void aFileThatHoldsNoKeyIsNamedAndNeverOverwritten() throws Exception {
    Path file = folder.resolve("content-key");
    Files.writeString(file, "rubbish!");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    Keyring keys = Keyring.inFile(file, List.of());
    assertThatThrownBy(() -> current(keys)).hasMessageContaining(file.toString());
    assertThat(keys.wrong()).hasSize(1);
    assertThat(Files.readString(file)).isEqualTo("rubbish!");
    Files.writeString(file, HEX);
    assertThat(current(keys).id()).isEqualTo(new ContentKey(OCTETS).id());
    assertThat(keys.wrong()).isEmpty();
  }

  @Test
  void aFileThatOthersCanReadIsUsedAndNamed() throws Exception {
    Path file = folder.resolve("content-key");
    Files.writeString(file, HEX);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Keyring keys = Keyring.inFile(file, List.of());
    assertThat(current(keys).id()).isEqualTo(new ContentKey(OCTETS).id());
    assertThat(keys.wrong())
        .singleElement()
        .asString()
        .contains("can be read by others", "chmod 600 " + file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertThat(keys.wrong()).isEmpty();
  }

  @Test
  void theSettingNamesBerichtsoorten() {
    Keyring keys = Keyring.given(HEX, List.of());
    Encryption some = Encryption.of(new String[] {"UWV*, SBA", "x"}, keys);
    assertThat(some.names("UWV-ziek")).isTrue();
    assertThat(some.names("SBA")).isTrue();
    assertThat(some.names("SBA2")).isFalse();
    assertThat(Encryption.of(new String[] {"*"}, keys).names("OB")).isTrue();
    assertThat(Encryption.of(new String[] {""}, keys).names("UWV")).isFalse();
    assertThatThrownBy(() -> Encryption.of(new String[] {"U*V"}, keys))
        .hasMessageContaining("encryption.berichtsoorten: 'U*V' (expected: NAME, BEGIN* or *)");
  }
}
