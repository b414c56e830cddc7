// SPDX-License-Identifier: Apache-2.0
package digipoort.core.hostile;

import java.util.List;

/** What breaks a careless reader with an exception of its own. */
final class RubbishAttacks {
  private RubbishAttacks() {}

  static List<Attack> all() {
    return List.of(
        text("encoding that nobody knows", "<?xml version=\"1.0\" encoding=\"geen\"?><a/>"),
        text("prefix without a namespace", "<x:a/>"),
        text("the prefix xmlns for an element", "<xmlns:a/>"),
        text("the prefix xml for another namespace", "<a xmlns:xml=\"urn:x\"/>"),
        text(
            "a prefix for the namespace of namespaces",
            "<a xmlns:x=\"http://www.w3.org/2000/xmlns/\"/>"),
        text("a prefix taken away", "<a xmlns:x=\"\"/>"),
        text("two attributes with one name", "<a xmlns:x=\"u\" xmlns:y=\"u\" x:b=\"\" y:b=\"\"/>"),
        text("a character that XML has not", "<a>&#0;</a>"),
        text("a control character", "<a>\u0001</a>"),
        Attack.made(
            "a namespace that leads nowhere",
            "not XML as expected",
            (answer, asked, by) -> answer.body("<a xmlns=\"ergens/anders\"></a>")),
        moment(
            "a moment in the year 1000000000",
            "year 1000000000 (expected: 1900 to 9999)",
            "1000000000-01-01T00:00:00Z"),
        moment(
            "a moment in the year -44",
            "year -44 (expected: 1900 to 9999)",
            "-0044-03-15T12:00:00Z"),
        moment("a moment in words", "does not keep to the contract", "gisteren"),
        moment(
            "a moment of a million digits",
            "of more than 4096 characters",
            "2026-01-01T00:00:00." + "1".repeat(1_000_000) + "Z"),
        Attack.changed(
            "a signature that is not base64",
            "SignatureValue that is not base64",
            s -> s.replace("<ds:SignatureValue>", "<ds:SignatureValue>*")),
        Attack.changed(
            "a digest that is not base64",
            "DigestValue that is not base64",
            s -> s.replaceFirst("<ds:DigestValue>", "<ds:DigestValue>*")));
  }

  private static Attack text(String name, String text) {
    return Attack.text(name, "not XML as expected", text);
  }

  private static Attack moment(String name, String words, String text) {
    return Attack.made(
            name,
            words,
            (answer, asked, by) ->
                answer.body(
                    asked
                        .operation()
                        .response()
                        .replaceAll("(<kv:tijdstempel\\w+>)[^<]*", "$1" + text)))
        .on(operation -> operation.response().contains("<kv:tijdstempel"));
  }
}
