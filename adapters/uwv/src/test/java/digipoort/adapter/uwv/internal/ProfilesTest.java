// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import digipoort.adapter.uwv.internal.profiel.Profiles;
import digipoort.api.Finding;
import digipoort.api.Severity;
import digipoort.api.Submission;
import digipoort.api.adapter.Preparation;
import digipoort.mapping.trial.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfilesTest {
  private static final String PROFILE =
      """
      <profile name="eigen" version="3" schema="eigen.xsd" production="yes">
        <namespace prefix="e" uri="urn:eigen"/>
        <element name="e:Melding">
          <element name="e:Soort" constant="ZIEK"/>
          <element name="e:Ziek" group="MeldingZiekte">
            <element name="e:EersteDag" field="DatEersteAoDag" iso="yes"/>
            <element name="e:Zaterdag" field="IndWerkdagOpZaterdag" codes="1=J 2=N"/>
          </element>
          <element name="e:Persoon">
            <element name="e:Wie" group="NatuurlijkPersoon">
              <element name="e:Bsn" field="Burgerservicenr"/>
              <element name="e:Geboren" field="Geboortedat"/>
            </element>
          </element>
          <element name="e:Werkgever" group="AdministratieveEenheid">
            <rest prefix="e"/>
          </element>
        </element>
      </profile>
      """;
  private static final String SCHEMA =
      """
      <xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:e="urn:eigen"
          targetNamespace="urn:eigen" elementFormDefault="qualified">
        <xsd:include schemaLocation="types.xsd"/>
        <xsd:element name="Melding"><xsd:complexType><xsd:sequence>
          <xsd:element name="Soort" type="xsd:string"/>
          <xsd:element name="Ziek"><xsd:complexType><xsd:sequence>
            <xsd:element name="EersteDag" type="e:Dag"/>
            <xsd:element name="Zaterdag" minOccurs="0" type="e:JN"/>
          </xsd:sequence></xsd:complexType></xsd:element>
          <xsd:element name="Persoon" type="e:Iets"/>
          <xsd:element name="Werkgever" type="e:Iets"/>
        </xsd:sequence></xsd:complexType></xsd:element>
      </xsd:schema>
      """;
  private static final String TYPES =
      """
      <xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns="urn:eigen"
          targetNamespace="urn:eigen">
        <xsd:simpleType name="Dag"><xsd:restriction base="xsd:date"/></xsd:simpleType>
        <xsd:simpleType name="JN"><xsd:restriction base="xsd:string">
          <xsd:enumeration value="J"/><xsd:enumeration value="N"/>
        </xsd:restriction></xsd:simpleType>
        <xsd:complexType name="Iets"><xsd:sequence>
          <xsd:any processContents="skip" maxOccurs="unbounded"/>
        </xsd:sequence></xsd:complexType>
      </xsd:schema>
      """;
  private static final String SMALL =
      """
      {"melding":"ziekteaangifte",
       "natuurlijkPersoon":{"burgerservicenr":"999990019","geboortedat":"1980-05-31"},
       "meldingZiekte":{"datEersteAoDag":"2026-10-05","indWerkdagOpZaterdag":true,
         "cdRedenAangifteAo":"06"}}
      """;

  @TempDir private Path folder;

  @Test
  void operatorsProfileMakesTheMessageInProduction() throws IOException {
    install(complete());
    Preparation preparation = adapter("").prepare(small(), Trials.ticket("productie"));
    assertThat(Trials.xml(preparation))
        .contains("<e:EersteDag>2026-10-05</e:EersteDag>", "<e:Zaterdag>J</e:Zaterdag>")
        .contains("<e:Soort>ZIEK</e:Soort>", "<e:Loonheffingennr>999990020L01</e:Loonheffingennr>")
        .containsSubsequence("<e:Ziek>", "<e:Persoon>", "<e:Wie>", "<e:Werkgever>");
    assertThat(Trials.findings(preparation)).isEmpty();
    assertThat(((Preparation.Ready) preparation).descriptor()).startsWith("eigen v3 sha256:");
  }

  /** With a place for what is filled in by itself. */
  private static String complete() {
    return PROFILE
        .replace(
            "<element name=\"e:Soort\"",
            "<element name=\"e:Bericht\" field=\"CdBerichtType\"/><element name=\"e:Soort\"")
        .replace(
            "<element name=\"e:EersteDag\"",
            """
            <element name="e:Referentie" field="ReferentieMelding"/>
            <element name="e:Moment" field="DatTijdOpstellenMelding" iso="yes"/>
            <element name="e:Reden" field="CdRedenAangifteAo"/>
            <element name="e:EersteDag\"""");
  }

  private void install(String profile) throws IOException {
    put("eigen.xml", profile);
    put(
        "eigen.xsd",
        SCHEMA
            .replace(
                "<xsd:element name=\"Soort\"",
                "<xsd:element name=\"Bericht\" minOccurs=\"0\"/><xsd:element name=\"Soort\"")
            .replace(
                "<xsd:element name=\"EersteDag\"",
                "<xsd:element name=\"Referentie\" minOccurs=\"0\"/><xsd:element name=\"Moment\""
                    + " minOccurs=\"0\" type=\"xsd:dateTime\"/><xsd:element name=\"Reden\""
                    + " minOccurs=\"0\"/><xsd:element name=\"EersteDag\""));
    put("types.xsd", TYPES);
  }

  @Test
  void messageOfAProfileIsReadBack() throws IOException {
    install(complete());
    UwvAdapter adapter = adapter("");
    Preparation made = adapter.prepare(small(), Trials.ticket("productie"));
    Submission again = Trials.submission(Trials.inhoud(Trials.xml(made))).build();
    Preparation read = adapter.prepare(again, Trials.ticket("productie"));
    assertThat(Trials.findings(read)).isEmpty();
    assertThat(((Preparation.Ready) read).preview())
        .isEqualTo(((Preparation.Ready) made).preview());
  }

  @Test
  void valueWithoutPlaceIsNotLeftOutSilently() throws IOException {
    install(PROFILE);
    assertThat(Trials.findings(adapter("").prepare(small(), Trials.ticket("productie"))))
        .extracting(Finding::code, Finding::location)
        .containsExactly(tuple("UWV-NOT-MAPPED", "/meldingZiekte/cdRedenAangifteAo"));
  }

  @Test
  void schemaErrorIsFoundAtTheFieldOfTheDocument() throws IOException {
    install(
        complete()
            .replace(
                " iso=\"yes\"/>\n      <element name=\"e:Zaterdag\"",
                "/>\n      <element name=\"e:Zaterdag\""));
    assertThat(Trials.findings(adapter("").prepare(small(), Trials.ticket("productie"))))
        .extracting(Finding::code, Finding::location)
        .contains(tuple("UWV-XSD", "/meldingZiekte/datEersteAoDag"));
  }

  @Test
  void shippedProfileIsRefusedInProduction() {
    assertThat(Trials.findings(adapter("").prepare(small(), Trials.ticket("productie"))))
        .filteredOn(finding -> finding.code().equals("UWV-PROFILE"))
        .extracting(Finding::severity)
        .containsExactly(Severity.ERROR);
    Preparation trial = adapter("").prepare(small(), Trials.ticket("preproductie"));
    assertThat(((Preparation.Ready) trial).preview().nl())
        .contains("Proefbericht: profiel uwv-proef is niet voor productie");
    Submission ready = Trials.submission(Trials.inhoud(Trials.xml())).build();
    assertThat(adapter("").prepare(ready, Trials.ticket("productie")))
        .isInstanceOf(Preparation.Unfit.class);
  }

  @Test
  void oneOfSeveralProfilesHasToBeChosen() throws IOException {
    install(complete());
    put("ander.xml", complete().replace("name=\"eigen\"", "name=\"ander\""));
    assertThat(Trials.findings(adapter("").prepare(small(), Trials.ticket("productie"))))
        .singleElement()
        .satisfies(finding -> assertThat(finding.action().en()).contains("ander, eigen"));
    assertThat(adapter("ander").prepare(small(), Trials.ticket("productie")))
        .isInstanceOf(Preparation.Ready.class);
    assertThat(Trials.findings(adapter("geen").prepare(small(), Trials.ticket("productie"))))
        .extracting(Finding::code)
        .contains("UWV-PROFILE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "eigen.xml|field=\"Burgerservicenr\"|field=\"Bsn\"|eigen.xml, line 11: field: 'Bsn'",
        "eigen.xml|group=\"MeldingZiekte\"|group=\"Ziekte\"|eigen.xml, line 5: group: 'Ziekte'",
        "eigen.xml|e:Soort|x:Soort|eigen.xml, line 4: name: 'x:Soort'",
        "eigen.xml|constant=|konstant=|eigen.xml, line 4: <element>: unknown attribute konstant",
        "eigen.xml|constant=\"ZIEK\"|given=\"nu\"|eigen.xml, line 4: given: 'nu'",
        "eigen.xml|constant=\"ZIEK\"|constant=\"moment\"|eigen.xml, line 4: constant: 'moment'",
        "eigen.xml|iso=\"yes\"|iso=\"ja\"|eigen.xml, line 6: iso: 'ja'",
        "eigen.xml|1=J 2=N|1J|eigen.xml, line 7: codes: '1J'",
        "eigen.xml|production=\"yes\"|production=\"ja\"|eigen.xml, line 1: production: 'ja'",
        "eigen.xml|schema=\"eigen.xsd\"|schema=\"../eigen.xsd\"|eigen.xml, line 1: schema: '../eigen.xsd'",
        "eigen.xml|schema=\"eigen.xsd\"|schema=\"geen.xsd\"|geen.xsd, line 1: not in the folder",
        "eigen.xml|<rest prefix=\"e\"/>|<rest prefix=\"e\" except=\"Onzin\"/>|eigen.xml, line 16: except: 'Onzin'",
        "eigen.xml|<rest prefix=\"e\"/>|<rest prefix=\"x\"/>|eigen.xml, line 16: prefix: 'x'",
        "eigen.xml|</profile>|</profiel>|eigen.xml, line 19: ",
        "eigen.xsd|type=\"e:Dag\"|type=\"e:Dagen\"|eigen.xsd, line 7: src-resolve",
        "eigen.xsd|types.xsd|andere.xsd|andere.xsd, line 1: not in the folder",
        "eigen.xsd|types.xsd|http://127.0.0.1:1/x.xsd|x.xsd, line 1: not in the folder",
        "types.xsd|xsd:date|xsd:dag|types.xsd, line 3: src-resolve",
        "types.xsd|<xsd:schema |<!DOCTYPE x []><xsd:schema |types.xsd, line 1: DOCTYPE",
      })
  void brokenFileIsNamedWithLineAndReasonAndTheShippedOneServes(
      String file, String part, String by, String reason) throws IOException {
    put("eigen.xml", PROFILE);
    put("eigen.xsd", SCHEMA);
    put("types.xsd", TYPES);
    String content = Files.readString(folder.resolve(file));
    assertThat(content).contains(part);
    put(file, content.replace(part, by));
    Profiles profiles = Profiles.load(folder, Trials.MODEL);
    assertThat(profiles.broken())
        .singleElement()
        .asString()
        .contains(reason)
        .contains(folder.resolve("eigen.xml").toString());
    Preparation preparation =
        new UwvAdapter(Trials.MODEL, profiles, Trials.SETTINGS)
            .prepare(small(), Trials.ticket("simulator"));
    assertThat(preparation).isInstanceOf(Preparation.Ready.class);
    assertThat(Trials.findings(preparation))
        .extracting(Finding::code)
        .contains("UWV-DESCRIPTOR-BROKEN");
  }

  private UwvAdapter adapter(String profiel) {
    Profiles profiles = Profiles.load(folder, Trials.MODEL);
    assertThat(profiles.broken()).isEmpty();
    return new UwvAdapter(
        Trials.MODEL,
        profiles,
        new Settings(
            List.of("UWV_Melding"),
            List.of("LHnr"),
            List.of("Bedrijf"),
            profiel,
            Set.of("berichtsoort", "identiteit")));
  }

  private static Submission small() {
    return Trials.submission(Json.document(SMALL)).build();
  }

  private void put(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }
}
