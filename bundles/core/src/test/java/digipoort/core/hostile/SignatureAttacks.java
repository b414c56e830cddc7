// SPDX-License-Identifier: Apache-2.0
package digipoort.core.hostile;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Signature wrapping and its relatives: all that leaves a right signature somewhere. */
final class SignatureAttacks {
  private static final String BODY =
      "<s:Body xmlns:s=\"" + Forgery.SOAP + "\"%s><a xmlns=\"\"/></s:Body>";

  private SignatureAttacks() {}

  static List<Attack> all() {
    return Stream.of(changed(), movedBody(), falseBody(), headers(), unsigned(), doubled())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Attack> changed() {
    return List.of(
        Attack.changed("no signature", "not signed", s -> without(s, "ds:Signature")),
        Attack.changed("no Security", "not signed", s -> without(s, "wsse:Security")),
        Attack.changed(
            "changed Body",
            "changed after it was signed: Body",
            s -> s.replaceFirst("</kv:", "x</kv:")),
        Attack.changed(
            "changed header",
            "changed after it was signed: MessageID",
            s -> s.replaceFirst("(<wsa:MessageID[^>]*>)", "$1x")),
        Attack.changed(
            "changed SignedInfo",
            "not made with the key of the certificate",
            s -> s.replaceFirst("<ds:DigestValue>[^A]", "<ds:DigestValue>A")));
  }

  private static List<Attack> movedBody() {
    return List.of(
        Attack.changed(
            "Body moved into the Header", "does not cover Body", s -> moved(s, "Body", BODY, "")),
        Attack.changed(
            "Body moved, its Id taken over",
            "the Id Body twice",
            s -> moved(s, "Body", BODY, " xmlns:u=\"" + Forgery.WSU + "\" u:Id=\"Body\"")),
        Attack.changed(
            "Body moved, its Id taken over without a namespace",
            "the Id Body twice",
            s -> moved(s, "Body", BODY, " Id=\"Body\"")),
        Attack.changed(
            "Body moved into the Security",
            "unknown Wrapper",
            s ->
                replaced(s, "s:Body", BODY.formatted(""))
                    .replace(
                        "</wsse:Security>",
                        "<Wrapper>" + part(s, "s:Body") + "</Wrapper></wsse:Security>")),
        Attack.changed(
            "Body moved into the Signature",
            "does not cover Body",
            s ->
                replaced(s, "s:Body", BODY.formatted(""))
                    .replace(
                        "</ds:Signature>",
                        "<ds:Object>" + part(s, "s:Body") + "</ds:Object></ds:Signature>")));
  }

  private static List<Attack> falseBody() {
    return List.of(
        Attack.changed(
            "a second Body",
            "exactly one Header and one Body",
            s -> s.replace("</s:Envelope>", BODY.formatted("") + "</s:Envelope>")),
        Attack.changed(
            "a false Body before the Header",
            "exactly one Header and one Body",
            s -> s.replaceFirst("<s:Header>", BODY.formatted("") + "<s:Header>")),
        Attack.changed(
            "something after the Body",
            "exactly one Header and one Body",
            s -> s.replace("</s:Envelope>", "<extra/></s:Envelope>")),
        Attack.changed(
            "a second element in a Body without signature",
            "exactly one Header and one Body",
            s -> replaced(s, "s:Body", BODY.formatted("").replace("<a ", "<b/><a "))));
  }

  private static List<Attack> headers() {
    return List.of(
        Attack.changed(
            "RelatesTo wrapped",
            "does not cover RelatesTo",
            s -> moved(s, "RelatesTo", header("RelatesTo"), "")),
        Attack.changed("To wrapped", "does not cover To", s -> moved(s, "To", header("To"), "")),
        Attack.changed(
            "Action twice",
            "more than one header Action",
            s -> s.replace("</s:Header>", header("Action").formatted("") + "</s:Header>")),
        Attack.changed(
            "a header of addressing that is not signed",
            "does not cover From",
            s -> s.replace("</s:Header>", header("From").formatted("") + "</s:Header>")),
        Attack.changed(
            "Timestamp replaced",
            "does not cover Timestamp",
            s -> moved(s, "Timestamp", timestamp(), "")),
        Attack.changed(
            "two Timestamps",
            "2 times Timestamp",
            s -> s.replace("</wsse:Security>", timestamp().formatted("") + "</wsse:Security>")));
  }

  private static List<Attack> unsigned() {
    return List.of(
        unsigned("Body"),
        unsigned("Timestamp"),
        unsigned("Action"),
        unsigned("RelatesTo"),
        unsigned("To"),
        unsigned("MessageID"));
  }

  private static List<Attack> doubled() {
    return List.of(
        Attack.changed(
            "two signatures",
            "2 times Signature",
            s -> s.replace("</wsse:Security>", part(s, "ds:Signature") + "</wsse:Security>")),
        Attack.changed(
            "two Securities",
            "more than one header Security",
            s -> s.replace("</s:Header>", part(s, "wsse:Security") + "</s:Header>")),
        Attack.changed(
            "no token", "0 times BinarySecurityToken", s -> without(s, "wsse:BinarySecurityToken")),
        Attack.changed(
            "a bare key for the token",
            "0 times SecurityTokenReference",
            s -> replaced(s, "ds:KeyInfo", "<ds:KeyInfo><ds:KeyValue></ds:KeyValue></ds:KeyInfo>")),
        Attack.changed(
            "an encrypted key beside the signature",
            "unknown EncryptedKey",
            s -> s.replace("</wsse:Security>", "<EncryptedKey/></wsse:Security>")));
  }

  private static Attack unsigned(String part) {
    return Attack.made(
        part + " not signed",
        "does not cover " + part,
        (answer, asked, by) ->
            answer.parts.computeIfPresent(
                part,
                (id, text) -> text.replace("wsu:Id=\"" + id + "\"", "wsu:Id=\"x" + id + "\"")));
  }

  /** The signed part goes into an element of the Header; a false one stands in its place. */
  private static String moved(String text, String name, String fake, String id) {
    String prefix = name.equals("Body") ? "s:" : name.equals("Timestamp") ? "wsu:" : "wsa:";
    String real = part(text, prefix + name);
    return replaced(text, prefix + name, fake.formatted(id))
        .replace("</s:Header>", "<Wrapper>" + real + "</Wrapper></s:Header>");
  }

  private static String header(String name) {
    return "<wsa:" + name + " xmlns:wsa=\"" + Forgery.WSA + "\"%s>x</wsa:" + name + ">";
  }

  private static String timestamp() {
    return "<wsu:Timestamp xmlns:wsu=\"" + Forgery.WSU + "\"%s></wsu:Timestamp>";
  }

  private static String without(String text, String element) {
    return replaced(text, element, "");
  }

  private static String replaced(String text, String element, String by) {
    return text.replace(part(text, element), by);
  }

  private static String part(String text, String element) {
    Matcher matcher = Pattern.compile("(?s)<" + element + "[ >].*</" + element + ">").matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("no " + element);
    }
    return matcher.group();
  }
}
