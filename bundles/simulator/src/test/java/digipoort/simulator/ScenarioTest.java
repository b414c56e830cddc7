// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digipoort.simulator.hostile.Draft;
import digipoort.simulator.hostile.Xmls;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ScenarioTest {
  private static Simulator simulator;
  private static TestClient client;

  @BeforeAll
  static void start() throws Exception {
    simulator = Simulator.start(SimulatorSettings.in(Directories.fresh()));
    client = TestClient.of(simulator);
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  @ParameterizedTest
  @CsvSource({
    "Happyflow, 105 100 110 200 301 301 405 400 500",
    "anything else, 105 100 110 200 301 301 405 400 500",
    "HappyflowNot, 105 100 110 200 301 301 405 400 500",
    "Afleverfout-1, 105 100 110 200 301 301 405 410",
    "Foutuitvragendepartij, 105 100 110 200 301 301 405 400 510",
    "TechnischProbleemAfleveren-x, 105 100 110 200 301 301 405 420 400 500",
    "MaximaalAantalAfleverpogingen, 105 100 110 200 301 301 405 420 420 420",
    "NietGeautoriseerd, 105 100 110 210",
    "Validatiefout-2, 105 100 110 200 311",
  })
  void procesEndsAsTheAanleverkenmerkSays(String aanleverkenmerk, String codes) throws Exception {
    Document answer = statuses(aanleverkenmerk);

    assertThat(Answers.signer(answer)).isPresent();
    assertThat(Xmls.texts(answer, "statuscode")).containsExactly(codes.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "Validatiefout, VAS500",
    "Afleverfout, AFS400",
    "TechnischProbleemAfleveren, AFS400",
    "MaximaalAantalAfleverpogingen, AFS600"
  })
  void failingStatusCarriesItsFoutcode(String aanleverkenmerk, String foutcode) throws Exception {
    assertThat(Xmls.texts(statuses(aanleverkenmerk), "foutcode")).last().isEqualTo(foutcode);
  }

  @Test
  void validationErrorCarriesTheReportOfTheValidator() throws Exception {
    String text = Xmls.texts(statuses("Validatiefout"), "foutbeschrijving").get(0);

    Document report = Draft.parse(text);

    List<Element> messages = Xmls.all(report, "http://nlvalidatie.nl/batavia", "msg");
    assertThat(messages).hasSize(2).allMatch(msg -> msg.getAttribute("level").equals("error"));
  }

  @ParameterizedTest
  @CsvSource({"Happyflow, acknowledgement", "Foutuitvragendepartij, rejection"})
  void answerOfTheAgencyIsXmlInTheDetails(String aanleverkenmerk, String type) throws Exception {
    Document message = Draft.parse(Xmls.texts(statuses(aanleverkenmerk), "statusdetails").get(0));

    assertThat(Xmls.all(message, "*", "ResponseType").get(0).getTextContent()).isEqualTo(type);
  }

  @Test
  void statusFaultComesOnlyWhenAskingForStatuses() throws Exception {
    String kenmerk = kenmerk("StatusInformatieFault-1");

    HttpResponse<String> response = client.send(Requests.statuses(simulator, kenmerk));

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(Xmls.texts(Draft.parse(response.body()), "foutcode")).containsExactly("STS100");
  }

  @Test
  void timeoutComesAfterAccepting() {
    Draft draft = Requests.delivery(simulator, "TimeoutNaAanname-1");

    assertThatThrownBy(
            () -> client.send(simulator.aanleverEndpoint(), draft, Duration.ofSeconds(2)))
        .isInstanceOf(HttpTimeoutException.class);
    assertThat(acceptedOnce(draft)).isTrue();
  }

  @Test
  void connectionIsCutAfterAccepting() {
    Draft draft = Requests.delivery(simulator, "VerbrokenNaAanname-1");

    assertThatThrownBy(() -> client.send(draft)).isInstanceOf(IOException.class);
    assertThat(acceptedOnce(draft)).isTrue();
  }

  @Test
  void answerCanLackASignature() throws Exception {
    Draft draft = Requests.delivery(simulator, "OngetekendAntwoord");

    Document answer = Draft.parse(client.send(draft).body());

    assertThat(Answers.signer(answer)).isEmpty();
    assertThat(Xmls.texts(answer, "kenmerk")).hasSize(1);
    assertThat(acceptedOnce(draft)).isTrue();
  }

  @Test
  void answerCanBeSignedByAnotherParty() throws Exception {
    Document answer =
        Draft.parse(client.send(Requests.delivery(simulator, "VerkeerdeOndertekenaar")).body());

    assertThat(Answers.signer(answer).orElseThrow().getSubjectX500Principal().toString())
        .contains("TEST Niet Logius")
        .doesNotContain("00000004003214345001");
  }

  @Test
  void answersCanBeSignedWithSha1() throws Exception {
    String body = client.send(Requests.delivery(simulator, "Sha1Antwoord")).body();
    Document statuses =
        Draft.parse(client.send(Requests.statuses(simulator, Answers.kenmerk(body))).body());

    for (Document answer : List.of(Draft.parse(body), statuses)) {
      assertThat(Answers.signer(answer)).isPresent();
      assertThat(Draft.element(answer, Draft.DS, "SignatureMethod").getAttribute("Algorithm"))
          .isEqualTo("http://www.w3.org/2000/09/xmldsig#rsa-sha1");
      assertThat(Draft.element(answer, Draft.DS, "DigestMethod").getAttribute("Algorithm"))
          .isEqualTo("http://www.w3.org/2000/09/xmldsig#sha1");
    }
  }

  private static Document statuses(String aanleverkenmerk) throws Exception {
    return Draft.parse(client.send(Requests.statuses(simulator, kenmerk(aanleverkenmerk))).body());
  }

  private static String kenmerk(String aanleverkenmerk) throws Exception {
    return Answers.kenmerk(client.send(Requests.delivery(simulator, aanleverkenmerk)).body());
  }

  private static boolean acceptedOnce(Draft draft) {
    return simulator.ledger().stream()
            .filter(entry -> entry.messageId().equals(draft.messageId))
            .filter(entry -> entry.outcome() == LedgerEntry.Outcome.ACCEPTED)
            .count()
        == 1;
  }
}
