// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.hostile;

import java.time.Instant;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Signature wrapping: the signed part is still there and its digest still fits, but another part
 * stands where the reader looks.
 */
final class WrappingAttacks {
  private static final String COVERAGE = "SIGNATURE_COVERAGE";

  private WrappingAttacks() {}

  static void add(Making making) throws Exception {
    bodies(making);
    headers(making);
    ids(making);
  }

  private static void bodies(Making making) throws Exception {
    making.after(
        "Body moved to a header",
        "HEADERS",
        "is not allowed",
        document -> move(document, "Body", wrapper(document, "Wrapper")));
    making.after(
        "Body moved into the token reference",
        "SIGNATURE_FORM",
        "no direct reference",
        document ->
            move(document, "Body", Draft.element(document, Draft.WSSE, "SecurityTokenReference")));
    making.after(
        "Body moved into Security",
        "SIGNATURE_FORM",
        "holds other elements",
        document -> move(document, "Body", Draft.element(document, Draft.WSSE, "Security")));
    doubledBodies(making);
  }

  private static void doubledBodies(Making making) throws Exception {
    making.after(
        "Body moved into the new Body",
        COVERAGE,
        "not covered by the signature: Body",
        document -> {
          Element original = Draft.withId(document, "Body");
          Element evil = Making.replaceByCopy(document, "Body");
          evil.getFirstChild().appendChild(original);
        });
    making.after(
        "second Body",
        "ENVELOPE",
        "the Envelope holds",
        document -> {
          Element original = Draft.withId(document, "Body");
          Element evil = Making.replaceByCopy(document, "Body");
          evil.getParentNode().appendChild(original);
        });
    making.add(
        "second element in the Body",
        "ENVELOPE",
        "expected: one element",
        draft -> draft.extraInBody = "<more/>");
  }

  private static void headers(Making making) throws Exception {
    making.after(
        "To moved to a header",
        "HEADERS",
        "is not allowed",
        document -> move(document, "To", wrapper(document, "Wrapper")));
    making.after(
        "To moved into another header",
        COVERAGE,
        "not covered by the signature: wsa:To",
        document -> move(document, "To", Draft.withId(document, "ReplyTo")));
    making.add(
        "second To", "HEADERS", "more than once", draft -> draft.moreHeaders = "<a:To>x</a:To>");
    making.add(
        "second Security",
        "ENVELOPE",
        "Security occurs 2 times",
        draft -> draft.moreHeaders = "<s:Security xmlns:s='" + Draft.WSSE + "'/>");
    timestamps(making);
  }

  private static void timestamps(Making making) throws Exception {
    making.add(
        "Timestamp replaced, the signed one elsewhere",
        COVERAGE,
        "not covered by the signature: Timestamp",
        draft -> {
          draft.created = draft.created.minusSeconds(7200);
          draft.expires = draft.created.plusSeconds(300).toString();
          draft.afterSigning =
              document -> {
                move(document, "Timestamp", Draft.withId(document, "ReplyTo"));
                freshen(Draft.withId(document, "evil"));
              };
        });
    making.add(
        "Timestamp changed",
        "SIGNATURE_VALUE",
        "the digest of '#Timestamp'",
        draft -> {
          draft.created = draft.created.minusSeconds(7200);
          draft.expires = draft.created.plusSeconds(300).toString();
          draft.afterSigning = document -> freshen(Draft.withId(document, "Timestamp"));
        });
    making.after(
        "second Timestamp",
        "ENVELOPE",
        "Timestamp occurs 2 times",
        document -> {
          Element original = Draft.withId(document, "Timestamp");
          Making.replaceByCopy(document, "Timestamp").getParentNode().appendChild(original);
        });
  }

  private static void ids(Making making) throws Exception {
    making.after(
        "doubled wsu:Id",
        "HEADERS",
        "the id 'Body' occurs more than once",
        document ->
            Draft.element(document, Draft.KV, "berichtsoort")
                .setAttributeNS(Draft.WSU, "u:Id", "Body"));
    for (String name : new String[] {"Id", "ID", "id"}) {
      making.add(
          "doubled id as " + name,
          "HEADERS",
          "the id 'Body' occurs more than once",
          draft ->
              draft.afterSigning =
                  document ->
                      Draft.element(document, Draft.KV, "berichtsoort").setAttribute(name, "Body"));
    }
    making.after(
        "doubled id as xml:id",
        "HEADERS",
        "the id 'Body' occurs more than once",
        document ->
            Draft.element(document, Draft.KV, "berichtsoort")
                .setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:id", "Body"));
  }

  private static Element wrapper(Document document, String name) {
    Element wrapper = document.createElementNS("urn:wrapper", "w:" + name);
    Draft.element(document, Draft.SOAP, "Header").appendChild(wrapper);
    return wrapper;
  }

  /** Moves a signed element away and leaves a changed copy in its place. */
  private static void move(Document document, String id, Element where) {
    Element original = Draft.withId(document, id);
    Making.replaceByCopy(document, id);
    where.appendChild(original);
  }

  private static void freshen(Element timestamp) {
    Instant now = Instant.now();
    Draft.element(timestamp, Draft.WSU, "Created").setTextContent(now.toString());
    Draft.element(timestamp, Draft.WSU, "Expires").setTextContent(now.plusSeconds(300).toString());
  }
}
