// SPDX-License-Identifier: Apache-2.0
package digipoort.mapping.descriptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import digipoort.api.Tijdvak;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescriptorsTest {
  private static final Descriptors.Shipped SHIPPED =
      new Descriptors.Shipped(DescriptorsTest.class, List.of("x-2026.xml"));

  @TempDir private Path folder;

  @Test
  void shippedOnesServeWithoutAFolder() {
    Descriptors<Leaf> descriptors = Descriptors.load(SHIPPED, null, Leaf::read);
    assertThat(descriptors.available()).isEqualTo("2026-01-01/2026-12-31 (NT20)");
    assertThat(descriptors.all().get(0).head().source().shipped()).isTrue();
    assertThat(Descriptors.load(SHIPPED, folder.resolve("absent"), Leaf::read))
        .isEqualTo(descriptors);
    assertThat(descriptors.brokenFindings("XX")).isEmpty();
  }

  @Test
  void shippedFileThatIsNotThereIsAProgrammingError() {
    Descriptors.Shipped absent = new Descriptors.Shipped(DescriptorsTest.class, List.of("y.xml"));
    assertThatExceptionOfType(NullPointerException.class)
        .isThrownBy(() -> Descriptors.load(absent, null, Leaf::read))
        .withMessage("y.xml");
  }

  @Test
  void operatorAddsAYearAndReplacesAnotherByItsName() throws IOException {
    put("a.xml", Leaf.GOOD.replace("2026", "2027").replace("NT20", "NT21"));
    put("b.xml", Leaf.GOOD.replace("version=\"1\"", "version=\"2\""));
    Descriptors<Leaf> descriptors = load();
    assertThat(descriptors.all())
        .extracting(d -> d.head().name(), d -> d.head().version())
        .hasToString("[(\"x-2027\", \"1\"), (\"x-2026\", \"2\")]");
    assertThat(descriptors.covering(period("2027-01-01", "2027-03-31"))).isPresent();
    assertThat(descriptors.covering(period("2026-12-01", "2027-01-31"))).isEmpty();
    assertThat(descriptors.ofEntryPoint("http://x.example/2027/x.xsd")).isPresent();
    assertThat(descriptors.ofEntryPoint("http://x.example/2028/x.xsd")).isEmpty();
    assertThat(descriptors.only(d -> d.head().taxonomie().equals("NT21")).all()).hasSize(1);
  }

  @Test
  void operatorPrevailsForOnePeriod() throws IOException {
    put("a.xml", Leaf.GOOD.replace("name=\"x-2026\"", "name=\"zz\""));
    assertThat(load().covering(period("2026-01-01", "2026-01-31")).orElseThrow().head().name())
        .isEqualTo("zz");
  }

  @Test
  void brokenOnesDisableOnlyThemselves() throws IOException {
    put("a.xml", "<descriptor>\n<oops/></descriptor>");
    put("b.xml", Leaf.GOOD.replace("2026", "2027"));
    put("c.xml", Leaf.GOOD.replace("2026", "2027"));
    put("d.xml", "x".repeat(1_000_001));
    put("e.txt", "not a descriptor");
    Files.createDirectory(folder.resolve("f.xml"));
    Descriptors<Leaf> descriptors = load();
    assertThat(descriptors.all()).hasSize(2);
    assertThat(descriptors.broken())
        .hasSize(4)
        .anySatisfy(reason -> assertThat(reason).contains("a.xml, line 2: unknown element <oops>"))
        .anySatisfy(reason -> assertThat(reason).contains("c.xml, line 1: name x-2027 is also in"))
        .anySatisfy(reason -> assertThat(reason).contains("d.xml, line 1: more than 1000000"))
        .anySatisfy(reason -> assertThat(reason).contains("f.xml"));
    assertThat(descriptors.brokenFindings("XX"))
        .hasSize(4)
        .allSatisfy(f -> assertThat(f.code()).isEqualTo("XX-DESCRIPTOR-BROKEN"));
  }

  @Test
  void whateverLiesInTheFolderStopsOnlyItself() throws IOException {
    put("good.xml", Leaf.GOOD.replace("2026", "2027"));
    put("empty.xml", "");
    Files.write(folder.resolve("latin.xml"), new byte[] {'<', (byte) 0xe9, '>'});
    Files.write(folder.resolve("nul.xml"), new byte[100]);
    put("utf16.xml", "\uFEFF" + Leaf.GOOD.replace("2026", "2029"));
    put("bomb.xml", "<a>".repeat(5_000));
    Files.createSymbolicLink(folder.resolve("dangling.xml"), folder.resolve("nowhere"));
    Files.createSymbolicLink(folder.resolve("loop.xml"), folder.resolve("loop.xml"));
    Descriptors<Leaf> descriptors = load();
    assertThat(descriptors.all())
        .extracting(d -> d.head().name())
        .containsExactly("x-2029", "x-2027", "x-2026"); // a byte order mark is no fault
    assertThat(descriptors.broken()).hasSize(6);
    assertThat(descriptors.conditions("xx"))
        .hasSize(6)
        .allSatisfy(
            condition -> {
              assertThat(condition.name()).isEqualTo("descriptor-unusable");
              assertThat(condition.subject()).startsWith("xx: " + folder).endsWith(".xml");
            })
        .anySatisfy(c -> assertThat(c.text().nl()).contains("bomb.xml, line 1: 33 levels"));
  }

  @Test
  void readerThatBreaksStopsOnlyTheFile() throws IOException {
    put("a.xml", "a");
    put("b.xml", "b");
    put("c.xml", Leaf.GOOD.replace("2026", "2027"));
    Descriptors<Leaf> descriptors =
        Descriptors.load(
            SHIPPED,
            folder,
            (file, shipped, octets) -> {
              if (octets[0] == 'a') {
                throw new ArrayIndexOutOfBoundsException("planted");
              }
              if (octets[0] == 'b') {
                throw new StackOverflowError();
              }
              return Leaf.read(file, shipped, octets);
            });
    assertThat(descriptors.all()).hasSize(2);
    assertThat(descriptors.broken())
        .hasSize(2)
        .anySatisfy(reason -> assertThat(reason).contains("a.xml: ").contains("planted"))
        .anySatisfy(reason -> assertThat(reason).contains("b.xml: ").contains("StackOverflow"));
  }

  @Test
  void folderLiesBelowTheConfigurations() {
    assertThat(Descriptors.folder("etc", "ob")).isEqualTo(Path.of("etc/digipoort/descriptors/ob"));
    assertThat(Descriptors.folder(null, "ob")).isNull();
  }

  private Descriptors<Leaf> load() {
    return Descriptors.load(SHIPPED, folder, Leaf::read);
  }

  private void put(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }

  private static Tijdvak period(String begin, String einde) {
    return new Tijdvak(LocalDate.parse(begin), LocalDate.parse(einde));
  }
}
