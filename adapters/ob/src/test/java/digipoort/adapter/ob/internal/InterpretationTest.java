// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import digipoort.api.Finding;
import digipoort.api.Fout;
import digipoort.api.Kenmerk;
import digipoort.api.Severity;
import digipoort.api.Status;
import digipoort.api.Text;
import digipoort.api.adapter.Verdict;
import digipoort.api.adapter.Verdict.Conclusion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InterpretationTest {
  private static final Kenmerk KENMERK = new Kenmerk("K-1");
  private static final String ANSWER =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Responsemessage version="2006.1">
        <Identification><MessageIdBd>BD-42</MessageIdBd>
          <DatumTijdOntvangst>2026-10-12T10:31:00+02:00</DatumTijdOntvangst>
          <ResponseType>%s</ResponseType></Identification>
        %s
      </Responsemessage>
      """;

  @Test
  void acceptedIsSaidWithTheReferenceOfTheBelastingdienst() {
    Verdict verdict = of(Conclusion.COMPLETED, status("500", null, answer("Status: Verwerkbaar")));
    assertThat(verdict.conclusion()).isEqualTo(Conclusion.COMPLETED);
    assertThat(verdict.meaning().nl())
        .contains("aanvaard", "Status: Verwerkbaar (A 0001)", "BD-42", "2026-10-12");
    assertThat(verdict.action().en()).contains("Nothing more to file", "K-1");
    assertThat(verdict.findings()).isEmpty();
  }

  @Test
  void noNumberIsSaidWhenTheBelastingdienstGivesNone() {
    String without = answer("Status: Verwerkbaar").replace("BD-42", "");
    assertThat(without).contains("<MessageIdBd></MessageIdBd>");
    Verdict verdict = of(Conclusion.COMPLETED, status("500", null, without));
    assertThat(verdict.meaning().nl()).contains("Verwerkbaar").doesNotContain("nummer");
    assertThat(verdict.meaning().en()).doesNotContain("number", " -");
  }

  @Test
  void acceptedWithOtherWordsIsPassedOnAsAWarning() {
    Verdict verdict =
        of(Conclusion.COMPLETED, status("500", null, answer("Status: Niet verwerkbaar")));
    assertThat(verdict.findings()).extracting(Finding::severity).containsExactly(Severity.WARNING);
    assertThat(verdict.findings().get(0).text().en()).contains("Niet verwerkbaar");
  }

  @Test
  void rejectionGivesEachReasonOfTheBelastingdienst() {
    String two =
        ANSWER.formatted(
            "error",
            "<Specification><Class>F</Class><Code>0101</Code><Description>Tijdvak onbekend"
                + "</Description></Specification><Specification><Class>F</Class><Code>0102</Code>"
                + "<Description>Totaal onjuist</Description></Specification>");
    Verdict verdict =
        of(Conclusion.REJECTED, status("510", new Fout("BD1", "Afgekeurd door BD"), two));
    assertThat(verdict.conclusion()).isEqualTo(Conclusion.REJECTED);
    assertThat(verdict.meaning().nl()).contains("keurt de aangifte af");
    assertThat(verdict.findings())
        .extracting(f -> f.text().nl())
        .containsExactly(
            "Tijdvak onbekend (F 0101)", "Totaal onjuist (F 0102)", "BD1: Afgekeurd door BD");
    assertThat(verdict.action().en()).contains("eerderAanleverkenmerk");
  }

  @Test
  void validatorMessagesNameTheRubriekInPlainWords() {
    String results =
        """
        <results xmlns="http://nlvalidatie.nl/batavia"><xbrl><messages xmlns-bd-i="x">
        <msg line="12" col="34" level="error" id="m1">For file: .Waarde past niet
          <origin file=""><bd-i-ValueAddedTaxOwedToBePaidBack contextRef="Msg">12.00
          </bd-i-ValueAddedTaxOwedToBePaidBack></origin></msg>
        <msg line="x" level="warning">Iets over bd-i:SoftwarePackageName</msg>
        <msg line="3" level="error">Iets anders</msg>
        </messages></xbrl></results>
        """;
    Verdict verdict = of(Conclusion.REJECTED, status("311", new Fout("VAS500", results), null));
    assertThat(verdict.findings())
        .extracting(Finding::severity, Finding::location, f -> f.text().nl())
        .containsExactly(
            tuple(Severity.ERROR, "line 12, column 34", "5g btw (Totaal): Waarde past niet"),
            tuple(Severity.WARNING, "", "naam: Iets over bd-i:SoftwarePackageName"),
            tuple(Severity.ERROR, "line 3", "Iets anders"));
    assertThat(verdict.meaning().en()).contains("not valid");
  }

  @Test
  void knownMessageOfTheValidatorIsExplained() {
    Verdict verdict =
        of(
            Conclusion.REJECTED,
            status(
                "311",
                new Fout(
                    "VAS500",
                    "Het meegegeven bedrijfsnummer komt niet exact overeen met bedrijfsnummer:"
                        + " 001000044B38 uit het XBRL bericht."),
                null));
    assertThat(verdict.findings())
        .extracting(Finding::code, Finding::location)
        .containsExactly(tuple("VALIDATIE-IDENTITEIT", "belanghebbende.nummer"));
  }

  @Test
  void rawTextIsPassedOnWithinBounds() {
    Verdict verdict =
        of(
            Conclusion.REJECTED,
            status("311", new Fout("VAS500", "<kapot\u0007 " + "x".repeat(9999)), null));
    assertThat(verdict.findings().get(0).text().nl()).startsWith("<kapot x").hasSizeLessThan(700);
  }

  @Test
  void notAuthorisedAndUndeliveredSayWhatToDo() {
    assertThat(of(Conclusion.REJECTED, status("210", null, null)).action().nl())
        .contains("machtiging");
    assertThat(of(Conclusion.REJECTED, status("410", new Fout("AFS400", "stuk"), null)))
        .satisfies(
            verdict -> {
              assertThat(verdict.action().en()).contains("Submit again");
              assertThat(verdict.findings().get(0).text().en()).isEqualTo("AFS400: stuk");
            });
    assertThat(of(Conclusion.PENDING, status("420", null, null)).action().en())
        .isEqualTo("Wait; do not submit again.");
    assertThat(of(Conclusion.REJECTED, status("420", new Fout("AFS600", ""), null)).action().en())
        .contains("Submit again");
  }

  @Test
  void whatDigipoortStillTriesIsNeverToBeSubmittedAgain() {
    for (String code : List.of("420", "321", "230")) {
      Verdict verdict = of(Conclusion.PENDING, status(code, new Fout("AFS400", "stuk"), null));
      assertThat(verdict.findings())
          .as(code)
          .extracting(Finding::severity, f -> f.text().en(), f -> f.action().en())
          .containsExactly(tuple(Severity.WARNING, "AFS400: stuk", "Wait; do not submit again."));
    }
  }

  @Test
  void defaultIsKeptWhenThereIsNothingToAdd() {
    Verdict byDefault = byDefault(Conclusion.PENDING);
    assertThat(Trials.ADAPTER.interpret(List.of(status("400", null, null)), byDefault))
        .isSameAs(byDefault);
    Verdict attention = byDefault(Conclusion.ATTENTION);
    assertThat(Trials.ADAPTER.interpret(List.of(status("999", null, null)), attention))
        .isSameAs(attention);
  }

  @Test
  void lastTellingStatusDecides() {
    Verdict verdict =
        Trials.ADAPTER.interpret(
            List.of(
                status("420", null, null),
                status("400", null, null),
                status("510", null, "Onbekend tijdvak")),
            byDefault(Conclusion.REJECTED));
    assertThat(verdict.meaning().en()).contains("Belastingdienst rejects");
    assertThat(verdict.findings())
        .extracting(f -> f.text().en())
        .containsExactly("Onbekend tijdvak");
  }

  private static String answer(String description) {
    return ANSWER.formatted(
        "acknowledgement",
        "<Specification><Class>A</Class><Code>0001</Code><Description>"
            + description
            + "</Description></Specification>");
  }

  private static Verdict of(Conclusion conclusion, Status status) {
    return Trials.ADAPTER.interpret(
        List.of(status("100", null, null), status), byDefault(conclusion));
  }

  private static Verdict byDefault(Conclusion conclusion) {
    return new Verdict(
        conclusion, Text.verbatim("by default"), Text.verbatim("as usual"), List.of());
  }

  private static Status status(String code, @Nullable Fout fout, @Nullable String details) {
    return new Status(KENMERK, code, Instant.EPOCH, "", fout, details);
  }
}
