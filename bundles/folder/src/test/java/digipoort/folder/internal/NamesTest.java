// SPDX-License-Identifier: Apache-2.0
package digipoort.folder.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Bericht;
import digipoort.api.BerichtInhoud;
import digipoort.api.Identiteit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
  private static Bericht bericht(String first, String... others) {
    return new Bericht(
        "DNB",
        "A-1",
        null,
        new Identiteit("LEI", "LEI"),
        "Bedrijf",
        null,
        null,
        inhoud(first),
        Stream.of(others).map(NamesTest::inhoud).toList());
  }

  private static BerichtInhoud inhoud(String name) {
    return BerichtInhoud.of("text/xml", name, new byte[] {1});
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.xml", "DNB_2026-12-31_report.xbrl", "-x", "CONSOLE.xml", "a.con", "1"})
  void plainNamesAreKept(String name) {
    assertThat(Names.isHarmless(name)).isTrue();
    assertThat(Names.refused(bericht(name))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "../a",
        "/a",
        "a/b",
        "a\\b",
        "a..b",
        ".hidden",
        "a.",
        "con",
        "CON.xml",
        "nul.tar.gz",
        "com1",
        "LPT9.txt",
        "a:b",
        "a b",
        "a\n",
        "a\u0000",
        "\u00e9.xml",
        "~",
        "*"
      })
  void whatMayDoHarmIsNot(String name) {
    assertThat(Names.isHarmless(name)).isFalse();
  }

  @Test
  void everyContentIsLookedAt() {
    assertThat(Names.refused(bericht("a.xml", "b.pdf", "NUL"))).contains("NUL");
    assertThat(Names.refused(bericht(".."))).contains("..");
  }

  @Test
  void ofTwoWithOneNameTheLaterGetsAnother() {
    assertThat(Names.files(bericht("a.xml", "b.pdf", "A.XML", "B.pdf", "bijlage-2-A.XML")))
        .containsOnlyKeys(
            List.of(
                "a.xml",
                "b.pdf",
                "bijlage-2-A.XML",
                "bijlage-3-B.pdf",
                "bijlage-4-bijlage-2-A.XML"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/passwd",
        "/abs",
        "..",
        ".",
        "a/b",
        "c:\\x",
        "-rf",
        "CON",
        "\u0000",
        "\n"
      })
  void aFolderIsNamedWithoutHarmWhateverTheAanleverkenmerk(String hostile) {
    String name = Names.folder(hostile, "FOLDER-0123456789abcdef0123456789abcdef");
    assertThat(name).matches("[A-Za-z0-9_][A-Za-z0-9_-]*_89abcdef");
    assertThat(Names.isHarmless(name)).isTrue();
  }
}
