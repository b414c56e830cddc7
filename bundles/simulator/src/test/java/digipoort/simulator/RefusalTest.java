// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.simulator.hostile.Draft;
import digipoort.simulator.hostile.Xmls;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Every check refuses with an unsigned fault that says why, and nothing is accepted. */
class RefusalTest {
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

  static Stream<Arguments> spoiled() {
    return Stream.of(addressing(), freshness(), coverage(), algorithms(), references(), envelope())
        .flatMap(all -> all);
  }

  private static Stream<Arguments> addressing() {
    return Stream.of(
        spoil("wsa:To is 'https://other.test/'", d -> d.to = "https://other.test/"),
        spoil("is no action of this service", d -> d.action = d.action + "X"),
        spoil("SOAPAction is 'http://x'", d -> d.soapAction = "\"http://x\""),
        spoil("SOAPAction is missing", d -> d.soapAction = null),
        spoil(
            "the Body holds {" + Draft.KV + "}getProcessenRequest",
            d -> d.payload = "<getProcessenRequest xmlns='" + Draft.KV + "'/>"),
        spoil("wsa:MessageID has 0 characters", d -> d.messageId = ""),
        spoil(
            "wsa:MessageID is missing",
            d -> d.beforeSigning = x -> remove(Draft.withId(x, "MessageID"))),
        spoil(
            "wsa:ReplyTo is 'http://evil.test/'",
            d ->
                d.beforeSigning =
                    x ->
                        Draft.withId(x, "ReplyTo")
                            .getFirstChild()
                            .setTextContent("http://evil.test/")),
        spoil(
            "header {urn:foreign}Extra is not allowed",
            d -> d.moreHeaders = "<x:Extra xmlns:x='urn:foreign'/>"),
        spoil("wsa:To occurs more than once", d -> d.moreHeaders = "<a:To>x</a:To>"));
  }

  private static Stream<Arguments> freshness() {
    return Stream.of(
        spoil(
            "the Timestamp expired at",
            d -> {
              d.created = Instant.now().minusSeconds(400);
              d.expires = d.created.plusSeconds(300).toString();
            }),
        spoil(
            "which is in the future",
            d -> {
              d.created = Instant.now().plusSeconds(120);
              d.expires = d.created.plusSeconds(300).toString();
            }),
        spoil(
            "expected: at most 10 minutes",
            d -> d.expires = d.created.plusSeconds(3600).toString()),
        spoil(
            "the Timestamp expired at",
            d -> {
              d.created = Instant.now().minusSeconds(400);
              d.expires = "";
            }),
        spoil("wsu:Expires is 'soon'", d -> d.expires = "soon"),
        spoil(
            "Timestamp occurs 0 times",
            d -> d.beforeSigning = x -> remove(Draft.withId(x, "Timestamp"))));
  }

  private static Stream<Arguments> coverage() {
    return Stream.of(
        spoil("not covered by the signature: Body", d -> d.unsigned.add("Body")),
        spoil("not covered by the signature: Timestamp", d -> d.unsigned.add("Timestamp")),
        spoil("not covered by the signature: wsa:To", d -> d.unsigned.add("To")),
        spoil(
            "not covered by the signature: wsa:RelatesTo",
            d -> d.moreHeaders = "<a:RelatesTo>x</a:RelatesTo>"),
        spoil(
            "the digest of '#Body' does not fit",
            d -> d.onTheWire = text -> text.replace("ob.xbrl", "OB.xbrl")),
        spoil(
            "the SignatureValue does not fit",
            d ->
                d.afterSigning =
                    x -> {
                      Element info = Draft.element(x, Draft.DS, "SignedInfo");
                      info.setAttribute("Id", "other");
                    }));
  }

  private static Stream<Arguments> algorithms() {
    return Stream.of(
        spoil(
            "SignatureMethod is '",
            d -> d.signature = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512"),
        spoil("DigestMethod is '", d -> d.digest = "http://www.w3.org/2001/04/xmlenc#sha512"),
        spoil(
            "CanonicalizationMethod is '",
            d -> d.canonicalization = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"),
        spoil(
            "Transform is '",
            d -> d.transform = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"));
  }

  private static Stream<Arguments> references() {
    return Stream.of(
        spoil(
            "Reference has URI 'http://evil.test/x'",
            d -> d.afterSigning = x -> reference(x).setAttribute("URI", "http://evil.test/x")),
        spoil(
            "Reference has URI ''",
            d -> d.afterSigning = x -> reference(x).setAttribute("URI", "")),
        spoil(
            "'#nothing', which is no wsu:Id",
            d -> d.afterSigning = x -> reference(x).setAttribute("URI", "#nothing")),
        spoil(
            "KeyInfo does not refer to the BinarySecurityToken",
            d ->
                d.afterSigning =
                    x -> Draft.element(x, Draft.WSSE, "Reference").setAttribute("URI", "#Body")),
        spoil(
            "is no direct reference",
            d ->
                d.afterSigning =
                    x -> {
                      Element direct = Draft.element(x, Draft.WSSE, "Reference");
                      x.renameNode(direct, Draft.WSSE, "s:KeyIdentifier");
                    }),
        spoil(
            "BinarySecurityToken occurs 0 times",
            d ->
                d.beforeSigning = x -> remove(Draft.element(x, Draft.WSSE, "BinarySecurityToken"))),
        spoil(
            "holds no X.509 certificate",
            d ->
                d.beforeSigning =
                    x ->
                        Draft.element(x, Draft.WSSE, "BinarySecurityToken").setTextContent("AAAA")),
        spoil(
            "Signature occurs 0 times",
            d -> d.afterSigning = x -> remove(Draft.element(x, Draft.DS, "Signature"))));
  }

  private static Stream<Arguments> envelope() {
    return Stream.of(
        spoil("the Body holds [aanleverRequest, more]", d -> d.extraInBody = "<more/>"),
        spoil("the Body holds []", d -> d.payload = ""),
        spoil(
            "Security occurs 0 times",
            d -> d.afterSigning = x -> remove(Draft.element(x, Draft.WSSE, "Security"))),
        spoil(
            "(expected: a SOAP 1.1 Envelope)",
            d ->
                d.onTheWire =
                    text -> text.replace(Draft.SOAP, "http://www.w3.org/2003/05/soap-envelope")),
        spoil(
            "Content-Type is 'application/soap+xml'", d -> d.contentType = "application/soap+xml"),
        spoil("charset=iso-8859-1", d -> d.contentType = "text/xml; charset=iso-8859-1"),
        spoil(
            "does not keep contract 1.2",
            d -> d.payload = d.payload.replace("Omzetbelasting", "x".repeat(81))),
        spoil(
            "does not keep contract 1.2",
            d ->
                d.payload =
                    d.payload.replace("<rolBelanghebbende>Bedrijf</rolBelanghebbende>", "")),
        spoil(
            "does not keep contract 1.2",
            d -> d.payload = d.payload.replace("</berichtInhoud>", "</berichtInhoud><x/>")),
        spoil(
            "does not keep contract 1.2",
            d -> d.payload = d.payload.replace("aW5ob3Vk", "n o ! base64")),
        spoil(
            "does not continue an earlier proces",
            d ->
                d.payload =
                    d.payload.replace("<berichtsoort>", "<kenmerk>k</kenmerk><berichtsoort>")),
        spoil("the request is not acceptable XML", d -> d.onTheWire = text -> "garbage"),
        spoil("the request is not acceptable XML", d -> d.onTheWire = text -> ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("spoiled")
  void refusesWithTheReason(String reason, Consumer<Draft> spoil) throws Exception {
    Draft draft = Requests.delivery(simulator, "refused");
    spoil.accept(draft);

    HttpResponse<String> response = client.send(simulator.aanleverEndpoint(), draft);

    assertThat(response.statusCode()).as(response.body()).isEqualTo(500);
    Document fault = Draft.parse(response.body());
    assertThat(Xmls.texts(fault, "foutcode")).containsExactly("ALS100");
    assertThat(Answers.reason(response.body())).contains(reason);
    assertThat(Answers.signer(fault)).isEmpty();
    assertThat(simulator.ledger())
        .noneMatch(entry -> entry.outcome() == LedgerEntry.Outcome.ACCEPTED)
        .last()
        .satisfies(entry -> assertThat(entry.reason()).contains(reason));
  }

  @Test
  void faultIsLaidOutAsTheRecordedOne() throws Exception {
    Draft draft = Requests.delivery(simulator, "AanleverFault-1");

    Document fault = Draft.parse(client.send(draft).body());

    assertThat(Xmls.childNames(Draft.element(fault, Draft.SOAP, "Header")))
        .containsExactly("To", "MessageID", "Action", "RelatesTo");
    assertThat(Draft.element(fault, Draft.WSA, "Action").getTextContent())
        .endsWith("/AanleverService/aanleveren/Fault/");
    assertThat(Draft.element(fault, Draft.WSA, "RelatesTo").getTextContent())
        .isEqualTo(draft.messageId);
    Element soapFault = Draft.element(fault, Draft.SOAP, "Fault");
    assertThat(Xmls.childNames(soapFault))
        .containsExactly("faultcode", "faultstring", "faultactor", "detail");
  }

  private static Arguments spoil(String reason, Consumer<Draft> spoil) {
    return Arguments.of(reason, spoil);
  }

  private static Element reference(Document document) {
    return Draft.element(document, Draft.DS, "Reference");
  }

  private static void remove(Element element) {
    element.getParentNode().removeChild(element);
  }
}
