// SPDX-License-Identifier: Apache-2.0
package digipoort.core.hostile;

import java.util.List;
import java.util.stream.Stream;

/** Headers that are for another, or that nobody here understands. */
final class HeaderAttacks {
  private static final String SOAP_12 = "http://www.w3.org/2003/05/soap-envelope";

  private HeaderAttacks() {}

  static List<Attack> all() {
    return Stream.of(headers(), references()).flatMap(List::stream).toList();
  }

  private static List<Attack> headers() {
    return List.of(
        security(
            "Security for another actor",
            "for another (actor urn:elders)",
            "s:actor=\"urn:elders\""),
        security(
            "Security for the next actor",
            "for another (actor",
            "s:actor=\"http://schemas.xmlsoap.org/soap/actor/next\""),
        security(
            "Security in another role",
            "for another (role urn:elders)",
            "xmlns:t=\"" + SOAP_12 + "\" t:role=\"urn:elders\""),
        Attack.changed(
            "To for another actor",
            "for another (actor urn:elders)",
            s -> s.replace("<wsa:To ", "<wsa:To s:actor=\"urn:elders\" ")),
        header(
            "header that must be understood",
            "<x:Betaal xmlns:x=\"urn:x\" s:mustUnderstand=\"1\"/>"),
        header(
            "header that must truly be understood",
            "<x:A xmlns:x=\"urn:x\" s:mustUnderstand=\"true\"/>"),
        header(
            "header of SOAP 1.2 that must be understood",
            "<x:A xmlns:x=\"urn:x\" xmlns:t=\"" + SOAP_12 + "\" t:mustUnderstand=\"1\"/>"),
        header(
            "unknown header of addressing that must be understood",
            "<wsa:Elders xmlns:wsa=\"" + Forgery.WSA + "\" s:mustUnderstand=\"1\"/>"));
  }

  private static List<Attack> references() {
    return List.of(
        Attack.changed(
            "an empty second Security",
            "more than one header Security",
            s ->
                s.replace(
                    "</s:Header>", "<w:Security xmlns:w=\"" + Forgery.WSSE + "\"/></s:Header>")),
        Attack.changed(
            "a reference to a part of the Body",
            "does not cover Body",
            s ->
                s.replaceFirst(
                        "(<s:Body[^>]*>)<(kv:\\w+) ",
                        "$1<$2 xmlns:u=\"" + Forgery.WSU + "\" u:Id=\"Deep\" ")
                    .replaceFirst("URI=\"#Body\"", "URI=\"#Deep\"")),
        Attack.changed(
            "the same reference twice",
            "not accepted: Reference",
            s -> s.replaceFirst("(?s)(<ds:Reference .*?</ds:Reference>)", "$1$1")),
        Attack.changed(
            "a reference to somewhere else",
            "not accepted: URI 'http://elders.test/'",
            s -> s.replaceFirst("URI=\"#Body\"", "URI=\"http://elders.test/\"")),
        Attack.changed(
            "a reference to nothing",
            "names Nergens, which is not there",
            s -> s.replaceFirst("URI=\"#Body\"", "URI=\"#Nergens\"")));
  }

  private static Attack security(String name, String words, String attribute) {
    return Attack.changed(
        name, words, s -> s.replace("<wsse:Security ", "<wsse:Security " + attribute + " "));
  }

  private static Attack header(String name, String header) {
    return Attack.changed(
        name, "must be understood", s -> s.replace("</s:Header>", header + "</s:Header>"));
  }
}
