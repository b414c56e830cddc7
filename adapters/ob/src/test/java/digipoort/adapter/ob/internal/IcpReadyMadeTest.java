// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.BerichtInhoud;
import digipoort.api.Finding;
import digipoort.api.Submission;
import digipoort.api.Tijdvak;
import digipoort.api.adapter.Preparation;
import digipoort.mapping.trial.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IcpReadyMadeTest {
  private static final Tijdvak OLD = Trials.period("2025-07-01", "2025-09-30");
  private static final String DIMENSIONS = Trials.xml(IcpTrials.prepare(IcpTrials.good()));
  private static final String TUPLES =
      Trials.xml(
          IcpTrials.prepare(
              IcpTrials.submission(
                      Json.document(
                          IcpTrials.GOOD
                              .replace("\"correcties\":[]", IcpTrials.CORRECTION)
                              .replace(
                                  "\"contact\":", "\"koepelorganisatie\":\"NBA\",\"contact\":")))
                  .tijdvak(OLD)
                  .build()));

  @Test
  void bothFormsAreSentByteForByteWithAPreview() {
    for (String xml : new String[] {DIMENSIONS, TUPLES}) {
      BerichtInhoud inhoud = IcpTrials.inhoud(xml);
      Preparation preparation = prepare(inhoud, xml.equals(TUPLES) ? OLD : Trials.Q3);
      assertThat(preparation).isInstanceOf(Preparation.Ready.class);
      Preparation.Ready ready = (Preparation.Ready) preparation;
      assertThat(ready.bericht().inhoud()).isSameAs(inhoud);
      assertThat(ready.preview().nl())
          .containsPattern("DE    123456788 +1\\.000 +500\n")
          .containsPattern("Samen \\(rubriek 3b\\) +2\\.500\n");
      assertThat(ready.preview().nl().contains("-100")).isEqualTo(xml.equals(TUPLES));
      assertThat(ready.findings())
          .extracting(Finding::code)
          .contains("ICP-NOT-CHECKED")
          .doesNotContain("ICP-UNCONFIRMED");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Domain>DE<|Domain>GR<|ERROR|ICP-COUNTRY",
        "Domain>123456788<|Domain>DE123456788<|ERROR|ICP-NUMBER-PREFIX",
        "Domain>123456788<|Domain>001000044B37<|ERROR|ICP-OWN-NUMBER",
        "Domain>123456788<|Domain>12345678<|WARNING|ICP-NUMBER-FORM",
        "Domain>123456788<|Domain>123.456.788<|ERROR|ICP-NUMBER",
        ">1000<|>1000.00<|ERROR|ICP-VALUE",
        ">1000<|>10000000000<|ERROR|ICP-VALUE",
        ">1000<|>0<|WARNING|ICP-ZERO",
        ">1000<|>-1000<|WARNING|ICP-NEGATIVE",
        "SuppliesAmount contextRef=\"Klant1\"|SuppliesAmount contextRef=\"Msg\"|ERROR|ICP-CUSTOMER",
        "bd-i:ServicesAmount|bd-i:OtherAmount|ERROR|ICP-CONCEPT",
        "SWO12345|SWO1|ERROR|ICP-VALUE",
        "VATNumberDomain|VATDomain|ERROR|ICP-CONTEXT",
        "ContactSurname contextRef=\"Msg\"|ContactSurname contextRef=\"Klant1\"|ERROR|ICP-CONTEXT",
        "iso4217:EUR|iso4217:USD|ERROR|ICP-UNIT",
        "2026-09-30|2026-08-31|ERROR|ICP-CONTEXT",
        "icp-opgaaf-2026|icp-opgaaf-2024|ERROR|ICP-ENTRYPOINT",
        "icp-opgaaf-2026|ob-aangifte-2026|ERROR|ICP-ENTRYPOINT",
      })
  void mistakesOfDimensionsAreFound(String part, String by, String severity, String code) {
    assertThat(DIMENSIONS).contains(part);
    found(prepare(IcpTrials.inhoud(DIMENSIONS.replace(part, by)), Trials.Q3), severity, code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ">DE<|>NL<|ERROR|ICP-COUNTRY",
        ">123456788<|>DE123456788<|ERROR|ICP-NUMBER-PREFIX",
        ">-100<|>0<|ERROR|ICP-CORRECTION-ZERO",
        ">-100<|>x<|ERROR|ICP-VALUE",
        ">500<|>500.5<|ERROR|ICP-VALUE",
        "bd-t:IntraCommunityServices>|bd-t:IntraCommunityOther>|ERROR|ICP-CONCEPT",
        "bd-i:CorrectionsSuppliesAmount|bd-i:SuppliesAmount|ERROR|ICP-TUPLE",
        "ProvidersName|ProvidersTitle|ERROR|ICP-CONCEPT",
      })
  void mistakesOfTuplesAreFound(String part, String by, String severity, String code) {
    assertThat(TUPLES).contains(part);
    found(prepare(IcpTrials.inhoud(TUPLES.replace(part, by)), OLD), severity, code);
  }

  @Test
  void childrenInAnotherOrderAreRefused() {
    String bad =
        TUPLES.replaceFirst(
            "(?s)(<bd-i:CountryCodeISO-EC[^\n]*)\\s*(<bd-i:SuppliesAmount[^\n]*)", "$2\n$1");
    assertThat(bad).isNotEqualTo(TUPLES);
    found(prepare(IcpTrials.inhoud(bad), OLD), "ERROR", "ICP-TUPLE");
  }

  @Test
  void twoLinesOfOneCustomerAreAWarning() {
    String twice =
        TUPLES.replaceFirst("(?s)(<bd-t:IntraCommunitySupplies>.*?</bd-t:[A-Za-z]+>)", "$1\n$1");
    assertThat(twice).isNotEqualTo(TUPLES);
    found(prepare(IcpTrials.inhoud(twice), OLD), "WARNING", "ICP-DOUBLE");
  }

  @Test
  void statementWithoutLinesIsRefused() {
    String none =
        DIMENSIONS
            .replaceAll("(?s)<xbrli:context id=\"Klant.*?</xbrli:context>", "")
            .replaceAll("<bd-i:[A-Za-z]*Amount .*", "");
    found(prepare(IcpTrials.inhoud(none), Trials.Q3), "ERROR", "FR-NL-4.02");
    String filler = none.replaceAll("(?s)<xbrli:unit.*</xbrli:unit>", "");
    found(prepare(IcpTrials.inhoud(filler), Trials.Q3), "ERROR", "ICP-EMPTY");
  }

  private static void found(Preparation preparation, String severity, String code) {
    assertThat(Trials.findings(preparation))
        .filteredOn(f -> f.code().equals(code))
        .isNotEmpty()
        .allSatisfy(
            finding -> {
              assertThat(finding.severity()).hasToString(severity);
              assertThat(finding.location()).matches("line [0-9]+, column [0-9]+|");
            });
  }

  private static Preparation prepare(BerichtInhoud inhoud, Tijdvak tijdvak) {
    Submission submission = IcpTrials.submission(inhoud).tijdvak(tijdvak).build();
    return IcpTrials.prepare(submission);
  }
}
