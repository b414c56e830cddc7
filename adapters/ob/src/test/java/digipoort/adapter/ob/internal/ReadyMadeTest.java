// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal;

import static digipoort.adapter.ob.internal.Trials.findings;
import static digipoort.adapter.ob.internal.Trials.prepare;
import static digipoort.adapter.ob.internal.Trials.submission;
import static digipoort.adapter.ob.internal.Trials.xml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import digipoort.api.BerichtInhoud;
import digipoort.api.Finding;
import digipoort.api.Submission;
import digipoort.api.adapter.Preparation;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadyMadeTest {
  private static final String GOOD = xml(prepare(Trials.good().build()));

  @Test
  void goodContentIsSentByteForByteWithAPreview() {
    BerichtInhoud inhoud = inhoud(GOOD);
    Preparation preparation = prepare(submission(inhoud).build());
    assertThat(findings(preparation)).extracting(Finding::code).containsExactly("OB-NOT-CHECKED");
    assertThat(findings(preparation).get(0).action().en()).contains("etc/digipoort/taxonomies");
    Preparation.Ready ready = (Preparation.Ready) preparation;
    assertThat(ready.bericht().inhoud()).isSameAs(inhoud);
    assertThat(ready.preview().nl()).contains("5g  Te betalen").contains("200");
    assertThat(ready.preview().nl())
        .startsWith(((Preparation.Ready) prepare(Trials.good().build())).preview().nl());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nt20/bd/20251210/entrypoints|nt20/bd/20251210.a/entrypoints|OB-ENTRYPOINT|3",
        "001000044B37|001000044B38|OB-CONTEXT|6",
        "www.belastingdienst.nl/omz|http://www.belastingdienst.nl/omz|OB-CONTEXT|6",
        "2026-07-01|2026-08-01|OB-CONTEXT|9",
        "2026-09-30|2026-09-30T00:00:00|FR-NL-3.01|10",
        ">1000<|>1000.00<|OB-VALUE|25",
        ">1000<|>10000000000<|OB-VALUE|25",
        "SWO12345|SWO1234|OB-VALUE|16",
        "SoftwarePackageName|VATReturnNil|OB-CONCEPT|17",
        ">200<|>201<|OB-SUM-5G|45",
        "contextRef=\"Msg\" unitRef|contextRef=\"Msgs\" unitRef|XBRL-CONTEXTREF|25",
        "decimals=\"INF\"|precision=\"4\"|FR-NL-5.06|25",
        "decimals=\"INF\"|x=\"1\"|OB-DECIMALS|25",
        "iso4217:EUR|iso4217:USD|OB-UNIT|25",
        "unitRef=\"EUR\" decimals|decimals|OB-UNIT|25",
        "BPL|BPX|OB-VALUE|21",
        ">202610121030<|>202613321299<|OB-VALUE|20",
        "xmlns:bd-i=\"http://www.nltaxonomie.nl/nt20|xmlns:bd-i=\"http://www.nltaxonomie.nl/nt19|OB-CONCEPT|16",
      })
  void errorIsFoundAtItsLine(String part, String by, String code, int line) {
    assertThat(GOOD).contains(part);
    Preparation preparation = prepare(submission(inhoud(GOOD.replace(part, by))).build());
    assertThat(preparation).isInstanceOf(Preparation.Unfit.class);
    assertThat(findings(preparation))
        .filteredOn(finding -> finding.code().equals(code))
        .extracting(Finding::location)
        .isNotEmpty()
        .first()
        .asString()
        .startsWith("line " + line + ", column ");
  }

  @Test
  void entryPointOfAnotherYearIsRefused() {
    Submission other =
        submission(inhoud(GOOD)).tijdvak(Trials.period("2025-07-01", "2025-09-30")).build();
    assertThat(findings(other))
        .extracting(Finding::code)
        .contains("OB-ENTRYPOINT-PERIOD", "OB-CONTEXT");
  }

  @Test
  void missingBoxIsAWarning() {
    String without = GOOD.replaceAll("(?m)^.*SuppliesServicesNotTaxed.*\\n", "");
    assertThat(without).isNotEqualTo(GOOD);
    Preparation preparation = prepare(submission(inhoud(without)).build());
    assertThat(preparation).isInstanceOf(Preparation.Ready.class);
    assertThat(findings(preparation).get(0).text().en())
        .isEqualTo("Not in the message: [1e omzet]");
  }

  @Test
  void missingTotalIsAWrongSumUnlessItIsZero() {
    String without = GOOD.replaceAll("(?m)^.*ValueAddedTaxOwedToBePaidBack.*\\n", "");
    assertThat(without).isNotEqualTo(GOOD);
    assertThat(findings(prepare(submission(inhoud(without)).build())))
        .extracting(f -> f.severity().name(), Finding::code)
        .contains(tuple("ERROR", "OB-SUM-5G"), tuple("WARNING", "OB-FACT-MISSING"));
    assertThat(findings(prepare(submission(inhoud(without)).build())).get(0).action().en())
        .isEqualTo("Correct the amounts.");
  }

  @Test
  void messageSaysWhoMadeIt() {
    String without = GOOD.replaceAll("(?m)^.*(SoftwareVendor|ContactSurname).*\\n", "");
    assertThat(findings(prepare(submission(inhoud(without)).build())))
        .filteredOn(f -> f.code().equals("OB-HEADER"))
        .extracting(f -> f.text().en())
        .containsExactly("Not in the message: SoftwareVendorAccountNumber, ContactSurname.");
  }

  @Test
  void factsStandInAContextWithoutDimensions() {
    String member =
        "<xbrli:scenario><xbrldi:typedMember xmlns:xbrldi=\"http://xbrl.org/2006/xbrldi\""
            + " xmlns:q=\"urn:q\""
            + " dimension=\"q:d\"><q:x>1</q:x></xbrldi:typedMember></xbrli:scenario>";
    String with = GOOD.replace("</xbrli:context>", member + "</xbrli:context>");
    assertThat(findings(prepare(submission(inhoud(with)).build())))
        .filteredOn(f -> f.code().equals("OB-CONTEXT"))
        .first()
        .satisfies(
            f ->
                assertThat(f.text().en())
                    .isEqualTo("SoftwareVendorAccountNumber (context Msg): d=x (expected: none)."));
  }

  @Test
  void decimalsOtherThanInfAreAWarning() {
    String exact = GOOD.replace("decimals=\"INF\"", "decimals=\"0\"");
    Preparation preparation = prepare(submission(inhoud(exact)).build());
    assertThat(preparation).isInstanceOf(Preparation.Ready.class);
    assertThat(findings(preparation)).extracting(Finding::code).contains("OB-DECIMALS");
  }

  @Test
  void tupleWhereADimensionBelongsIsRefused() {
    String tuple =
        GOOD.replace(
            "</xbrli:unit>",
            "</xbrli:unit><t:Spec xmlns:t=\"urn:t\"><bd-i:ContactPrefix contextRef=\"Msg\">de"
                + "</bd-i:ContactPrefix></t:Spec>");
    assertThat(findings(submission(inhoud(tuple)).build()))
        .extracting(Finding::code)
        .containsExactly("OB-CONCEPT", "OB-NOT-CHECKED");
  }

  @Test
  void unusualNameOrTypeIsAWarning() {
    BerichtInhoud inhoud =
        BerichtInhoud.of("text/plain", "a.xml", GOOD.getBytes(StandardCharsets.UTF_8));
    Preparation preparation = prepare(submission(inhoud).build());
    assertThat(preparation).isInstanceOf(Preparation.Ready.class);
    assertThat(findings(preparation))
        .extracting(Finding::code)
        .containsExactly("OB-FILE", "OB-NOT-CHECKED");
  }

  @Test
  void sizeIsLimited() {
    BerichtInhoud large = inhoud(GOOD + " ".repeat(1_000_000));
    assertThat(findings(submission(large).build()))
        .extracting(Finding::code)
        .containsExactly("OB-TOO-LARGE");
  }

  @Test
  void everythingIsFoundAtOnce() {
    String bad =
        GOOD.replace("001000044B37", "001000044B38").replace(">1000<", ">x<").replace("SWO1", "");
    assertThat(findings(submission(inhoud(bad)).build()))
        .extracting(Finding::code)
        .containsExactlyInAnyOrder("OB-CONTEXT", "OB-VALUE", "OB-VALUE", "OB-NOT-CHECKED");
  }

  private static BerichtInhoud inhoud(String xml) {
    return BerichtInhoud.of(
        "application/xml", "aangifte.xbrl", xml.getBytes(StandardCharsets.UTF_8));
  }
}
