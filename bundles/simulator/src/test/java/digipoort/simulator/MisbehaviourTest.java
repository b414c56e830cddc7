// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digipoort.simulator.hostile.Draft;
import digipoort.simulator.hostile.Xmls;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** What Digipoort is feared to do. */
class MisbehaviourTest {
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
    "TechnischProbleemAutorisatie, 105 100 110 230",
    "TechnischProbleemValidatie, 105 100 110 200 321 301 301 405 400 500",
    "BlijftTechnischProbleemValidatie, 105 100 110 200 321",
    "AfleverenGeweigerd, 105 100 110 200 301 301 405 410",
    "AfleverenNa72Uur, 105 100 110 200 301 301 405 420",
    "ZonderTerugkoppeling, 105 100 110 301 405 400",
    "Laat500, 105 100 110 200 301 301 405 400",
    "OnbekendeStatuscode, 105 100 110 200 301 301 405 400 900",
    "OnbekendeStatuscodes, 105 100 110 310 405 400 710 720 500",
  })
  void procesTakesTheCourse(String scenario, String codes) throws Exception {
    assertThat(Xmls.texts(statuses(scenario), "statuscode")).containsExactly(codes.split(" "));
  }

  @Test
  void statusesCanBeTwiceOutOfOrderOrAbsent() throws Exception {
    List<String> twice = Xmls.texts(statuses("DubbeleStatussen"), "tijdstempelStatus");
    List<String> mixed = Xmls.texts(statuses("StatussenDoorElkaar"), "tijdstempelStatus");

    assertThat(twice)
        .hasSize(16)
        .isSorted()
        .hasSizeGreaterThan((int) twice.stream().distinct().count());
    assertThat(mixed.stream().sorted().toList()).hasSize(9).isNotEqualTo(mixed);
    assertThat(Xmls.texts(statuses("LegeStatuslijst"), "statuscode")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "VerbrokenVoorAanname, 0",
    "HalfAntwoord, 1",
    "VerbrokenNaAanname, 1",
    "AlleenVreemdProces, 0"
  })
  void connectionIsCut(String scenario, int accepted) throws Exception {
    assertThatThrownBy(() -> client.send(Requests.delivery(simulator, scenario + "-cut")))
        .isInstanceOf(IOException.class);

    assertThat(accepted(scenario + "-cut")).isEqualTo(accepted);
  }

  @ParameterizedTest
  @CsvSource({
    "OverbelastAanleveren, 503, '', 0",
    "Http503, 503, '', 0",
    "Http503MetRetryAfter, 503, 2, 0",
    "Http503NaAanname, 503, '', 1",
    "HtmlFoutpagina, 502, '', 1",
    "HtmlZonderAanname, 502, '', 0"
  })
  void httpErrorComesInstead(String scenario, int status, String retryAfter, int accepted)
      throws Exception {
    HttpResponse<String> answer = client.send(Requests.delivery(simulator, scenario + "-h"));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Retry-After").orElse("")).isEqualTo(retryAfter);
    assertThat(answer.body()).doesNotContain("Envelope");
    assertThat(answer.body().contains("<html>")).isEqualTo(scenario.startsWith("Html"));
    assertThat(accepted(scenario + "-h")).isEqualTo(accepted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Http503", "Http503MetRetryAfter", "TechnischeAanleverfout"})
  void theNextDeliveryIsAccepted(String scenario) throws Exception {
    String name = scenario + "-next";
    assertThat(client.send(Requests.delivery(simulator, name)).statusCode()).isNotEqualTo(200);

    assertThat(client.send(Requests.delivery(simulator, name)).statusCode()).isEqualTo(200);
    assertThat(accepted(name)).isEqualTo(1);
  }

  @Test
  void faultCanHaveAnotherCode() throws Exception {
    String fault = client.send(Requests.delivery(simulator, "TechnischeAanleverfout-c")).body();

    assertThat(Xmls.texts(Draft.parse(fault), "foutcode")).containsExactly("ALS400");
    assertThat(Answers.reason(fault)).contains("technische fout in de aanleverservice");
  }

  @Test
  void statusQuestionsCanFailBeforeTheySucceed() throws Exception {
    String kenmerk = kenmerk("Http503Statussen-1");

    assertThat(client.send(Requests.statuses(simulator, kenmerk)).statusCode()).isEqualTo(503);
    assertThat(client.send(Requests.statuses(simulator, kenmerk)).statusCode()).isEqualTo(503);
    assertThat(client.send(Requests.statuses(simulator, kenmerk)).statusCode()).isEqualTo(200);
  }

  @Test
  void timestampOfAnAnswerCanHaveExpired() throws Exception {
    Document answer = answer("VerlopenAntwoord");

    assertThat(Answers.signer(answer)).isPresent();
    String expires = Draft.element(answer, Draft.WSU, "Expires").getTextContent();
    assertThat(Instant.parse(expires)).isBefore(Instant.now().minusSeconds(1800));
  }

  @Test
  void answerCanBelongToSomethingElse() throws Exception {
    Document relates = answer("VerkeerdeRelatesTo");
    Document to = answer("VerkeerdeGeadresseerde");

    assertThat(Answers.signer(relates)).isPresent();
    assertThat(Draft.element(relates, Draft.WSA, "RelatesTo").getTextContent())
        .contains("00000000-0000");
    assertThat(Answers.signer(to)).isPresent();
    assertThat(Draft.element(to, Draft.WSA, "To").getTextContent())
        .isEqualTo("https://somebody-else.test/");
  }

  @Test
  void answerCanBeChangedAfterSigning() throws Exception {
    Document answer = answer("GewijzigdAntwoord");

    assertThatThrownBy(() -> Answers.signer(answer)).isInstanceOf(AssertionError.class);
  }

  @Test
  void answersCanBeSlowOrComeBitByBit() throws Exception {
    scenario("Traagst", "about = slow\ndeliver = slow 700ms\n");
    scenario("Druppel", "about = trickled\ndeliver = trickle 900ms\n");

    for (String name : List.of("Traagst", "Druppel")) {
      long begin = System.nanoTime();
      Document answer = answer(name);
      assertThat(Answers.signer(answer)).isPresent();
      assertThat((System.nanoTime() - begin) / 1_000_000).isGreaterThan(650);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "OudeOpmaak, Timestamp BinarySecurityToken Signature",
    "NieuweOpmaak, BinarySecurityToken Signature Timestamp"
  })
  void securityHeaderHasTheOldOrTheNewOrder(String scenario, String order) throws Exception {
    Document answer = answer(scenario);

    assertThat(Answers.signer(answer)).isPresent();
    assertThat(Xmls.childNames(Draft.element(answer, Draft.WSSE, "Security")))
        .containsExactly(order.split(" "));
  }

  private static void scenario(String name, String text) throws IOException {
    Files.writeString(simulator.pki().resolveSibling("scenarios").resolve(name + ".txt"), text);
  }

  private static Document answer(String scenario) throws Exception {
    return Draft.parse(client.send(Requests.delivery(simulator, scenario)).body());
  }

  private static Document statuses(String scenario) throws Exception {
    return Draft.parse(client.send(Requests.statuses(simulator, kenmerk(scenario))).body());
  }

  private static String kenmerk(String aanleverkenmerk) throws Exception {
    return Answers.kenmerk(client.send(Requests.delivery(simulator, aanleverkenmerk)).body());
  }

  private static long accepted(String aanleverkenmerk) {
    return simulator.ledger().stream()
        .filter(entry -> entry.aanleverkenmerk().equals(aanleverkenmerk))
        .filter(entry -> entry.outcome() == LedgerEntry.Outcome.ACCEPTED)
        .count();
  }
}
