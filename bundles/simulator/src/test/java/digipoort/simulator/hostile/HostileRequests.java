// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.hostile;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** The attacks that a Digipoort must refuse, each made from an honest delivery. */
public final class HostileRequests {
  private HostileRequests() {}

  /**
   * Makes all attacks. They are fresh: each list can be sent once.
   *
   * @param aanleverEndpoint address of the AanleverService, also as wsa:To
   * @param pki folder with the simulator's certificates
   */
  public static List<Attack> against(URI aanleverEndpoint, Path pki) throws Exception {
    Making making = new Making(aanleverEndpoint, pki);
    XmlAttacks.add(making);
    WrappingAttacks.add(making);
    SignatureAttacks.add(making);
    addTimes(making);
    addAddresses(making);
    making.addReplay("replay", "REPLAY", "has been used before");
    return making.attacks();
  }

  private static void addTimes(Making making) throws Exception {
    making.add(
        "expired",
        "TIMESTAMP",
        "the Timestamp expired at",
        draft -> {
          draft.created = draft.created.minusSeconds(400);
          draft.expires = draft.created.plusSeconds(300).toString();
        });
    making.add(
        "from the future",
        "TIMESTAMP",
        "which is in the future",
        draft -> {
          draft.created = draft.created.plusSeconds(180);
          draft.expires = draft.created.plusSeconds(300).toString();
        });
    making.add(
        "valid for an hour",
        "TIMESTAMP",
        "at most 10 minutes",
        draft -> draft.expires = draft.created.plusSeconds(3600).toString());
  }

  private static void addAddresses(Making making) throws Exception {
    making.add(
        "for another address",
        "TO",
        "wsa:To is 'https://elsewhere.test/'",
        draft -> draft.to = "https://elsewhere.test/");
    making.add(
        "unknown action",
        "ACTION",
        "is no action of this service",
        draft -> draft.action = draft.action + "X");
    making.add(
        "other SOAPAction",
        "ACTION",
        "SOAPAction is 'http://x'",
        draft -> draft.soapAction = "\"http://x\"");
    making.add(
        "other element than the action says",
        "ACTION",
        "the Body holds {" + Draft.KV + "}getProcessenRequest",
        draft -> draft.payload = "<getProcessenRequest xmlns='" + Draft.KV + "'/>");
    making.add(
        "answers to somebody else",
        "REPLY_TO",
        "wsa:ReplyTo is 'http://evil.test/'",
        draft ->
            draft.beforeSigning =
                x ->
                    Draft.withId(x, "ReplyTo").getFirstChild().setTextContent("http://evil.test/"));
    making.add(
        "foreign header",
        "HEADERS",
        "is not allowed",
        draft -> draft.moreHeaders = "<x:Extra xmlns:x='urn:foreign'/>");
  }
}
