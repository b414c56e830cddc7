// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal;

import static digipoort.adapter.ob.internal.IcpTrials.GOOD;
import static digipoort.adapter.ob.internal.IcpTrials.lines;
import static digipoort.adapter.ob.internal.IcpTrials.prepare;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import digipoort.api.Finding;
import digipoort.api.Submission;
import digipoort.api.adapter.Adapter;
import digipoort.api.adapter.AdapterContract;
import digipoort.api.adapter.Preparation;
import digipoort.mapping.trial.Json;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IcpTest implements AdapterContract {
  @Override
  public Adapter testee() {
    return Trials.ICP;
  }

  @Override
  public Submission acceptable() {
    return IcpTrials.good();
  }

  @Test
  void linesStandAlongTypedDimensionsIn2026() {
    Preparation preparation = prepare(IcpTrials.good());
    assertThat(Trials.findings(preparation)).isEmpty();
    String xml = Trials.xml(preparation);
    assertThat(xml)
        .contains("/nt20/bd/20251210/entrypoints/bd-rpt-icp-opgaaf-2026.xsd")
        .contains(
            "dimension=\"bd-dim-dim:VATNumberDimension\"><bd-dim-dom:VATNumberDomain>123456788<")
        .contains(
            "dimension=\"bd-dim-dim:CountryCodeEUDimension\"><bd-dim-dom:CountryCodeEUDomain>DE<")
        .contains(
            "<bd-i:SuppliesAmount contextRef=\"Klant1\" unitRef=\"EUR\" decimals=\"INF\">1000<")
        .contains(
            "<bd-i:ServicesAmount contextRef=\"Klant1\" unitRef=\"EUR\" decimals=\"INF\">500<")
        .contains(
            "<bd-i:ServicesAmount contextRef=\"Klant2\" unitRef=\"EUR\" decimals=\"INF\">750<")
        .contains(
            "<bd-i:ABCSuppliesAmount contextRef=\"Klant3\" unitRef=\"EUR\" decimals=\"INF\">250<")
        .contains("<bd-i:MessageReferenceSupplierICP contextRef=\"Msg\">OB-2026-000001<")
        .doesNotContain("ContactType", "bd-t:");
    assertThat(((Preparation.Ready) preparation).bericht().inhoud().bestandsnaam())
        .isEqualTo("ICP-2026-07-01-2026-09-30.xbrl");
  }

  @Test
  void linesStandInTuplesIn2025() {
    Submission submission =
        IcpTrials.submission(Json.document(GOOD.replace("\"correcties\":[]", IcpTrials.CORRECTION)))
            .tijdvak(Trials.period("2025-07-01", "2025-09-30"))
            .build();
    Preparation preparation = prepare(submission);
    assertThat(Trials.findings(preparation))
        .extracting(Finding::code, Finding::location)
        .containsExactly(
            tuple("ICP-DEADLINE-PASSED", "tijdvak"), tuple("ICP-UNCONFIRMED", "/prestaties"));
    assertThat(Trials.xml(preparation))
        .containsPattern(
            "(?s)<bd-t:IntraCommunitySupplies>\\s*<bd-i:CountryCodeISO-EC contextRef=\"Msg\">DE<"
                + "[^\n]*\\s*<bd-i:SuppliesAmount [^\n]*>1000<[^\n]*\\s*"
                + "<bd-i:VATIdentificationNumberNational contextRef=\"Msg\">123456788<")
        .containsPattern(
            "(?s)<bd-t:IntraCommunitySuppliesCorrection>\\s*<bd-i:CorrectionsSuppliesAmount"
                + "[^\n]*>-100<[^\n]*\\s*<bd-i:CountryCodeISO-EC[^\n]*>DE<")
        .doesNotContain("xbrldi");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"land\":\"DE\"|\"land\":\"GR\"|ERROR ICP-COUNTRY|/prestaties/0/land|EL",
        "\"land\":\"DE\"|\"land\":\"GB\"|ERROR ICP-COUNTRY|/prestaties/0/land|XI",
        "\"land\":\"DE\"|\"land\":\"NL\"|ERROR ICP-COUNTRY|/prestaties/0/land|Netherlands",
        "\"land\":\"DE\"|\"land\":\"CH\"|ERROR ICP-COUNTRY|/prestaties/0/land|AT BE BG",
        "\"land\":\"DE\"|\"land\":\"\"|ERROR ERP-MISSING|/prestaties/0/land|Fill",
        "123456788|NL001000044B37|ERROR ICP-OWN-NUMBER|/prestaties/0/btwNummer|customer",
        "123456788|001000044B37|ERROR ICP-OWN-NUMBER|/prestaties/0/btwNummer|customer",
        "123456788|FR23334175221|ERROR ICP-NUMBER-COUNTRY|/prestaties/0/btwNummer|land FR",
        "123456788|1234567890123|ERROR ICP-NUMBER|/prestaties/0/btwNummer|1 to 12",
        "123456788|12345_788|ERROR ICP-NUMBER|/prestaties/0/btwNummer|1 to 12",
        "123456788|DE123456788|WARNING ICP-NUMBER-PREFIX|/prestaties/0/btwNummer|btwNummer"
            + " 123456788",
        "123456788|12345678|WARNING ICP-NUMBER-FORM|/prestaties/0/btwNummer|VIES",
        "\"leveringen\":1000|\"leveringen\":-1000|WARNING"
            + " ICP-NEGATIVE|/prestaties/0/leveringen|correcties",
        "\"leveringen\":1000|\"leveringen\":10000000000|ERROR"
            + " ICP-SIZE|/prestaties/0/leveringen|whole",
        "\"leveringen\":1000|\"leveringen\":1e99999|ERROR ICP-SIZE|/prestaties/0/leveringen|euros",
        "\"leveringen\":1000|\"leveringen\":\"1000\"|ERROR"
            + " ERP-TYPE|/prestaties/0/leveringen|number",
        "\"leveringen\":1000|\"levering\":1000|ERROR ERP-UNKNOWN-FIELD|/prestaties/0/levering|name",
        "\"abc\":250|\"note\":250|ERROR ICP-AMOUNT|/prestaties/2/leveringen|leave the line out",
        "\"abc\":250|\"abc\":0.49|INFO ICP-ZERO|/prestaties/2/abc|Nothing",
        "\"correcties\":[]|\"correcties\":7|ERROR ERP-TYPE|/correcties|list",
        "\"correcties\":[]|\"correcties\":[7]|ERROR ERP-TYPE|/correcties/0|object",
        "\"correcties\":[]|\"btwNummerOnderdeelFiscaleEenheid\":\"NL001000044B37\"|ERROR"
            + " ICP-DIVISION|/btwNummerOnderdeelFiscaleEenheid|without NL",
        "SWO12345|SWO|ERROR ICP-LENGTH|/software/relatienummer|8",
        "\"voorletters\":\"J\"|\"soort\":\"INT\",\"voorletters\":\"J\"|WARNING"
            + " ICP-BECON-MISSING|/beconnummer|becon",
        "\"voorletters\":\"J\"|\"soort\":\"ABC\",\"voorletters\":\"J\"|ERROR"
            + " ICP-CONTACT|/contact/soort|BPL",
      })
  void eachMistakeIsFoundAtItsPlace(
      String part, String by, String code, String location, String action) {
    assertThat(GOOD).contains(part);
    Submission spoilt = IcpTrials.submission(Json.document(GOOD.replace(part, by))).build();
    assertThat(Trials.findings(prepare(spoilt)))
        .filteredOn(f -> code.equals(f.severity() + " " + f.code()))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.location()).isEqualTo(location);
              assertThat(finding.action().en()).contains(action);
            });
  }

  @Test
  void linesOfOneCustomerAreAddedBeforeRounding() {
    Preparation preparation =
        prepare(
            lines(
                line("DE", "123456788", "\"leveringen\":0.5"),
                line("de", "123.456.788", "\"leveringen\":0.5"),
                line("DE", "123 456 788", "\"leveringen\":100")));
    assertThat(Trials.findings(preparation))
        .extracting(f -> f.severity().name(), Finding::code, Finding::location)
        .containsExactly(tuple("INFO", "ICP-SUMMED", "/prestaties/0/leveringen"));
    assertThat(Trials.fact(Trials.xml(preparation), "SuppliesAmount")).isEqualTo("101");
  }

  @Test
  void zerosAreLeftOutAndNothingIsRefused() {
    Preparation some =
        prepare(
            lines(
                line("DE", "123456788", "\"leveringen\":5,\"diensten\":0"),
                line("BE", "0477472701", "\"diensten\":0")));
    assertThat(Trials.findings(some)).extracting(Finding::code).containsExactly("ICP-ZERO");
    assertThat(Trials.xml(some)).doesNotContain("ServicesAmount", "0477472701");
    Preparation none = prepare(lines(line("BE", "0477472701", "\"diensten\":0")));
    assertThat(none).isInstanceOf(Preparation.Unfit.class);
    assertThat(Trials.findings(none)).extracting(Finding::code).contains("ICP-EMPTY");
    assertThat(Trials.findings(prepare(lines())))
        .extracting(Finding::code, Finding::location)
        .containsExactly(tuple("ICP-EMPTY", "/prestaties"));
  }

  @Test
  void aLineThatNamesItsAmountsButHasNoneIsNotLeftOutInSilence() {
    Preparation preparation =
        prepare(
            lines(
                line("DE", "123456788", "\"leveringen\":5,\"diensten\":null"),
                line("BE", "0477472701", "\"leveringen\":null,\"diensten\":null"),
                line("BE", "0477472701", "\"leveringen\":\"5\"")));
    assertThat(Trials.findings(preparation))
        .extracting(Finding::code, Finding::location)
        .containsExactlyInAnyOrder(
            tuple("ICP-AMOUNT", "/prestaties/1/leveringen"),
            tuple("ERP-TYPE", "/prestaties/2/leveringen"));
  }

  @Test
  void nothingToStateIsSaidBesideMistakesElsewhere() {
    Submission empty =
        IcpTrials.submission(
                Json.document(
                    GOOD.replace("SWO12345", "SWO").replaceAll("(?s)\\{\"land.*?\\},?", "")))
            .build();
    assertThat(Trials.findings(prepare(empty)))
        .extracting(Finding::code)
        .containsExactlyInAnyOrder("ICP-LENGTH", "ICP-EMPTY");
  }

  @Test
  void customersAreLimitedSoThatTheMessageCanBeRead() {
    String[] all =
        IntStream.rangeClosed(1, 10_001)
            .mapToObj(i -> line("DE", String.valueOf(200_000_000 + i), "\"leveringen\":3"))
            .toArray(String[]::new);
    assertThat(Trials.findings(prepare(lines(all))))
        .extracting(Finding::code, f -> f.text().en())
        .containsExactly(tuple("ICP-TOO-LARGE", "10001 customers (expected: at most 10000)."));
    assertThat(prepare(lines(Arrays.copyOf(all, 10_000)))).isInstanceOf(Preparation.Ready.class);
  }

  @Test
  void noServicesToNorthernIrelandAreNoWarning() {
    String amounts = "\"leveringen\":5,\"diensten\":";
    assertThat(Trials.findings(prepare(lines(line("XI", "123456789", amounts + "0"))))).isEmpty();
    assertThat(Trials.findings(prepare(lines(line("XI", "123456789", amounts + "1")))))
        .extracting(Finding::code)
        .containsExactly("ICP-XI-SERVICES");
  }

  @Test
  void opposedLinesCancelOut() {
    Preparation preparation =
        prepare(
            lines(
                line("DE", "123456788", "\"leveringen\":5"),
                line("BE", "0477472701", "\"leveringen\":7"),
                line("BE", "0477472701", "\"leveringen\":-7")));
    assertThat(Trials.findings(preparation))
        .extracting(Finding::code)
        .containsExactly("ICP-NEGATIVE", "ICP-SUMMED", "ICP-ZERO");
  }

  @Test
  void greekAndIrishAndNorthernIrishNumbersAreKnown() {
    Preparation preparation =
        prepare(
            lines(
                line("EL", "GR123456783", "\"leveringen\":5"),
                line("IE", "1234567WA", "\"leveringen\":5"),
                line("XI", "GD001", "\"diensten\":5")));
    assertThat(Trials.findings(preparation))
        .extracting(Finding::code, Finding::location)
        .containsExactly(
            tuple("ICP-NUMBER-PREFIX", "/prestaties/0/btwNummer"),
            tuple("ICP-XI-SERVICES", "/prestaties/2/diensten"));
  }

  @Test
  void divisionOfAFiscalUnitIsReported() {
    String json =
        GOOD.replace("\"correcties\":[]", "\"btwNummerOnderdeelFiscaleEenheid\":\"001000056B01\"");
    String xml = Trials.xml(prepare(IcpTrials.submission(Json.document(json)).build()));
    assertThat(Trials.fact(xml, "VATIdentificationNumberNLFiscalEntityDivision"))
        .isEqualTo("001000056B01");
  }

  @Test
  void previewHasTotalsPerKindAndPerCustomer() {
    assertThat(((Preparation.Ready) prepare(IcpTrials.good())).preview().en())
        .containsPattern("DE    123456788 +1,000 +500\n")
        .containsPattern("Total +1,000 +1,250 +250\n")
        .containsPattern("Together \\(box 3b\\) +2,500\n")
        .contains("Due             31 October 2026");
  }

  @Test
  void manyCustomersAreCountedInThePreviewAndAllReported() {
    String[] many = new String[1_200];
    for (int i = 0; i < many.length; i++) {
      many[i] = line("DE", String.valueOf(100_000_000 + i), "\"leveringen\":10");
    }
    Preparation preparation = prepare(lines(many));
    assertThat(((Preparation.Ready) preparation).preview().nl())
        .contains("En nog 200 regels")
        .containsPattern("Totaal +12\\.000");
    assertThat(Trials.xml(preparation).split("SuppliesAmount contextRef", -1)).hasSize(1_201);
  }

  @Test
  void deadlineIsTheLastSecondOfTheNextMonth() {
    for (List<String> days :
        List.of(
            List.of("2026-07-01", "2026-07-31", "2026-08-31T21:59:59Z"),
            List.of("2026-07-01", "2026-09-30", "2026-10-31T22:59:59Z"))) {
      Submission submission =
          IcpTrials.submission(Json.document(GOOD))
              .tijdvak(Trials.period(days.get(0), days.get(1)))
              .build();
      assertThat(((Preparation.Ready) prepare(submission)).deadline()).hasToString(days.get(2));
    }
  }

  private static String line(String land, String nummer, String amounts) {
    return "{\"land\":\"" + land + "\",\"btwNummer\":\"" + nummer + "\"," + amounts + "}";
  }
}
