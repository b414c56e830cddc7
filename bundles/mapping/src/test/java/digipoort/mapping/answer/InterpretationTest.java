// SPDX-License-Identifier: Apache-2.0
package digipoort.mapping.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import digipoort.api.Finding;
import digipoort.api.Fout;
import digipoort.api.Kenmerk;
import digipoort.api.Severity;
import digipoort.api.Status;
import digipoort.api.Text;
import digipoort.api.adapter.Verdict;
import digipoort.api.adapter.Verdict.Conclusion;
import digipoort.mapping.MessageKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InterpretationTest {
  private static final MessageKind MELDING =
      new MessageKind(
          "UWV",
          new Text("melding", "notification"),
          new Text("ziekmelding", "sickness notification"),
          new Text("het UWV", "UWV"),
          MessageKind.NOTHING);
  private static final MessageKind OPGAAF =
      new MessageKind(
          "ICP",
          new Text("opgaaf", "statement"),
          new Text("opgaaf ICP", "ICP statement"),
          MessageKind.BELASTINGDIENST,
          MessageKind.PAY);
  private static final String ANSWER =
      """
      <Responsemessage version="2006.1"><Identification><MessageIdBd>BD-42</MessageIdBd>
      <DatumTijdOntvangst>2026-10-12</DatumTijdOntvangst></Identification>
      <Specification><Class>A</Class><Code>0001</Code><Description>%s</Description></Specification>
      </Responsemessage>
      """;

  @Test
  void kindNamesItsCodesAndItsAgency() {
    assertThat(MELDING.code("LENGTH")).isEqualTo("UWV-LENGTH");
    assertThat(MELDING.agencyCode()).isEqualTo("UWV");
    assertThat(MELDING.agencyFirst()).isEqualTo(new Text("Het UWV", "UWV"));
    assertThat(OPGAAF.agencyCode()).isEqualTo("BELASTINGDIENST");
  }

  @Test
  void acceptanceIsSaidInTheWordsOfTheKind() {
    Status status = status("500", null, ANSWER.formatted("Status: Verwerkbaar"));
    Verdict opgaaf = of(OPGAAF, Conclusion.COMPLETED, status);
    assertThat(opgaaf.meaning().nl())
        .isEqualTo(
            "De Belastingdienst heeft de opgaaf ontvangen en aanvaard: Status: Verwerkbaar (A 0001);"
                + " nummer BD-42, 2026-10-12.");
    assertThat(opgaaf.action().en()).contains("pay in time").endsWith("Keep kenmerk K-1.");
    Verdict melding = of(MELDING, Conclusion.COMPLETED, status("500", null, null));
    assertThat(melding.meaning().nl()).isEqualTo("Het UWV heeft de melding ontvangen en aanvaard.");
    assertThat(melding.meaning().en()).isEqualTo("UWV received and accepted the notification.");
    assertThat(melding.action().nl()).isEqualTo("Niets meer in te dienen. Bewaar kenmerk K-1.");
  }

  @Test
  void otherWordsOfAnAcceptanceAreAWarningUnderTheNameOfTheAgency() {
    Verdict verdict =
        of(
            MELDING,
            Conclusion.COMPLETED,
            status("500", null, ANSWER.formatted("Niet verwerkbaar")));
    assertThat(verdict.findings())
        .extracting(Finding::severity, Finding::code, f -> f.text().nl())
        .containsExactly(tuple(Severity.WARNING, "UWV", "Het UWV zegt: Niet verwerkbaar (A 0001)"));
  }

  @Test
  void refusalsAreSaidInTheWordsOfTheKind() {
    assertThat(of(MELDING, Conclusion.REJECTED, status("510", null, "Onbekend")).meaning())
        .isEqualTo(
            new Text(
                "Het UWV keurt de melding af. Zij is niet gedaan.",
                "UWV rejects the notification. It does not count as filed."));
    assertThat(of(OPGAAF, Conclusion.REJECTED, status("311", null, "x")).meaning().en())
        .contains("The statement is not filed.");
    assertThat(of(MELDING, Conclusion.REJECTED, status("410", null, null)).meaning().nl())
        .isEqualTo("Digipoort kon de melding niet afleveren bij het UWV. Zij is niet gedaan.");
    assertThat(of(MELDING, Conclusion.PENDING, status("420", null, null)).action())
        .isEqualTo(AnswerWords.WAIT);
  }

  @Test
  void validatorMessagesNameTheConceptInPlainWords() {
    String results =
        "<results><msg line=\"3\" col=\"7\" level=\"error\">Fout in <origin><bd-i-TurnoverTotal/>"
            + "</origin></msg><msg>Iets over Turnover</msg></results>";
    Verdict verdict =
        of(OPGAAF, Conclusion.REJECTED, status("311", new Fout("VAS500", results), null));
    assertThat(verdict.findings())
        .extracting(Finding::location, f -> f.text().nl(), f -> f.action().nl())
        .containsExactly(
            tuple(
                "line 3, column 7",
                "totaal: Fout in",
                "Verbeter dit in de opgaaf en dien opnieuw in."),
            tuple(
                "", "omzet: Iets over Turnover", "Verbeter dit in de opgaaf en dien opnieuw in."));
  }

  @Test
  void manyMessagesAreCut() {
    String results = "<results>" + "<msg>x</msg>".repeat(2_000) + "</results>";
    List<Finding> findings =
        of(OPGAAF, Conclusion.REJECTED, status("311", new Fout("VAS500", results), null))
            .findings();
    assertThat(findings).hasSizeLessThan(1_000);
    assertThat(findings.get(findings.size() - 1).text().en()).contains("more messages");
  }

  @Test
  void defaultIsKeptWhenNothingTells() {
    Verdict byDefault = byDefault(Conclusion.PENDING);
    assertThat(interpretation(MELDING).of(List.of(status("400", null, null)), byDefault))
        .isSameAs(byDefault);
  }

  private static Verdict of(MessageKind kind, Conclusion conclusion, Status status) {
    return interpretation(kind).of(List.of(status), byDefault(conclusion));
  }

  private static Interpretation interpretation(MessageKind kind) {
    return new Interpretation(
        kind,
        new Concepts(
            Map.of(
                "Turnover",
                new Text("omzet", "turnover"),
                "TurnoverTotal",
                new Text("totaal", "total"))));
  }

  private static Verdict byDefault(Conclusion conclusion) {
    return new Verdict(conclusion, Text.verbatim("default"), Text.verbatim("-"), List.of());
  }

  private static Status status(String code, @Nullable Fout fout, @Nullable String details) {
    return new Status(new Kenmerk("K-1"), code, Instant.EPOCH, "", fout, details);
  }
}
