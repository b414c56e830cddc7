// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal;

import static digipoort.adapter.vpb.internal.Trials.codes;
import static digipoort.adapter.vpb.internal.Trials.fact;
import static digipoort.adapter.vpb.internal.Trials.figures;
import static digipoort.adapter.vpb.internal.Trials.findings;
import static digipoort.adapter.vpb.internal.Trials.prepare;
import static digipoort.adapter.vpb.internal.Trials.submission;
import static digipoort.adapter.vpb.internal.Trials.ticket;
import static digipoort.adapter.vpb.internal.Trials.xml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import digipoort.adapter.vpb.internal.grootboek.RgsMapping;
import digipoort.api.Finding;
import digipoort.api.Severity;
import digipoort.api.adapter.Adapter;
import digipoort.api.adapter.Preparation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A trial balance: debit is positive, everything together is zero. */
class LedgerTest {
  /** Before the result is booked: 120000.50 - 99999.75 - 4000.00 tax = 16000.75. */
  private static final String BOOKS =
      """
      "grootboek":[
       {"rgs":"BMvaMei","omschrijving":"Machines","begin":10000.00,"einde":8000.25},
       {"rgs":"BVorDebHad","omschrijving":"Debiteuren","begin":5000,"debet":145000.00,
        "credit":141000.00},
       {"rgs":"BLimBanRba","begin":10000,"einde":33000.50},
       {"rgs":"BEivGokGea","begin":-18000,"einde":-18000},
       {"rgs":"BEivOvr","begin":-2000,"einde":-2000},
       {"rgs":"BSchCreHac","begin":-5000,"einde":-10000},
       {"rgs":"BSchBepVpb","begin":0,"einde":-4000},
       {"rgs":"WOmzNod","saldo":-120000.50},
       {"rgs":"WPerLesSal","debet":60000,"credit":0},
       {"rgs":"WAfsAmvAfm","saldo":1999.75},
       {"rgs":"WBedAlk","saldo":38000.00},
       {"rgs":"WBelVpb","saldo":4000}]
      """;

  @Test
  void accountsGoToTheirFieldsWithTheRightSign() {
    Preparation preparation = prepare(submission(figures(BOOKS)).build());
    String xml = xml(preparation);
    assertThat(fact(xml, "MachinesAndInstallationsFiscal", "Begin_Declarant")).isEqualTo("10000");
    assertThat(fact(xml, "TradeAccountsReceivableFiscal", "Einde_Declarant")).isEqualTo("9000");
    assertThat(fact(xml, "PaidCalledUpCapitalFiscal", "Einde_Declarant")).isEqualTo("18000");
    assertThat(fact(xml, "RetainedProfitsFiscal", "Begin_Declarant")).isEqualTo("2000");
    assertThat(fact(xml, "RetainedProfitsFiscal", "Einde_Declarant")).isEqualTo("18001");
    assertThat(fact(xml, "ShortTermDebtsOther", "Einde_Declarant")).isEqualTo("4000");
    assertThat(fact(xml, "AssetsTotalAmountFiscal", "Einde_Declarant")).isEqualTo("50001");
    assertThat(fact(xml, "LiabilitiesTotalFiscal", "Einde_Declarant")).isEqualTo("50001");
    assertThat(fact(xml, "TurnoverNetFiscal", "Jaar_Declarant")).isIn("120000", "120001");
    assertThat(fact(xml, "CorporationTaxWithdrawnFromEquityCapital", "Jaar_Declarant"))
        .isEqualTo("4000");
    assertThat(fact(xml, "BalanceProfitCalculationForTaxPurposesFiscal", "Jaar_Declarant"))
        .isEqualTo("20001")
        .isEqualTo(fact(xml, "BalanceProfitComparisonMethod", "Jaar_Declarant"));
    assertThat(((Preparation.Ready) preparation).preview().nl())
        .contains("BMvaMei Machines -> Machines en installaties")
        .contains("RESULTAAT -> Winstreserve");
    assertThat(codes(preparation)).contains("VPB-RGS-EXAMPLE");
  }

  @Test
  void resultThatIsBookedAlreadyIsNotCountedTwice() {
    String closed =
        BOOKS.replace(
            "{\"rgs\":\"BEivOvr\",\"begin\":-2000,\"einde\":-2000}",
            "{\"rgs\":\"BEivOvr\",\"begin\":-2000,\"einde\":-18000.75}");
    String xml = xml(prepare(submission(figures(closed)).build()));
    assertThat(fact(xml, "RetainedProfitsFiscal", "Einde_Declarant")).isEqualTo("18001");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"BMvaMei\"|\"BXyz\"|VPB-RGS-UNMAPPED|/grootboek/0/rgs",
        "\"BMvaMei\"|\"Machines\"|VPB-LEDGER-ACCOUNT|/grootboek/0/rgs",
        "8000.25|8000.26|VPB-LEDGER-BALANCE|/grootboek",
        "10000.00|10000.01|VPB-LEDGER-BALANCE|/grootboek",
        "\"saldo\":-120000.50|\"saldo\":-120000.50,\"einde\":1|VPB-LEDGER-ACCOUNT|/grootboek/7/rgs",
        "\"saldo\":-120000.50|\"omschrijving\":\"x\"|VPB-LEDGER-ACCOUNT|/grootboek/7/rgs",
        "\"saldo\":-120000.50|\"begin\":1,\"saldo\":-120000.50"
            + "|VPB-LEDGER-ACCOUNT|/grootboek/7/rgs",
        "\"saldo\":-120000.50|\"saldo\":-1e99|VPB-LEDGER-ACCOUNT|/grootboek/7/saldo",
        "\"saldo\":4000}]|\"saldo\":4000}],\"winstEnVerlies\":{\"lonen\":1}"
            + "|VPB-LEDGER-DOUBLE|/winstEnVerlies/lonen",
      })
  void mistakeIsFoundAtItsAccount(String part, String by, String code, String at) {
    assertThat(BOOKS).contains(part);
    Preparation preparation = prepare(submission(figures(BOOKS.replace(part, by))).build());
    assertThat(findings(preparation))
        .filteredOn(finding -> finding.severity() == Severity.ERROR)
        .extracting(Finding::code, Finding::location)
        .contains(tuple(code, at))
        .extracting(t -> t.toList().get(0))
        .containsOnly(code);
  }

  @Test
  void allUnmappedCodesAreNamedAtOnceWithTheirAmounts() {
    String books = BOOKS.replace("BMvaMei", "BXyz").replace("WBedAlk", "WXyz");
    assertThat(findings(figures(books)))
        .filteredOn(finding -> finding.code().equals("VPB-RGS-UNMAPPED"))
        .extracting(finding -> finding.text().nl())
        .containsExactly(
            "BXyz Machines staat niet in rgs.csv (begin 10.000, einde 8.000,25).",
            "WXyz staat niet in rgs.csv (begin 0, einde 38.000).");
  }

  @Test
  void mappingOfTheOperatorCounts(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("rgs.csv");
    Files.writeString(
        file,
        "# ours\nB;overigeVorderingen;debet\nBEiv;kapitaal;credit\nBSch;crediteuren;credit\n"
            + "W;andereKosten;debet\nRESULTAAT;winstreserve;credit\n");
    Preparation preparation =
        adapter(folder).prepare(submission(figures(BOOKS)).build(), ticket("simulator"));
    assertThat(fact(xml(preparation), "PaidCalledUpCapitalFiscal", "Begin_Declarant"))
        .isEqualTo("20000");
    assertThat(codes(preparation)).doesNotContain("VPB-RGS-EXAMPLE");
    Files.writeString(file, "B;overigeVorderingen;links\n");
    assertThat(
            findings(
                    adapter(folder)
                        .prepare(submission(figures(BOOKS)).build(), ticket("simulator")))
                .toString())
        .contains("VPB-LEDGER", "rgs.csv, line 1: 'links' (expected: debet or credit)");
    Files.writeString(file, "B;nettoOmzet;debet\nW;andereKosten;debet\n");
    assertThat(
            codes(adapter(folder).prepare(submission(figures(BOOKS)).build(), ticket("simulator"))))
        .contains("VPB-RGS-FIELD");
  }

  /** Spreadsheets write a byte order mark first. */
  @Test
  void mappingMayStartWithAByteOrderMark(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("rgs.csv"), "\uFEFFBLim;liquideMiddelen;debet\r\n");
    RgsMapping mapping = RgsMapping.load(folder);
    assertThat(mapping.broken()).isEmpty();
    assertThat(mapping.targets()).containsOnlyKeys("BLim");
  }

  @Test
  void longNameOfAnAccountIsCut() {
    String books =
        BOOKS.replace("BMvaMei", "BXyz").replace("\"Machines\"", "\"" + "x".repeat(9_000) + "\"");
    assertThat(findings(figures(books)))
        .filteredOn(finding -> finding.code().equals("VPB-RGS-UNMAPPED"))
        .singleElement()
        .satisfies(
            finding -> assertThat(finding.text().nl()).contains("xxx...").hasSizeLessThan(300));
  }

  @Test
  void exampleMappingHasToBeConfirmedForProduction() {
    Preparation preparation =
        Trials.ADAPTER.prepare(submission(figures(BOOKS)).build(), ticket("productie"));
    assertThat(preparation).isInstanceOf(Preparation.Unfit.class);
    assertThat(findings(preparation))
        .filteredOn(finding -> finding.severity() == Severity.ERROR)
        .extracting(Finding::code)
        .containsExactly("VPB-RGS-EXAMPLE");
  }

  private static Adapter adapter(Path folder) {
    return new VpbAdapter(Trials.SETTINGS, VpbAdapter.means(folder, Trials.NO_TAXONOMIES));
  }
}
