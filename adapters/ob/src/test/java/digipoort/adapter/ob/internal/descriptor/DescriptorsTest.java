// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.descriptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import digipoort.api.Tijdvak;
import digipoort.mapping.descriptor.BrokenDescriptorException;
import digipoort.mapping.descriptor.Descriptors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptorsTest {
  private static final String SHIPPED = shipped("ob-2026.xml");

  @TempDir private Path folder;

  @Test
  void twoYearsAreShipped() {
    Descriptors<ObDescriptor> descriptors = TaxDescriptors.load(null).aangifte();
    assertThat(descriptors.all())
        .extracting(d -> d.head().name())
        .containsExactly("ob-2026", "ob-2025");
    assertThat(descriptors.broken()).isEmpty();
    assertThat(TaxDescriptors.load(folder.resolve("absent")).aangifte()).isEqualTo(descriptors);
  }

  @Test
  void operatorAddsAYear() throws IOException {
    put("ob-2027.xml", SHIPPED.replace("2026", "2027").replace("NT20", "NT21"));
    Descriptors<ObDescriptor> descriptors = TaxDescriptors.load(folder).aangifte();
    assertThat(descriptors.available()).contains("2027-01-01/2027-12-31 (NT21)");
    assertThat(descriptors.covering(month(2027)).orElseThrow().head().name()).isEqualTo("ob-2027");
  }

  @Test
  void operatorReplacesAShippedOneByItsName() throws IOException {
    put("any.xml", SHIPPED.replace("version=\"1\"", "version=\"2\""));
    Descriptors<ObDescriptor> descriptors = TaxDescriptors.load(folder).aangifte();
    assertThat(descriptors.all()).hasSize(2);
    assertThat(descriptors.covering(month(2026)).orElseThrow().head().version()).isEqualTo("2");
  }

  @Test
  void operatorPrevailsForTheSamePeriodUnderAnotherName() throws IOException {
    put("any.xml", SHIPPED.replace("name=\"ob-2026\"", "name=\"zz\""));
    assertThat(
            TaxDescriptors.load(folder)
                .aangifte()
                .covering(month(2026))
                .orElseThrow()
                .head()
                .name())
        .isEqualTo("zz");
  }

  @Test
  void brokenOneNamesFileLineAndReasonAndDisablesOnlyItself() throws IOException {
    put("a.xml", "<descriptor>\n<oops/></descriptor>");
    put("b.xml", SHIPPED.replace("2026", "2027"));
    put("c.txt", "not a descriptor");
    Descriptors<ObDescriptor> descriptors = TaxDescriptors.load(folder).aangifte();
    assertThat(descriptors.broken())
        .singleElement()
        .asString()
        .contains("a.xml, line 2", "unknown element <oops>");
    assertThat(descriptors.all()).hasSize(3);
  }

  @Test
  void secondFileOfOneNameIsNotUsed() throws IOException {
    put("a.xml", SHIPPED.replace("version=\"1\"", "version=\"2\""));
    put("b.xml", SHIPPED.replace("version=\"1\"", "version=\"3\""));
    Descriptors<ObDescriptor> descriptors = TaxDescriptors.load(folder).aangifte();
    assertThat(descriptors.covering(month(2026)).orElseThrow().head().version()).isEqualTo("2");
    assertThat(descriptors.broken()).singleElement().asString().contains("b.xml", "also in");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<identifier|<identifyer|unknown element <identifyer>",
        "digits=\"10\"|digit=\"10\"|unknown attribute digit",
        "digits=\"10\"|digits=\"99\"|digits: '99' (expected: 1 to 18)",
        "until=\"2026-12-31\"|until=\"2026-12-32\"|expected: yyyy-mm-dd",
        "until=\"2026-12-31\"|until=\"2025-12-31\"|not before begin",
        "field=\"naam\"|field=\"name\"|unknown field 'name'",
        "field=\"naam\"|field=\"versie\"|field 'naam' (expected: exactly once)",
        "bd-i:ContactType|bd-x:ContactType|expected: a prefix of a <namespace>",
        "sum=\"5a -5b\"|sum=\"5a -5z\"|sum: '5z'",
        "code=\"1b\"|code=\"1a\"|rubriek 1a occurs twice",
        "confidence=\"assumed\"|confidence=\"perhaps\"|confidence: 'perhaps'",
        "form=\"dimension\"|form=\"cube\"|form: 'cube'",
        "name=\"ob-2026\"|name=\"\"|name is missing",
        "berichtsoort=\"Omzetbelasting\"|berichtsoort=\"X\"|berichtsoort: 'X'",
        "berichtsoort=\"Omzetbelasting\"|berichtsoort=\"OBSUP\"|<totalen> is missing",
        "</descriptor>|</descriptors>|descriptor test.xml, line",
        "<descriptor |<!DOCTYPE x><descriptor |DOCTYPE",
      })
  void mistakeIsNamed(String part, String by, String reason) {
    assertThat(SHIPPED).contains(part);
    byte[] octets = SHIPPED.replaceFirst(part, by).getBytes(StandardCharsets.UTF_8);
    assertThatExceptionOfType(BrokenDescriptorException.class)
        .isThrownBy(() -> DescriptorReader.read("test.xml", false, octets))
        .withMessageContaining("test.xml, line ")
        .withMessageContaining(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "icp-2026.xml|form=\"dimension\" confidence=\"known\" land|form=\"cube\" confidence=\"known\" land|form: 'cube'",
        "icp-2026.xml|landDomain=\"bd-dim-dom:CountryCodeEUDomain\"||landDomain is missing",
        "icp-2026.xml|<abc concept=\"bd-i:ABCSuppliesAmount\" digits=\"10\"/>||expected: <leveringen>, <diensten> and <abc>",
        "icp-2026.xml|form=\"amount\"|form=\"tuple\"|form: 'tuple'",
        "icp-2026.xml|form=\"amount\"|form=\"concept\"|expected: amounts",
        "icp-2026.xml|code=\"AT\"|code=\"BE\"|land BE occurs twice",
        "icp-2026.xml|nummer=\"U[0-9]{8}\"|nummer=\"U[0-9{8}\"|expected: a regular expression",
        "icp-2026.xml|<land code|<landje code|unknown element <landje>",
        "icp-2026.xml|berichtsoort=\"ICP\"|berichtsoort=\"OBSUP\"|unknown field 'btwNummerOnderdeelFiscaleEenheid'",
        "icp-2026.xml|<deadline maand=\"1\"|<deadline maand=\"x\"|maand: 'x'",
        "icp-2025.xml|<leveringen tuple=\"bd-t:IntraCommunitySupplies\"|<leveringen|tuple is missing",
        "icp-2025.xml|<correcties form=\"tuple\"|<correcties form=\"amount\"|form: 'amount'",
        "obsup-2026.xml|code=\"oud\"|code=\"oudste\"|code: 'oudste'",
        "obsup-2026.xml|sum=\"nieuw -oud\"||expected: a sum for nieuw and verschil",
        "obsup-2026.xml|sum=\"nieuw -oud\"|sum=\"nieuw -anders\"|sum: 'anders'",
        "obsup-2026.xml|sum=\"5a -5b\"|sum=\"5a -3b\"|sum: '3b'",
        "obsup-2026.xml|berichtsoort=\"OBSUP\"|berichtsoort=\"Omzetbelasting\"|expected: in a suppletie only",
      })
  void mistakeInAnotherKindIsNamed(String file, String part, String by, String reason) {
    String given = shipped(file);
    assertThat(given).contains(part);
    String spoilt = given.replace(part, by == null ? "" : by);
    assertThatExceptionOfType(BrokenDescriptorException.class)
        .isThrownBy(
            () -> DescriptorReader.read("x.xml", false, spoilt.getBytes(StandardCharsets.UTF_8)))
        .withMessageContaining("x.xml, line ")
        .withMessageContaining(reason);
  }

  @Test
  void correctionsMayHaveConceptsOfTheirOwn() {
    String own =
        shipped("icp-2026.xml")
            .replace(
                "<correcties form=\"amount\" confidence=\"assumed\"/>",
                "<correcties form=\"concept\" confidence=\"known\"><leveringen"
                    + " concept=\"bd-i:CorrectionsSuppliesAmount\" digits=\"10\"/></correcties>");
    IcpDescriptor descriptor =
        (IcpDescriptor) DescriptorReader.read("x.xml", false, own.getBytes(StandardCharsets.UTF_8));
    assertThat(descriptor.correctionsAreAdded()).isFalse();
    assertThat(descriptor.correcties().known()).isTrue();
    assertThat(descriptor.correcties().bedragen()).containsOnlyKeys(Soort.LEVERINGEN);
  }

  private void put(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }

  private static Tijdvak month(int year) {
    return new Tijdvak(LocalDate.of(year, 3, 1), LocalDate.of(year, 3, 31));
  }

  private static String shipped(String file) {
    try (InputStream in = Objects.requireNonNull(DescriptorsTest.class.getResourceAsStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
