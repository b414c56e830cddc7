// SPDX-License-Identifier: Apache-2.0
package digipoort.core.hostile;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** All hostile answers that core must refuse; the same set for unit tests and for Karaf. */
public final class Attacks {
  private static final Set<String> FEW =
      Set.of("aanleveren", "getStatussenProces", "getBerichtenKenmerk");

  private Attacks() {}

  public static List<Attack> all() {
    return Stream.of(
            xml(),
            SignatureAttacks.all(),
            algorithms(),
            transforms(),
            certificates(),
            replays(),
            addresses(),
            contents(),
            RubbishAttacks.all(),
            CertificateAttacks.all().stream().map(Attacks::onFew).toList(),
            TimeAttacks.all().stream().map(Attacks::onFew).toList(),
            HeaderAttacks.all().stream().map(Attacks::onFew).toList(),
            HttpAttacks.all().stream().map(Attacks::onFew).toList(),
            heavy())
        .flatMap(List::stream)
        .toList();
  }

  /** Those that cost much to whoever reads them without limits. */
  public static List<Attack> heavy() {
    return HeavyAttacks.all().stream().map(Attacks::onFew).toList();
  }

  /** What is wrong around the Body is so for every operation: one of each service will do. */
  private static Attack onFew(Attack attack) {
    return attack.on(operation -> FEW.contains(operation.name()));
  }

  private static List<Attack> xml() {
    String doctype = "<!DOCTYPE x [<!ENTITY a \"%s\">%s]><x>&a;</x>";
    String bomb = "<!ENTITY b \"&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">";
    return List.of(
        Attack.text("DOCTYPE", "DOCTYPE", doctype.formatted("x", "")),
        Attack.text("entity bomb", "DOCTYPE", doctype.formatted("aaaaaaaaaaaaaa", bomb)),
        Attack.text(
            "external entity",
            "DOCTYPE",
            "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>"),
        Attack.text(
            "external DTD", "DOCTYPE", "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\"><x/>"),
        Attack.text("undeclared entity", "entity \"a\"", "<x>&a;</x>"),
        Attack.text("deep nesting", "levels (expected: at most", "<a>".repeat(20_000)),
        Attack.text("huge attribute", "attribute of more", "<a b='" + "x".repeat(70_000) + "'/>"),
        Attack.text("many attributes", "attributes", attributes(5_000)),
        Attack.text("huge name", "exceeds the \"1,000\" limit", "<" + "a".repeat(5_000) + "/>"),
        Attack.text("processing instruction", "processing instruction", "<?do it?><a/>"),
        Attack.text("SOAP 1.2", "not SOAP 1.1", "<Envelope xmlns='http://www.w3.org/2003/05/x'/>"),
        Attack.changed("half a message", "not XML", s -> s.substring(0, s.length() / 2)),
        Attack.changed("two messages", "not XML", s -> s + s),
        Attack.changed(
            "instruction in a signed part",
            "processing instruction",
            s -> s.replaceFirst("(<s:Body[^>]*>)", "$1<?do it?>")));
  }

  private static List<Attack> algorithms() {
    String sha1 = "http://www.w3.org/2000/09/xmldsig#";
    return List.of(
        Attack.made(
            "signed with SHA-1",
            "signed with SHA-1",
            (answer, asked, by) -> {
              answer.signature = sha1 + "rsa-sha1";
              answer.signatureName = "SHA1withRSA";
            }),
        Attack.made(
            "digests of SHA-1",
            "signed with SHA-1",
            (answer, asked, by) -> {
              answer.digest = sha1 + "sha1";
              answer.digestName = "SHA-1";
            }),
        Attack.made(
            "digests of MD5",
            "not accepted: http://www.w3.org/2001/04/xmldsig-more#md5",
            (answer, asked, by) -> {
              answer.digest = "http://www.w3.org/2001/04/xmldsig-more#md5";
              answer.digestName = "MD5";
            }),
        Attack.made(
            "HMAC with a key that everyone knows",
            "not accepted: http://www.w3.org/2000/09/xmldsig#hmac-sha1",
            (answer, asked, by) -> answer.signature = sha1 + "hmac-sha1"));
  }

  private static List<Attack> transforms() {
    return List.of(
        Attack.made(
            "a stylesheet as transform",
            "not accepted: http://www.w3.org/TR/1999/REC-xslt-19991116",
            (answer, asked, by) ->
                answer.transform = "http://www.w3.org/TR/1999/REC-xslt-19991116"),
        Attack.made(
            "an XPath filter as transform",
            "not accepted: http://www.w3.org/2002/06/xmldsig-filter2",
            (answer, asked, by) -> answer.transform = "http://www.w3.org/2002/06/xmldsig-filter2"),
        Attack.changed(
            "another canonicalisation",
            "not accepted: http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
            s ->
                s.replaceFirst(
                    "CanonicalizationMethod Algorithm=\"[^\"]*",
                    "CanonicalizationMethod Algorithm=\"http://www.w3.org/TR/2001/REC-xml-c14n-20010315")));
  }

  private static List<Attack> certificates() {
    return List.of(
        signed("certificate of another", "expected: OIN", Signers::other),
        signed("certificate of an unknown authority", "does not lead to", Signers::stranger),
        signed("expired certificate", "is not valid at", Signers::expired),
        signed("certificate that is not valid yet", "is not valid at", Signers::early),
        signed("revoked certificate", "revoked", Signers::revoked),
        signed("key of 1024 bits", "too weak", Signers::weak),
        Attack.made(
            "right certificate with another key",
            "not made with the key of the certificate",
            (answer, asked, by) ->
                answer.signer = new Signer(by.other().key(), by.right().certificate())));
  }

  private static Attack signed(String name, String words, Function<Signers, Signer> who) {
    return Attack.made(name, words, (answer, asked, by) -> answer.signer = who.apply(by));
  }

  private static List<Attack> replays() {
    return List.of(
        Attack.made(
            "answer to another request",
            "expected: urn:uuid:",
            (answer, asked, by) -> answer.header("RelatesTo", "urn:uuid:another")),
        Attack.made(
            "answer to no request",
            "relates to message -",
            (answer, asked, by) -> answer.parts.remove("RelatesTo")),
        Attack.made(
            "answer of yesterday",
            "Timestamp of the answer runs from",
            (answer, asked, by) -> {
              Instant then = Instant.now().minus(Duration.ofDays(1));
              answer.times(then, then.plusSeconds(600));
            }),
        Attack.made(
            "answer of tomorrow",
            "Timestamp of the answer runs from",
            (answer, asked, by) -> {
              Instant then = Instant.now().plus(Duration.ofDays(1));
              answer.times(then, then.plusSeconds(600));
            }),
        Attack.made(
            "no Timestamp",
            "0 times Timestamp",
            (answer, asked, by) -> answer.parts.remove("Timestamp")));
  }

  private static List<Attack> addresses() {
    return List.of(
        Attack.made(
            "wrong Action",
            "has wsa:Action http://elders.test/Response",
            (answer, asked, by) -> answer.header("Action", "http://elders.test/Response")),
        Attack.made(
            "no Action", "has wsa:Action -", (answer, asked, by) -> answer.parts.remove("Action")),
        Attack.made(
            "wrong To",
            "has wsa:To https://elders.test/",
            (answer, asked, by) -> answer.header("To", "https://elders.test/")),
        Attack.made(
            "Body of another operation",
            "Unexpected element",
            (answer, asked, by) ->
                answer.body(
                    Operation.named(
                            asked.operation().name().equals("getProcessen")
                                ? "getBerichtsoorten"
                                : "getProcessen")
                        .response())));
  }

  /** Only for operations that fetch berichten; signed as they are. */
  private static List<Attack> contents() {
    return Stream.of(
            content("rubbish for base64", "not base64: character 33", "PGFud2!9vcmQvPg=="),
            content("base64 that ends too early", "ends in the middle", "PGFud29vcmQvP"),
            content("base64 after its end", "not base64: character 65", "PGFud29vcmQvPg==AAAA"),
            content(
                "an element in an inhoud",
                "element in it: kv:inhoud",
                "<kv:inhoud>PGE+</kv:inhoud>"),
            content("an empty inhoud", "is incomplete: inhoud: 0 octets", ""),
            Attack.made(
                "an inhoud of more than 20 MiB",
                "more than 20971520 octets",
                (answer, asked, by) -> {
                  answer.body(with(asked, "{{large}}"));
                  answer.filling = LongContent.of(20_971_521);
                }),
            Attack.changed(
                "an inhoud changed after it was signed",
                "changed after it was signed: Body",
                s -> s.replace("YmlqbGFnZQ==", "YmlqbGFnZg==")),
            Attack.changed(
                "an inhoud cut short after it was signed",
                "changed after it was signed: Body",
                s -> s.replace("YmlqbGFnZQ==", "YmlqbGFn")))
        .map(attack -> attack.on(Operation::fetches))
        .toList();
  }

  private static Attack content(String name, String words, String inhoud) {
    return Attack.made(name, words, (answer, asked, by) -> answer.body(with(asked, inhoud)));
  }

  /** In place of the bijlage. */
  static String with(Asked asked, String inhoud) {
    return asked.operation().response().replace("YmlqbGFnZQ==", inhoud);
  }

  private static String attributes(int count) {
    StringBuilder element = new StringBuilder("<a");
    for (int i = 0; i < count; i++) {
      element.append(" a").append(i).append("=''");
    }
    return element.append("/>").toString();
  }
}
