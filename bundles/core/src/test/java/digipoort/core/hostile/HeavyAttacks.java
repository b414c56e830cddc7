// SPDX-License-Identifier: Apache-2.0
package digipoort.core.hostile;

import java.util.List;
import java.util.stream.Stream;

/** Answers of which little has to be sent, and much to be done to read them. */
final class HeavyAttacks {
  private static final String TOO_MUCH = "expected: at most ";

  private HeavyAttacks() {}

  static List<Attack> all() {
    return Stream.of(trees(), texts()).flatMap(List::stream).toList();
  }

  private static List<Attack> trees() {
    String other = "<x:h xmlns:x=\"urn:x\"/>";
    return List.of(
        in("80,000 headers", "</s:Header>", other.repeat(80_000)),
        in(
            "headers of addressing without end",
            "</s:Header>",
            ("<wsa:A xmlns:wsa=\"" + Forgery.WSA + "\"/>").repeat(60_000)),
        in("a thousand references", "</ds:SignedInfo>", reference().repeat(1_000)),
        in("20,000 references", "</ds:SignedInfo>", reference().repeat(20_000)),
        in("28 MB of elements", "</s:Body>", "<a/>".repeat(7_000_000)),
        in(
            "28 MB of text",
            "</s:Body>",
            "tekst ".repeat(4_600_000),
            "of more than 1048576 characters"),
        in("28 MB of texts", "</s:Body>", ("<a>" + "t".repeat(900_000) + "</a>").repeat(31)),
        in("elements with all attributes they may have", "</s:Body>", attributes().repeat(50_000)),
        in("9,000 namespaces for 9,000 elements", "</s:Body>", namespaces(9_000), "attributes"),
        in("namespaces in the depth", "</s:Body>", deep()));
  }

  private static List<Attack> texts() {
    return List.of(
        Attack.changed(
            "a list of 60,000 prefixes",
            "not accepted: PrefixList",
            s ->
                s.replaceFirst(
                    "<ds:Transform Algorithm=\"([^\"]*)\">",
                    "<ds:Transform Algorithm=\"$1\"><e:InclusiveNamespaces xmlns:e=\"$1\" PrefixList=\""
                        + "a ".repeat(30_000)
                        + "\"/>")),
        Attack.changed(
            "a signature of a megabyte",
            "not accepted: SignatureValue",
            s -> s.replace("<ds:SignatureValue>", "<ds:SignatureValue>" + "A".repeat(1_000_000))),
        Attack.changed(
            "a digest of a megabyte",
            "not accepted: DigestValue",
            s -> s.replaceFirst("<ds:DigestValue>", "<ds:DigestValue>" + "A".repeat(1_000_000))),
        Attack.text("a comment of 30 MB", TOO_MUCH, "<a><!--" + "x".repeat(30_000_000) + "--></a>"),
        Attack.text("a million comments", TOO_MUCH, "<a>" + "<!---->".repeat(1_000_000) + "</a>"),
        Attack.text(
            "an attribute of 30 MB", TOO_MUCH, "<a b=\"" + "x".repeat(30_000_000) + "\"/>"));
  }

  private static Attack in(String name, String before, String much) {
    return in(name, before, much, TOO_MUCH);
  }

  private static Attack in(String name, String before, String much, String words) {
    return Attack.changed(name, words, s -> s.replace(before, much + before));
  }

  private static String reference() {
    return "<ds:Reference URI=\"#Body\"><ds:Transforms><ds:Transform Algorithm=\""
        + Forgery.C14N
        + "\"/></ds:Transforms><ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/>"
        + "<ds:DigestValue>AAAA</ds:DigestValue></ds:Reference>";
  }

  private static String attributes() {
    StringBuilder element = new StringBuilder("<a");
    for (int i = 0; i < 49; i++) {
      element.append(" a").append(i).append("=\"\"");
    }
    return element.append("/>").toString();
  }

  private static String namespaces(int count) {
    StringBuilder text = new StringBuilder("<a");
    for (int i = 0; i < count; i++) {
      text.append(" xmlns:n").append(i).append("=\"urn:").append(i).append('"');
    }
    return text.append('>').append("<b/>".repeat(count)).append("</a>").toString();
  }

  private static String deep() {
    StringBuilder text = new StringBuilder();
    for (int level = 0; level < 50; level++) {
      text.append("<a");
      for (int i = 0; i < 40; i++) {
        text.append(" xmlns:n")
            .append(level)
            .append('x')
            .append(i)
            .append("=\"urn:")
            .append(i)
            .append('"');
      }
      text.append('>');
    }
    return text.append("</a>".repeat(50)).toString();
  }
}
