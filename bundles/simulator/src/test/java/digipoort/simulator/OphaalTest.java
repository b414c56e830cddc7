// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digipoort.simulator.hostile.Draft;
import digipoort.simulator.hostile.Xmls;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Fetching berichten: all six operations of the OphaalService. */
class OphaalTest {
  private static final String KVK = Draft.identity("KvK", "12345678");

  private static Simulator simulator;
  private static TestClient client;
  private static TestClient stranger;

  @BeforeAll
  static void start() throws Exception {
    simulator = Simulator.start(SimulatorSettings.in(Directories.fresh()));
    client = TestClient.of(simulator);
    stranger = TestClient.of(simulator, "client-2.p12", "client-2.p12");
    Files.writeString(
        simulator.pki().resolveSibling("berichten").resolve("Iedereen.txt"),
        "about = for everybody\nberichtsoort = TEST-ALLEN\nbelanghebbende = BTW:876543210B01\n"
            + "tijdstempel = -1m\ninhoud = <voor><iedereen/></voor>\n");
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  @Test
  void theListShowsWhatIsAddressedToTheOinOfTheAsker() throws Exception {
    Document own = ask("getBerichtenLijst", "");
    Document others =
        Draft.parse(stranger.send(Requests.ophaal(simulator, "getBerichtenLijst", "")).body());

    assertThat(Answers.signer(own)).isPresent();
    assertThat(Xmls.texts(own, "berichtsoort"))
        .contains("SBA_VPB", "SBA_OB", "TEST-VIA", "UWV_Verslag", "TEST")
        .contains("TEST-ALLEN");
    assertThat(Xmls.texts(others, "berichtsoort")).containsExactly("TEST-ALLEN");
  }

  @Test
  void theListCanBeNarrowedToABerichtsoortAndAPeriod() throws Exception {
    Instant now = Instant.now();
    String since = "<tijdstempelVanaf>" + now.minus(Duration.ofDays(1)) + "</tijdstempelVanaf>";
    String until = "<tijdstempelTot>" + now.minus(Duration.ofDays(1)) + "</tijdstempelTot>";

    assertThat(dubbel("")).hasSize(3);
    assertThat(dubbel(since)).hasSize(2);
    assertThat(dubbel(until)).hasSize(1);
  }

  @Test
  void aBerichtIsFetchedByItsKenmerkWithEverythingInIt() throws Exception {
    Document answer = ask("getBerichten", "<berichtsoort>TEST</berichtsoort>" + KVK);
    assertThat(Xmls.texts(answer, "berichtkenmerk"))
        .containsExactly("bericht-Xml", "bericht-MetBijlagen");
    String kenmerk = Xmls.texts(answer, "kenmerk").get(1);

    Document one = ask("getBerichtenKenmerk", "<kenmerk>" + kenmerk + "</kenmerk>");

    assertThat(Answers.signer(one)).isPresent();
    assertThat(Xmls.texts(one, "berichtkenmerk")).containsExactly("bericht-MetBijlagen");
    assertThat(Xmls.texts(one, "eerderAanleverkenmerk")).containsExactly("EERDER-1");
    assertThat(Xmls.texts(one, "mimeType"))
        .containsExactly("application/xml", "text/plain", "application/octet-stream");
    List<String> contents = Xmls.texts(one, "inhoud");
    assertThat(text(contents.get(0))).isEqualTo("<test>met bijlagen</test>");
    assertThat(text(contents.get(1))).isEqualTo("Een toelichting bij dit bericht.");
    assertThat(Base64.getDecoder().decode(contents.get(2))).hasSize(100_000);
    assertThat(Xmls.texts(one, "code")).containsExactly("C100", "C200");
    assertThat(Xmls.texts(one, "naam")).containsExactly("TESTNAAM", "TESTNAAM2");
  }

  @Test
  void aKenmerkOfSomebodyElseShowsNothing() throws Exception {
    String kenmerk =
        Xmls.texts(ask("getBerichtenLijst", "<berichtsoort>TEST-VIA</berichtsoort>"), "kenmerk")
            .get(0);
    Draft question =
        Requests.ophaal(simulator, "getBerichtenKenmerk", "<kenmerk>" + kenmerk + "</kenmerk>");

    assertThat(Xmls.texts(Draft.parse(stranger.send(question).body()), "inhoud")).isEmpty();
  }

  @Test
  void newBerichtenAreShownOnceToEachCertificate() throws Exception {
    String what = "<berichtsoort>TEST-ALLEN</berichtsoort>";
    String whom = what + Draft.identity("BTW", "876543210B01");

    for (TestClient asker : List.of(client, stranger)) {
      assertThat(kenmerken(asker, "getNieuweBerichtenLijst", what)).hasSize(1);
      assertThat(kenmerken(asker, "getNieuweBerichtenLijst", what)).isEmpty();
      List<String> fetched = kenmerken(asker, "getNieuweBerichten", whom);
      assertThat(fetched).hasSize(1);
      String kenmerk = "<kenmerk>" + fetched.get(0) + "</kenmerk>";
      assertThat(kenmerken(asker, "getNieuweBerichtenKenmerk", kenmerk)).isEmpty();
      assertThat(kenmerken(asker, "getBerichtenKenmerk", kenmerk)).hasSize(1);
    }
  }

  @Test
  void theSameBerichtCanLieThereTwiceAndUnderTwoKenmerken() throws Exception {
    Document answer = ask("getBerichten", "<berichtsoort>TEST-DUBBEL</berichtsoort>" + KVK);

    assertThat(Xmls.texts(answer, "berichtkenmerk"))
        .containsExactly("bericht-Dubbel", "bericht-Dubbel", "bericht-Dubbel");
    List<String> kenmerken = Xmls.texts(answer, "kenmerk");
    assertThat(kenmerken.get(0)).isEqualTo(kenmerken.get(1)).isNotEqualTo(kenmerken.get(2));
  }

  @Test
  void anAnswerWithABerichtCanBeSpoilt() throws Exception {
    bericht("Stil", "about = cut\nberichtsoort = TEST-STIL\nanswer = cut 60%\n");
    bericht("Fout", "about = fault\nberichtsoort = TEST-FOUT\nanswer = fault OPH400 Later.\n");
    bericht("Vals", "about = signer\nberichtsoort = TEST-VALS\nanswer = wrong-signer\n");
    bericht("Stuk", "about = broken\nberichtsoort = TEST-STUK\nanswer = backwards\n");
    bericht("Later", "about = not yet\nberichtsoort = TEST-LATER\ntijdstempel = 1h\n");
    Document list = ask("getBerichtenLijst", "");

    assertThat(Xmls.texts(list, "berichtsoort"))
        .contains("TEST-STIL", "TEST-FOUT", "TEST-VALS")
        .doesNotContain("TEST-STUK", "TEST-LATER");
    assertThatThrownBy(() -> ask("getBerichten", about("TEST-STIL")))
        .isInstanceOf(IOException.class);
    assertThat(Xmls.texts(ask("getBerichten", about("TEST-FOUT")), "foutcode"))
        .containsExactly("OPH400");
    assertThat(
            Answers.signer(ask("getBerichten", about("TEST-VALS")))
                .orElseThrow()
                .getSubjectX500Principal()
                .toString())
        .contains("TEST Niet Logius");
  }

  private static String about(String berichtsoort) {
    return "<berichtsoort>"
        + berichtsoort
        + "</berichtsoort>"
        + Draft.identity("BTW", "000000001B01");
  }

  private static void bericht(String name, String text) throws IOException {
    Files.writeString(
        simulator.pki().resolveSibling("berichten").resolve(name + ".txt"),
        text + "oin = 00000003123456780000\nbelanghebbende = BTW:000000001B01\ninhoud = x\n");
  }

  @Test
  void aDeliveryCanBeAnsweredByABericht() throws Exception {
    String kenmerk =
        Answers.kenmerk(client.send(Requests.delivery(simulator, "UwvVerwerking-7")).body());

    Document answer = ask("getBerichtenKenmerk", "<kenmerk>" + kenmerk + "</kenmerk>");

    assertThat(Xmls.texts(answer, "aanleverkenmerk")).containsExactly("UwvVerwerking-7");
    assertThat(Xmls.texts(answer, "nummer")).containsExactly("001000044B39");
    assertThat(text(Xmls.texts(answer, "inhoud").get(0))).contains("VERWERKT");
  }

  private static List<String> dubbel(String period) throws Exception {
    return Xmls.texts(
        ask("getBerichtenLijst", "<berichtsoort>TEST-DUBBEL</berichtsoort>" + period), "kenmerk");
  }

  private static List<String> kenmerken(TestClient asker, String operation, String content)
      throws Exception {
    Draft question = Requests.ophaal(simulator, operation, content);
    return Xmls.texts(Draft.parse(asker.send(question).body()), "kenmerk");
  }

  private static Document ask(String operation, String content) throws Exception {
    return Draft.parse(client.send(Requests.ophaal(simulator, operation, content)).body());
  }

  private static String text(String base64) {
    return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
  }
}
