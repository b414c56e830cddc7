// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import digipoort.api.BerichtInhoud;
import digipoort.api.BerichtLijstResultaat;
import digipoort.api.BerichtResultaat;
import digipoort.api.Status;
import digipoort.api.channel.Answer;
import digipoort.api.channel.Outcome;
import digipoort.api.channel.Refusal;
import digipoort.core.hostile.Asked;
import digipoort.core.hostile.Caller;
import digipoort.core.hostile.HostileDigipoort;
import digipoort.core.hostile.Operation;
import digipoort.core.internal.TestPki;
import digipoort.core.internal.Xmlsec;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What we send and read, held against hand-written messages of all twelve operations. */
class ContractTest {
  private static HostileDigipoort digipoort;
  private static OpenAansluiting open;

  @BeforeAll
  static void start() {
    digipoort = new HostileDigipoort(TestPki.folder(), TestPki.password());
    open = HostileSetup.open(digipoort);
  }

  @AfterAll
  static void stop() {
    open.close();
    digipoort.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("digipoort.core.hostile.Operation#all")
  void ourSchemaHasTheMessagesOfThisOperation(Operation operation) throws Exception {
    Schema schema =
        SchemaFactory.newDefaultInstance().newSchema(new File("src/main/wsdl/koppelvlak-1.2.xsd"));

    for (String text : List.of(operation.request(), operation.response(), operation.fault())) {
      assertThatCode(() -> schema.newValidator().validate(new StreamSource(new StringReader(text))))
          .doesNotThrowAnyException();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("digipoort.core.hostile.Operation#all")
  void theRequestIsTheOneOfTheContract(Operation operation) throws Exception {
    digipoort.behave();

    call(operation, new ArrayList<>());

    Asked asked = digipoort.asked().get(digipoort.asked().size() - 1);
    assertThat(asked.action()).isEqualTo(operation.action() + "Request");
    assertThat(asked.head()).contains("SOAPAction: \"" + operation.action() + "Request\"\r\n");
    assertThat(asked.text()).contains(">" + digipoort.endpoint() + "</wsa:To>");
    assertThat(plain(body(asked.text()))).isEqualTo(plain(operation.request()));
    Xmlsec.verifies(asked.octets());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("digipoort.core.hostile.Operation#all")
  void theFaultIsARefusal(Operation operation) {
    digipoort.refuse();

    Object said = call(operation, new ArrayList<>());

    if (said instanceof Outcome.Refused refused) {
      assertThat(refused.refusal()).isEqualTo(Refusal.CONTENT);
      assertThat(refused.fout().foutcode()).isEqualTo("ALS100");
    } else {
      assertThat(said).isInstanceOf(Answer.Refused.class);
      assertThat(operation.fault()).contains(((Answer.Refused<?>) said).fout().foutcode());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("digipoort.core.hostile.Operation#all")
  void everythingInTheAnswerIsRead(Operation operation) {
    digipoort.behave();
    List<BerichtResultaat> taken = new ArrayList<>();

    Object said = call(operation, taken);

    if (said instanceof Outcome.Accepted accepted) {
      assertThat(accepted.kenmerk()).isEqualTo(Caller.KENMERK);
      assertThat(accepted.tijdstempelAangeleverd()).hasToString("2026-11-23T10:00:00.123Z");
    } else if (operation.fetches()) {
      assertThat(((Answer.Given<?>) said).value()).isEqualTo(1);
      complete(taken.get(0));
    } else {
      checkAnswer(operation, ((Answer.Given<?>) said).value());
    }
  }

  private static void checkAnswer(Operation operation, Object value) {
    if (operation.name().equals("getBerichtsoorten")) {
      assertThat(value).isEqualTo(List.of("Omzetbelasting", "ICP"));
    } else if (operation.name().equals("getProcessen")) {
      assertThat(value).isEqualTo(List.of(Caller.KENMERK));
    } else if (operation.name().endsWith("Lijst")) {
      assertThat(value)
          .isEqualTo(
              List.of(
                  new BerichtLijstResultaat(
                      "Omzetbelasting", Setup.BELANGHEBBENDE, Caller.KENMERK)));
    } else {
      Status second = (Status) ((List<?>) value).get(1);
      assertThat((List<?>) value).hasSize(2);
      assertThat(second.statuscode()).isEqualTo("311");
      assertThat(second.tijdstempelStatus()).hasToString("2026-11-23T10:00:00.311Z");
      assertThat(second.statusomschrijving()).isEqualTo("Validatie niet gelukt.");
      assertThat(second.statusFoutcode().foutbeschrijving()).isEqualTo("regel een\nregel twee");
      assertThat(second.statusdetails()).isEqualTo("<a>details</a>");
    }
  }

  /** Contents were read by the taker, during the call. */
  private static void complete(BerichtResultaat bericht) {
    assertThat(bericht.kenmerk()).isEqualTo(Caller.KENMERK);
    assertThat(bericht.berichtkenmerk()).isEqualTo("bk-1");
    assertThat(bericht.aanleverkenmerk()).isEqualTo("ak-1");
    assertThat(bericht.eerderAanleverkenmerk()).isEqualTo("ak-0");
    assertThat(bericht.tijdstempelAangeleverd()).hasToString("2026-11-23T09:00:00.123Z");
    assertThat(bericht.identiteitAanleveraar()).isEqualTo("00000004003214345001");
    assertThat(bericht.ontvanger().type()).isEqualTo("OIN");
    assertThat(bericht.rolOntvanger()).isEqualTo("Intermediair");
    assertThat(bericht.inhoud())
        .isEqualTo(
            BerichtInhoud.of(
                "application/xml",
                "mededeling_een.xml",
                "<antwoord/>".getBytes(StandardCharsets.UTF_8)));
    assertThat(bericht.bijlagen())
        .containsExactly(
            BerichtInhoud.of(
                "application/xml", "bijlage.xml", "bijlage".getBytes(StandardCharsets.UTF_8)));
    assertThat(bericht.constateringen())
        .singleElement()
        .matches(one -> one.code().equals("C1") && one.beschrijving().equals("viel op"));
    assertThat(bericht.elementen())
        .singleElement()
        .matches(one -> one.naam().equals("soort") && one.waarde().equals("proef"));
  }

  private static Object call(Operation operation, List<BerichtResultaat> taken) {
    return operation.name().equals("aanleveren")
        ? HostileSetup.caller(open).deliver("<proef/>".getBytes(StandardCharsets.UTF_8))
        : HostileSetup.caller(open).ask(operation, bericht -> taken.add(opened(bericht)));
  }

  private static BerichtResultaat opened(BerichtResultaat bericht) {
    try (InputStream in = bericht.inhoud().open()) {
      assertThat(in.readAllBytes()).hasSize((int) bericht.inhoud().length());
      return bericht;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String body(String message) {
    Matcher matcher = Pattern.compile("(?s)<(\\w+:)?Body[^>]*>(.*)</\\1?Body>").matcher(message);
    assertThat(matcher.find()).isTrue();
    return matcher.group(2);
  }

  /** Without prefixes, declarations and white space between elements. */
  private static String plain(String xml) {
    return xml.replaceAll(" xmlns(:\\w+)?=\"[^\"]*\"", "")
        .replaceAll("<(/?)\\w+:", "<$1")
        .replaceAll(">\\s+<", "><")
        .strip();
  }
}
