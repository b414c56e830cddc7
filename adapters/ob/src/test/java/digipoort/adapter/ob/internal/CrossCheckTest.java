// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import digipoort.api.BerichtInhoud;
import digipoort.api.Finding;
import digipoort.api.Submission;
import digipoort.api.Tijdvak;
import digipoort.api.adapter.Preparation;
import digipoort.api.adapter.Related;
import digipoort.mapping.trial.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rubriek 3b beside the statements of EU sales of the same days, both ways. */
class CrossCheckTest {
  private static final Tijdvak JULY = Trials.period("2026-07-01", "2026-07-31");
  private static final Tijdvak AUGUST = Trials.period("2026-08-01", "2026-08-31");
  private static final Tijdvak SEPTEMBER = Trials.period("2026-09-01", "2026-09-30");

  @ParameterizedTest
  @CsvSource({"2500, ''", "2501, OB-ICP", "0, OB-ICP", "-2500, OB-ICP"})
  void returnIsComparedWithTheStatementOfItsPeriod(String box, String code) {
    Preparation preparation = aangifte(box, icp("A", "", Trials.Q3, 2500));
    assertThat(preparation).isInstanceOf(Preparation.Ready.class);
    assertThat(Trials.findings(preparation))
        .extracting(Finding::code)
        .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
  }

  @Test
  void bothAmountsAndWhatToDoAreSaid() {
    Finding finding = Trials.findings(aangifte("11876", icp("A", "", Trials.Q3, 2500))).get(0);
    assertThat(finding.severity()).hasToString("WARNING");
    assertThat(finding.location()).isEqualTo("/rubrieken/3b/omzet");
    assertThat(finding.text().nl())
        .isEqualTo("Rubriek 3b is 11.876, de opgaaf ICP over dezelfde dagen 2.500.");
    assertThat(finding.action().en()).contains("Make them equal");
  }

  @Test
  void monthsMakeUpAQuarter() {
    Related[] months = {
      icp("A", "", JULY, 1000), icp("C", "", SEPTEMBER, 300), icp("B", "", AUGUST, 200)
    };
    assertThat(Trials.findings(aangifte("1500", months))).isEmpty();
    assertThat(Trials.findings(aangifte("1501", months)))
        .extracting(Finding::code)
        .containsExactly("OB-ICP");
  }

  @Test
  void nothingIsComparedWithHalfAQuarterOrWithOverlaps() {
    assertThat(Trials.findings(aangifte("1", icp("A", "", JULY, 7), icp("B", "", AUGUST, 7))))
        .isEmpty();
    assertThat(Trials.findings(aangifte("1", icp("A", "", Trials.Q3, 7), icp("B", "", AUGUST, 7))))
        .isEmpty();
    Tijdvak year = Trials.period("2026-01-01", "2026-12-31");
    assertThat(Trials.findings(aangifte("1", icp("A", "", year, 7)))).isEmpty();
  }

  @Test
  void replacedStatementsDoNotCount() {
    Related old = icp("A", "", Trials.Q3, 7);
    assertThat(Trials.findings(aangifte("2500", old, icp("B", "A", Trials.Q3, 2500)))).isEmpty();
  }

  @Test
  void aStatementThatIsStillToComeIsRemindedOf() {
    assertThat(Trials.findings(aangifte("2500")))
        .extracting(f -> f.severity().name(), Finding::code, Finding::location)
        .containsExactly(tuple("INFO", "OB-ICP-DUE", "/rubrieken/3b/omzet"));
    assertThat(Trials.findings(aangifte("0"))).isEmpty();
  }

  @Test
  void whatCouldNotBeReadIsNotCompared() {
    Submission spoilt =
        Trials.submission(
                Trials.rubrieken("\"1a\":{\"omzet\":1,\"btw\":0},\"3b\":{\"omzet\":\"x\"}"))
            .build();
    Preparation preparation =
        Trials.ADAPTER.prepare(spoilt, Trials.beside(icp("A", "", Trials.Q3, 7)));
    assertThat(Trials.findings(preparation)).extracting(Finding::code).doesNotContain("OB-ICP");
  }

  @Test
  void readyMadeReturnIsComparedAtItsLine() {
    String xml = Trials.xml(aangifte("11876"));
    Preparation preparation =
        Trials.ADAPTER.prepare(
            Trials.submission(content(xml)).build(), Trials.beside(icp("A", "", Trials.Q3, 7)));
    assertThat(Trials.findings(preparation))
        .filteredOn(f -> f.code().equals("OB-ICP"))
        .singleElement()
        .satisfies(f -> assertThat(f.location()).startsWith("line "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rubbish",
        "<!DOCTYPE x><x/>",
        "<a><SuppliesAmount>x</SuppliesAmount></a>",
        "<a><SuppliesAmount>1.50</SuppliesAmount></a>",
        "<a><SuppliesAmount/></a>",
      })
  void foreignContentIsNeitherReadNorThrownAt(String foreign) {
    Related related = new Related("ICP", Trials.Q3, "A", "", content(foreign));
    assertThat(Trials.findings(aangifte("5", related))).isEmpty();
    Related box = new Related("Omzetbelasting", Trials.Q3, "A", "", content(foreign + "<"));
    assertThat(Trials.findings(statement(Trials.Q3, 5, box))).isEmpty();
  }

  @Test
  void contentThatCannotBeOpenedIsNotCompared() {
    BerichtInhoud closed =
        new BerichtInhoud(
            "application/xml",
            "a.xbrl",
            5,
            "0".repeat(64),
            () -> {
              throw new IOException("gone");
            });
    Related related = new Related("ICP", Trials.Q3, "A", "", closed);
    assertThat(Trials.findings(aangifte("5", related))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2500, ''", "2501, ICP-OB"})
  void statementIsComparedWithTheReturnOfItsPeriod(long box, String code) {
    Preparation preparation = statement(Trials.Q3, 2500, ob("A", Trials.Q3, box));
    assertThat(preparation).isInstanceOf(Preparation.Ready.class);
    assertThat(Trials.findings(preparation))
        .extracting(Finding::code)
        .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
  }

  @Test
  void statementOfAQuarterIsComparedWithReturnsOfItsMonths() {
    Related[] months = {ob("A", JULY, 10), ob("B", AUGUST, 20), ob("C", SEPTEMBER, 30)};
    assertThat(Trials.findings(statement(Trials.Q3, 60, months))).isEmpty();
    assertThat(Trials.findings(statement(Trials.Q3, 61, months)))
        .extracting(Finding::code)
        .containsExactly("ICP-OB");
  }

  @Test
  void statementOfTheLastMonthIsAddedToTheOthersOfTheQuarter() {
    Related quarter = ob("Q", Trials.Q3, 60);
    Related july = icp("A", "", JULY, 10);
    Related august = icp("B", "", AUGUST, 20);
    assertThat(Trials.findings(statement(SEPTEMBER, 30, quarter, july, august))).isEmpty();
    assertThat(Trials.findings(statement(SEPTEMBER, 31, quarter, july, august)))
        .extracting(Finding::code, f -> f.text().en())
        .containsExactly(tuple("ICP-OB", "Box 3b is 60, the ICP statement of the same days 61."));
    assertThat(Trials.findings(statement(SEPTEMBER, 31, quarter, july))).isEmpty();
  }

  @Test
  void statementThatReplacesAnotherIsComparedInItsPlace() {
    Related quarter = ob("Q", Trials.Q3, 60);
    Related old = icp("A", "", Trials.Q3, 50);
    Submission replacing =
        IcpTrials.submission(IcpTrials.lines(line(60)).payload())
            .eerderAanleverkenmerk("A")
            .build();
    assertThat(Trials.findings(Trials.ICP.prepare(replacing, Trials.beside(quarter, old))))
        .isEmpty();
    assertThat(Trials.findings(statement(Trials.Q3, 61, quarter, old))).isEmpty();
  }

  @Test
  void suppletieStandsForTheReturnsBeforeIt() {
    Related old = ob("Q", Trials.Q3, 60);
    Related suppletie = as("OBSUP", ob("S", Trials.Q3, 75));
    assertThat(Trials.findings(statement(Trials.Q3, 75, old, suppletie))).isEmpty();
    assertThat(Trials.findings(statement(Trials.Q3, 60, old, suppletie)))
        .extracting(f -> f.text().en())
        .containsExactly("Box 3b is 75, the ICP statement of the same days 60.");
    Related month = as("OBSUP", ob("S", JULY, 75));
    assertThat(Trials.findings(statement(Trials.Q3, 61, old, month))).isEmpty();
  }

  private static Related as(String soort, Related other) {
    return new Related(soort, other.tijdvak(), other.aanleverkenmerk(), "", other.inhoud());
  }

  private static Preparation aangifte(String box, Related... related) {
    String rubrieken = "\"1a\":{\"omzet\":0,\"btw\":0},\"3a\":{\"omzet\":1},\"3b\":{\"omzet\":%s}";
    Submission submission = Trials.submission(Trials.rubrieken(rubrieken.formatted(box))).build();
    Preparation preparation = Trials.ADAPTER.prepare(submission, Trials.beside(related));
    return preparation instanceof Preparation.Ready ready && box.startsWith("-")
        ? new Preparation.Ready(
            ready.bericht(),
            ready.preview(),
            ready.descriptor(),
            ready.findings().stream().filter(f -> !f.code().equals("OB-NEGATIVE")).toList())
        : preparation;
  }

  private static Preparation statement(Tijdvak tijdvak, long amount, Related... related) {
    Submission submission =
        IcpTrials.submission(IcpTrials.lines(line(amount)).payload()).tijdvak(tijdvak).build();
    return Trials.ICP.prepare(submission, Trials.beside(related));
  }

  private static String line(long amount) {
    return "{\"land\":\"DE\",\"btwNummer\":\"123456788\",\"leveringen\":" + amount + "}";
  }

  private static Related icp(String kenmerk, String corrects, Tijdvak tijdvak, long amount) {
    Preparation preparation = statement(tijdvak, amount);
    return new Related("ICP", tijdvak, kenmerk, corrects, content(Trials.xml(preparation)));
  }

  private static Related ob(String kenmerk, Tijdvak tijdvak, long box) {
    String rubrieken = "\"1a\":{\"omzet\":0,\"btw\":0},\"3b\":{\"omzet\":" + box + "}";
    Submission submission =
        Trials.submission(
                Json.document(
                    Trials.GOOD.replaceAll("(?s)\"rubrieken\":.*", "")
                        + "\"rubrieken\":{"
                        + rubrieken
                        + "}}"))
            .tijdvak(tijdvak)
            .build();
    return new Related(
        "Omzetbelasting", tijdvak, kenmerk, "", content(Trials.xml(Trials.prepare(submission))));
  }

  private static BerichtInhoud content(String xml) {
    return BerichtInhoud.of("application/xml", "a.xbrl", xml.getBytes(StandardCharsets.UTF_8));
  }
}
