// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Condition;
import digipoort.api.Condition.Level;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnclearFilesTest {
  private static final String FILE = "digipoort.core.aansluiting-x.cfg";

  @TempDir Path etc;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "proxy.user = CORP\\svc | proxy.user = CORPsvc | proxy.user = CORP\\\\svc",
        "proxy.user=CORP\\tom | CORP<tab>om | CORP\\\\tom",
        "proxy.user = CORP\\nina | CORP<newline>ina | CORP\\\\nina",
        "folder = C:\\data\\new | C:data<newline>ew | C:\\\\data\\\\new",
        "folder = C:\\temp | C:<tab>emp | C:\\\\temp",
        "folder: D:\\temp\\b\\f\\r | D:<tab>emp<backspace><form feed><return> | D:\\\\temp\\\\b",
        "folder = C\\:\\temp | C:<tab>emp | C\\:\\\\temp",
        "folder = C:\\\\data\\new | C:\\data<newline>ew | C:\\\\data\\\\new",
        "folder = C:\\data\\ | C:data | C:\\\\data\\\\",
        "folder = \\\\server\\share | \\servershare | \\\\\\\\server\\\\share",
        "folder = \\\\server\\temp | \\server<tab>emp | \\\\\\\\server\\\\temp",
        "folder = \\\\server\\\\share | \\server\\share | \\\\\\\\server\\\\share",
        "folder = data\\temp | data<tab>emp | data\\\\temp",
        "crl.files = a.crl, ..\\pki\\b.crl | a.crl, ..pki<backspace>.crl | ..\\\\pki\\\\b.crl",
        "portal = \\d+ | portal = d+ | portal = \\\\d+",
        "portal = caf\u00e9 | portal = caf\u00c3\u00a9 | portal = caf\\u00e9",
        "portal = \u20ac 5 | \u00e2\u0082\u00ac 5 | portal = \\u20ac 5"
      })
  void lineThatIsReadOtherwiseIsNamedWithHowToWriteIt(String line, String read, String meant)
      throws IOException {
    write("naam = x\n# C:\\remark\n\n" + line + "\n", StandardCharsets.UTF_8);

    Condition unclear = only();
    assertThat(unclear.name()).isEqualTo("configuration-file-unclear");
    assertThat(unclear.subject()).isEqualTo(FILE + ":4");
    assertThat(unclear.level()).isEqualTo(Level.WARNING);
    assertThat(unclear.text().en())
        .startsWith("Line 4 of etc/" + FILE + ", '" + line)
        .contains(read);
    assertThat(unclear.text().nl()).contains("wordt gelezen als", read);
    assertThat(unclear.action().en()).startsWith("Write: ").contains(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"C:\\data\\upload", "C:\\users", "CORP\\uwv", "a\\u12"})
  void fileThatIsNotReadAtAllBecauseOfAnEscapeIsCritical(String value) throws IOException {
    write("naam = x\nfolder = " + value + "\n", StandardCharsets.UTF_8);

    assertThat(only().level()).isEqualTo(Level.CRITICAL);
    assertThat(only().text().en()).contains("the whole file is not read", "Line 2", value);
    assertThat(only().action().en()).contains("Write: folder = " + value.replace("\\", "\\\\"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scopes = \\\n  a, \\\n  b",
        "folder = C:\\\\data\\\\upload",
        "folder = C\\:\\\\temp",
        "folder = C:/temp",
        "folder = \\\\\\\\server\\\\share",
        "proxy.user = CORP\\\\svc",
        "a\\=b\\:c\\#d\\!e\\ f = 1",
        "portal = a\\=b\\:c\\#d\\!e\\ f \\ ",
        "portal = one\\ttwo\\nthree",
        "portal = caf\\u00e9 \\u20AC",
        "folder = /data/caf\\u00e9s",
        "folder = C:\\\\caf\\u00e9s",
        "crl.files = C:\\\\a.crl,\\\n  C:\\\\b.crl",
        "portal = say \\\"yes\\\"",
        "portal = \\\\d+\\\\.\\\\d",
        "database.url = jdbc:postgresql://db:5432/digipoort",
        "tls.keystore.password = $[secret:klant]",
        "# folder = C:\\data\\upload in caf\u00e9",
        "  ! folder = C:\\data"
      })
  void whatIsReadAsItLooksIsNot(String lines) throws IOException {
    write("naam = x\n" + lines + "\nlast = y\n", StandardCharsets.UTF_8);

    assertThat(found()).isEmpty();
  }

  @Test
  void lineThatGoesOnBelongsToItsSetting() throws IOException {
    write("proxy.user = \\\r\n  CORP\\tom\r\nportal = \\\r\n  a\\tb\r\n", StandardCharsets.UTF_8);

    assertThat(only().subject()).isEqualTo(FILE + ":2");
  }

  @Test
  void byteOrderMarkIsNamedAndTheOtherLinesAreReadOn() throws IOException {
    write("\ufeffnaam = x\nproxy.user = CORP\\svc\n", StandardCharsets.UTF_8);

    assertThat(found()).extracting(Condition::subject).containsExactly(FILE + ":1", FILE + ":2");
    assertThat(found().get(0).text().en())
        .contains("byte order mark", "line 1 is read as '\u00ef\u00bb\u00bfnaam = x'");
    assertThat(found().get(0).action().en()).contains("UTF-8 without BOM");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM", "UTF-32"})
  void utf16IsNamedOnce(String charset) throws IOException {
    write("naam = x\nproxy.user = CORP\\svc\n", Charset.forName(charset));

    assertThat(only().level()).isEqualTo(Level.CRITICAL);
    assertThat(only().text().en()).contains("UTF-16", "nothing that it says counts");
  }

  @Test
  void letterInTheEncodingThatIsReadIsClear() throws IOException {
    write("portal = caf\u00e9\n", StandardCharsets.ISO_8859_1);

    assertThat(found()).isEmpty();
  }

  @Test
  void secretIsNotRepeated() throws IOException {
    write("proxy.password = geh\\eim\n", StandardCharsets.UTF_8);

    assertThat(only().text() + " " + only().action())
        .contains("proxy.password")
        .doesNotContain("geh");
  }

  @Test
  void fileOfAnotherIsNotLookedAtAndWhatWeShipIsClear() throws IOException {
    Files.writeString(etc.resolve("org.other.cfg"), "folder = C:\\data\n");
    Files.writeString(etc.resolve("digipoort.outbox.cfg.bak"), "folder = C:\\data\n");
    assertThat(found()).isEmpty();

    Path shipped = Path.of("..", "..", "karaf-assembly", "src", "main", "distribution", "etc");
    assertThat(new UnclearFiles(shipped, file -> true).conditions()).isEmpty();
  }

  @Test
  void keyBehindAMarkIsToldOfTheFileOnly() {
    assertThat(UnclearFiles.isGarbled("\u00ef\u00bb\u00bfnaam")).isTrue();
    assertThat(UnclearFiles.isGarbled("\u00ff\u00fen\0a")).isTrue();
    assertThat(UnclearFiles.isGarbled("naam")).isFalse();
  }

  private void write(String text, Charset charset) throws IOException {
    Files.write(etc.resolve(FILE), text.getBytes(charset));
  }

  private Condition only() {
    assertThat(found()).hasSize(1);
    return found().get(0);
  }

  private List<Condition> found() {
    return new UnclearFiles(etc, ConfigurationFiles::isMeant).conditions();
  }
}
