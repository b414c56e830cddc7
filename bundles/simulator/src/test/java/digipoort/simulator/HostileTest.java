// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Attacks get a fault, or no TLS connection at all. */
class HostileTest {
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

  @Test
  void doctypeIsRefused() throws Exception {
    assertThat(onTheWire(text -> "<!DOCTYPE e>" + text)).contains("DOCTYPE");
  }

  @Test
  void externalEntityIsNotRead() throws Exception {
    Path secret = Files.writeString(Files.createTempFile(Path.of("target"), "xxe", ""), "s3cret");

    String reason =
        onTheWire(
            text ->
                "<!DOCTYPE e [<!ENTITY x SYSTEM '"
                    + secret.toUri()
                    + "'>]>"
                    + text.replace("ob.xbrl", "&x;"));

    assertThat(reason).contains("DOCTYPE").doesNotContain("s3cret");
  }

  @Test
  void entityBombIsRefused() throws Exception {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE e [<!ENTITY a0 'aaaaaaaaaa'>");
    for (int i = 1; i < 12; i++) {
      bomb.append("<!ENTITY a")
          .append(i)
          .append(" '")
          .append(("&a" + (i - 1) + ";").repeat(10))
          .append("'>");
    }
    String prolog = bomb.append("]>").toString();

    assertThat(onTheWire(text -> prolog + text.replace("ob.xbrl", "&a11;"))).contains("DOCTYPE");
  }

  @Test
  void deepNestingIsRefused() throws Exception {
    String deep = "<x>".repeat(50_000) + "</x>".repeat(50_000);

    assertThat(onTheWire(text -> text.replace("ob.xbrl", deep))).contains("maxElementDepth");
  }

  @Test
  void aWrappedBodyIsRefused() throws Exception {
    Draft draft = Draft.delivery(simulator, "wrapped");
    draft.afterSigning = HostileTest::wrapBodyInHeader;

    assertThat(refusal(draft)).contains("is not allowed");
  }

  @Test
  void aSignedBodyHiddenInSecurityDoesNotCoverTheRealOne() throws Exception {
    Draft draft = Draft.delivery(simulator, "hidden");
    draft.afterSigning =
        document -> {
          Element body = Draft.element(document, Draft.SOAP, "Body");
          Element evil = (Element) body.cloneNode(true);
          evil.setAttributeNS(Draft.WSU, "u:Id", "evil");
          body.getParentNode().replaceChild(evil, body);
          Element token = Draft.element(document, Draft.WSSE, "SecurityTokenReference");
          token.appendChild(body);
        };

    assertThat(refusal(draft)).contains("no direct reference");
  }

  @Test
  void aSignedBodyHiddenInTheRealBodyDoesNotCoverIt() throws Exception {
    Draft draft = Draft.delivery(simulator, "hidden");
    draft.afterSigning =
        document -> {
          Element body = Draft.element(document, Draft.SOAP, "Body");
          Element evil = (Element) body.cloneNode(true);
          evil.setAttributeNS(Draft.WSU, "u:Id", "evil");
          body.getParentNode().replaceChild(evil, body);
          evil.getFirstChild().appendChild(body);
        };

    assertThat(refusal(draft)).contains("not covered by the signature: Body");
  }

  @Test
  void doubledIdsAreRefused() throws Exception {
    Draft draft = Draft.delivery(simulator, "doubled");
    draft.afterSigning =
        document -> {
          Element part = Draft.element(document, Draft.KV, "berichtsoort");
          part.setAttributeNS(Draft.WSU, "u:Id", "Body");
        };

    assertThat(refusal(draft)).contains("the id 'Body' occurs more than once");
  }

  @Test
  void anXsltTransformIsRefusedEvenWithSha1() throws Exception {
    Draft draft = sha1(Draft.delivery(simulator, "xslt"));
    draft.afterSigning =
        document ->
            Draft.element(document, Draft.DS, "Transform")
                .setAttribute("Algorithm", "http://www.w3.org/TR/1999/REC-xslt-19991116");

    assertThat(refusal(draft)).contains("Transform is 'http://www.w3.org/TR/1999/REC-xslt");
  }

  @Test
  void aForeignReferenceIsRefusedEvenWithSha1() throws Exception {
    Draft draft = sha1(Draft.delivery(simulator, "foreign"));
    draft.afterSigning =
        document ->
            Draft.element(document, Draft.DS, "Reference").setAttribute("URI", "file:///etc/hosts");

    assertThat(refusal(draft)).contains("Reference has URI 'file:///etc/hosts'");
  }

  @Test
  void manyReferencesAreRefused() throws Exception {
    Draft draft = sha1(Draft.delivery(simulator, "many"));
    draft.afterSigning =
        document -> {
          Element reference = Draft.element(document, Draft.DS, "Reference");
          Node parent = reference.getParentNode();
          for (int i = 0; i < 30; i++) {
            parent.appendChild(reference.cloneNode(true));
          }
        };

    assertThat(refusal(draft)).contains("36 references");
  }

  @Test
  void aReplayIsRefused() throws Exception {
    Draft draft = Draft.delivery(simulator, "replay");
    assertThat(client.send(draft).statusCode()).isEqualTo(200);

    assertThat(refusal(draft)).contains("has been used before");
  }

  @ParameterizedTest
  @ValueSource(strings = {"client-expired.p12", "client-revoked.p12", "client-untrusted.p12"})
  void aSignerThatCannotBeTrustedIsRefused(String keys) throws Exception {
    TestClient other = TestClient.of(simulator, "client.p12", keys);

    String body = other.send(Draft.delivery(simulator, "untrusted")).body();

    assertThat(Answers.reason(body)).contains("TEST Voorbeeld B.V.", "is not trusted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "client-expired.p12", "client-revoked.p12", "client-untrusted.p12"})
  void tlsNeedsATrustedClientCertificate(String keys) throws Exception {
    TestClient other = TestClient.of(simulator, keys, "client.p12");

    assertThatThrownBy(() -> other.send(Draft.delivery(simulator, "tls")))
        .isInstanceOf(IOException.class);
  }

  @Test
  void nothingButPostToAServiceIsAnswered() throws Exception {
    List<Integer> statuses =
        List.of(
            client.get(simulator.aanleverEndpoint()).statusCode(),
            client.get(simulator.aanleverEndpoint().resolve("/")).statusCode());

    assertThat(statuses).containsExactly(405, 404);
  }

  @Test
  void aLongTextIsNotRepeatedInFull() throws Exception {
    Draft draft = Draft.delivery(simulator, "long");
    String longTo = "https://" + "x".repeat(1_000_000);
    draft.beforeSigning = document -> Draft.withId(document, "To").setTextContent(longTo);

    assertThat(refusal(draft)).contains("wsa:To is 'https://xxx").hasSizeLessThan(2000);
  }

  private static String onTheWire(UnaryOperator<String> change) throws Exception {
    Draft draft = Draft.delivery(simulator, "hostile");
    draft.onTheWire = change;
    return refusal(draft);
  }

  private static String refusal(Draft draft) throws Exception {
    HttpResponse<String> response = client.send(draft);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(500);
    return Answers.reason(response.body());
  }

  private static Draft sha1(Draft draft) {
    draft.digest = "http://www.w3.org/2000/09/xmldsig#sha1";
    draft.signature = "http://www.w3.org/2000/09/xmldsig#rsa-sha1";
    return draft;
  }

  private static void wrapBodyInHeader(Document document) {
    Element body = Draft.element(document, Draft.SOAP, "Body");
    Element evil = (Element) body.cloneNode(true);
    evil.setAttributeNS(Draft.WSU, "u:Id", "evil");
    body.getParentNode().replaceChild(evil, body);
    Element wrapper = document.createElementNS("urn:wrapper", "w:Wrapper");
    wrapper.appendChild(body);
    Draft.element(document, Draft.SOAP, "Header").appendChild(wrapper);
  }
}
