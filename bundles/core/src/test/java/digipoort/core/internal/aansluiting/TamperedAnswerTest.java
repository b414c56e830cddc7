// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digipoort.api.Attempt;
import digipoort.api.channel.Outcome;
import digipoort.core.internal.Answers;
import digipoort.core.internal.TestPki;
import digipoort.wss.Addressing;
import digipoort.wss.AnswerVerifier;
import digipoort.wss.Distrusted;
import digipoort.wss.VerifiedAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A real signed answer, changed in every way that a signature might not notice by itself. */
class TamperedAnswerTest {
  private static final String WSA = "http://www.w3.org/2005/08/addressing";
  private static String answer;
  private static Addressing request;

  @BeforeAll
  static void record() {
    Attempt attempt = Setup.attempt();
    try (OpenAansluiting open = Setup.open(Setup.configuration(TestPki.simulator()))) {
      Outcome outcome =
          open.channel().deliver(Setup.bericht("Happyflow-tamper"), attempt, () -> true);
      answer = new String(outcome.evidence().answer(), StandardCharsets.UTF_8);
    }
    request =
        new Addressing(
            "-",
            "http://logius.nl/digipoort/wus/2.0/aanleverservice/1.2/AanleverService/aanleverenRequest",
            attempt.messageId(),
            attempt.created(),
            attempt.expires());
  }

  static Stream<Arguments> changes() {
    return Stream.of(
        change(
            "another kenmerk",
            s -> s.replaceFirst("kenmerk>[0-9a-f]", "kenmerk>z"),
            "changed after it was signed: Body"),
        change(
            "another RelatesTo",
            s -> s.replace(request.messageId(), "urn:uuid:x"),
            "changed after it was signed: "),
        change("Body moved into the Header", s -> wrapped(s, " wsu:Id='x'"), "does not cover Body"),
        change("Body copied with the same Id", s -> wrapped(s, id(s)), "Id"),
        change(
            "a second To",
            s ->
                s.replaceFirst("(<(\\w+:)?Header[^>]*>)", "$1<w:To xmlns:w='" + WSA + "'>x</w:To>"),
            "more than one header To"),
        change(
            "an unsigned wsa header",
            s ->
                s.replaceFirst(
                    "(<(\\w+:)?Header[^>]*>)", "$1<w:From xmlns:w='" + WSA + "'>x</w:From>"),
            "does not cover From"),
        change("no signature", s -> without(s, "Signature"), "not signed"),
        change("no Timestamp", s -> without(s, "Timestamp"), ""),
        change("no token", s -> without(s, "BinarySecurityToken"), "0 times BinarySecurityToken"),
        change(
            "a stranger in Security",
            s -> s.replaceFirst("(<(\\w+:)?Security[^>]*>)", "$1<UsernameToken/>"),
            "unknown UsernameToken"),
        change("no RelatesTo", s -> without(s, "RelatesTo"), ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  void isRefused(String name, UnaryOperator<String> change, String reason) {
    String changed = change.apply(answer);

    assertThat(changed).isNotEqualTo(answer);
    assertThatThrownBy(() -> verify(changed, request, Clock.systemUTC()))
        .isInstanceOf(Distrusted.class)
        .hasMessageContaining(reason);
  }

  @Test
  void theUnchangedAnswerIsAccepted() throws Exception {
    assertThat(verify(answer, request, Clock.systemUTC()).fault()).isEmpty();
  }

  @Test
  void anAnswerToAnotherRequestIsRefused() {
    Addressing other =
        new Addressing(
            "-", request.action(), "urn:uuid:other", request.created(), request.expires());

    assertThatThrownBy(() -> verify(answer, other, Clock.systemUTC()))
        .hasMessageContaining("expected: urn:uuid:other");
  }

  @Test
  void anAnswerOfAnotherOperationIsRefused() {
    Addressing other =
        new Addressing(
            "-", "urn:otherRequest", request.messageId(), request.created(), request.expires());

    assertThatThrownBy(() -> verify(answer, other, Clock.systemUTC()))
        .hasMessageContaining("expected: urn:otherResponse");
  }

  @Test
  void anAnswerOfAnotherTimeIsRefused() {
    for (Duration offset : new Duration[] {Duration.ofHours(1), Duration.ofHours(-1)}) {
      Clock clock = Clock.offset(Clock.systemUTC(), offset);

      assertThatThrownBy(() -> verify(answer, request, clock))
          .isInstanceOf(Distrusted.class)
          .hasMessageMatching("(?s).*(Timestamp of the answer|is not valid at).*");
    }
  }

  private static VerifiedAnswer verify(String octets, Addressing to, Clock clock)
      throws Distrusted {
    Map<String, Object> values = Setup.configuration(TestPki.simulator());
    return new AnswerVerifier(Setup.define(values).answers(), clock)
        .verify(Answers.parse(octets), to, null);
  }

  private static Arguments change(String name, UnaryOperator<String> how, String reason) {
    return Arguments.of(name, how, reason);
  }

  private static String id(String text) {
    Matcher matcher = Pattern.compile("<(\\w+:)?Body[^>]*?( \\w+:Id=\"[^\"]+\")").matcher(text);
    assertThat(matcher.find()).isTrue();
    return matcher.group(2);
  }

  /** The signed Body goes into an element of the Header; a false one stands in its place. */
  private static String wrapped(String text, String idOfFalse) {
    Matcher body = Pattern.compile("(?s)<((\\w+:)?Body)\\b.*</\\1>").matcher(text);
    assertThat(body.find()).isTrue();
    String real = body.group();
    String wsu =
        " xmlns:wsu='http://docs.oasis-open.org/wss/2004/01/"
            + "oasis-200401-wss-wssecurity-utility-1.0.xsd' xmlns:u='http://docs.oasis-open.org/"
            + "wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd'";
    String fake = "<" + body.group(1) + wsu + idOfFalse + "><vals/></" + body.group(1) + ">";
    return text.replace(real, fake)
        .replaceFirst(
            "</((\\w+:)?Header)>", Matcher.quoteReplacement("<wrap>" + real + "</wrap>") + "</$1>");
  }

  private static String without(String text, String element) {
    return text.replaceFirst("(?s)<((\\w+:)?" + element + ")\\b.*?</\\1>", "");
  }
}
