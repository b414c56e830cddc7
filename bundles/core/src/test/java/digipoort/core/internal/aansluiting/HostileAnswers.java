// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Answers that say nothing about a delivery: name, what is on the wire, part of the reason. */
final class HostileAnswers {
  private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

  private HostileAnswers() {}

  static Stream<Arguments> all() {
    return Stream.of(noHttp(), noSoap(), noXml(), noAnswer()).flatMap(cases -> cases);
  }

  private static Stream<Arguments> noSoap() {
    return Stream.of(
        Arguments.of("HTML page", xml(200, "text/html", "<html>Welcome</html>"), "text/html"),
        Arguments.of("HTML error page", xml(500, "text/html", "<html>x</html>"), "HTTP 500"),
        Arguments.of("empty body", xml(200, "text/xml", ""), "without content"),
        Arguments.of("no content type", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", "type ?"),
        Arguments.of("unavailable", xml(503, "text/plain", "busy"), "HTTP 503"),
        Arguments.of("too many", xml(429, "text/plain", "busy"), "HTTP 429"),
        Arguments.of(
            "redirect",
            "HTTP/1.1 302 Found\r\nLocation: https://elders/\r\nContent-Length: 0\r\n\r\n",
            "https://elders/"));
  }

  private static Stream<Arguments> noHttp() {
    return Stream.of(
        Arguments.of("garbage", "\u0000\u0001garbage\r\n\r\n", "not HTTP/1.1"),
        Arguments.of("nothing", "", "without a complete answer"),
        Arguments.of("half a status line", "HTTP/1.1 2", "without a complete answer"),
        Arguments.of(
            "half a body",
            "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 99\r\n\r\n<x>",
            "without a complete answer"),
        Arguments.of(
            "false chunks",
            "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
            "length 'zz'"),
        Arguments.of(
            "endless length",
            "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 99999999999\r\n\r\n",
            "larger than"),
        Arguments.of(
            "endless header", "HTTP/1.1 200 OK\r\nX: " + "x".repeat(9000), "a line longer"));
  }

  private static Stream<Arguments> noXml() {
    String bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><x>&b;</x>";
    String xxe = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>";
    return Stream.of(
        Arguments.of("DOCTYPE", xml(200, "text/xml", xxe), "DOCTYPE"),
        Arguments.of("entity bomb", xml(200, "text/xml", bomb), "DOCTYPE"),
        Arguments.of(
            "too deep", xml(200, "text/xml", "<a>".repeat(2000)), "levels (expected: at most"),
        Arguments.of("too many attributes", xml(200, "text/xml", attributes(200)), "attributes"),
        Arguments.of(
            "endless attribute",
            xml(200, "text/xml", "<a b='" + "x".repeat(70_000) + "'/>"),
            "attribute of more than"),
        Arguments.of("half XML", xml(200, "text/xml", "<soap:Envelope"), "not XML"),
        Arguments.of("other XML", xml(200, "text/xml", "<x/>"), "not SOAP 1.1"));
  }

  private static Stream<Arguments> noAnswer() {
    return Stream.of(
        Arguments.of("no body", xml(200, "text/xml", envelope("")), "exactly one Header"),
        Arguments.of(
            "two bodies",
            xml(200, "text/xml", envelope("<s:Body><a/></s:Body><s:Body><a/></s:Body>")),
            "exactly one Header"),
        Arguments.of(
            "unsigned", xml(200, "text/xml", envelope("<s:Body><a/></s:Body>")), "not signed"),
        Arguments.of(
            "fault of a gateway",
            xml(500, "text/xml", envelope("<s:Body>" + fault("s:Server", "") + "</s:Body>")),
            "unknown code"),
        Arguments.of(
            "fault on another message",
            xml(
                500,
                "text/xml",
                envelope(
                    "<s:Header><w:RelatesTo xmlns:w='http://www.w3.org/2005/08/addressing'>"
                        + "urn:uuid:other</w:RelatesTo></s:Header><s:Body>"
                        + fault("s:Client", als("ALS100"))
                        + "</s:Body>")),
            "urn:uuid:other"));
  }

  static String xml(int status, String type, String body) {
    return ScriptedServer.http(status, type, body);
  }

  static String envelope(String content) {
    return "<s:Envelope xmlns:s='" + SOAP + "'>" + content + "</s:Envelope>";
  }

  static String fault(String code, String detail) {
    return "<s:Fault><faultcode>"
        + code
        + "</faultcode><faultstring>fout</faultstring>"
        + detail
        + "</s:Fault>";
  }

  static String als(String code) {
    return "<detail><k:aanleverFault xmlns:k='http://logius.nl/digipoort/koppelvlakservices/1.2/'>"
        + "<k:foutcode>"
        + code
        + "</k:foutcode><k:foutbeschrijving>x</k:foutbeschrijving>"
        + "</k:aanleverFault></detail>";
  }

  private static String attributes(int count) {
    StringBuilder element = new StringBuilder("<a");
    for (int i = 0; i < count; i++) {
      element.append(" a").append(i).append("=''");
    }
    return element.append("/>").toString();
  }
}
