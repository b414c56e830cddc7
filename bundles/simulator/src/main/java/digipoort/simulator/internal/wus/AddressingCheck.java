// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.wus;

import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * Koppelvlak WUS 1.2: where a request says that it goes, what it says that it is, and where answers
 * may go.
 */
final class AddressingCheck {
  private static final int MAX_MESSAGE_ID = 256;

  private final Set<String> acceptedTo;

  AddressingCheck(Set<String> acceptedTo) {
    this.acceptedTo = Set.copyOf(acceptedTo);
  }

  Operation check(Envelope envelope, Service service, String soapAction) throws Refusal {
    String to = envelope.headerText("To");
    if (!acceptedTo.contains(to)) {
      throw Refusal.of(Rule.TO, "wsa:To", to, "one of " + acceptedTo);
    }
    checkMessageId(envelope.headerText("MessageID"));
    for (String name : List.of("ReplyTo", "From", "FaultTo")) {
      if (envelope.addressing().containsKey(name)) {
        checkReply(name, envelope.header(name));
      }
    }
    String action = envelope.headerText("Action");
    Operation operation =
        Operation.of(service, action)
            .orElseThrow(
                () ->
                    new Refusal(
                        Rule.ACTION,
                        "wsa:Action '" + action + "' is no action of this service",
                        action,
                        ""));
    checkSoapAction(soapAction, action);
    Element payload = envelope.payload();
    if (!Xml.is(payload, Names.KV, operation.requestElement())) {
      String seen = "{" + payload.getNamespaceURI() + "}" + payload.getLocalName();
      throw new Refusal(
          Rule.ACTION,
          "the Body holds " + seen,
          seen,
          "{" + Names.KV + "}" + operation.requestElement() + ", as wsa:Action says");
    }
    return operation;
  }

  private static void checkMessageId(String id) throws Refusal {
    if (id.isEmpty() || id.length() > MAX_MESSAGE_ID) {
      throw new Refusal(
          Rule.MESSAGE_ID,
          "wsa:MessageID has " + id.length() + " characters",
          id,
          "1 to " + MAX_MESSAGE_ID);
    }
  }

  private static void checkReply(String name, Element header) throws Refusal {
    String address = Xml.child(header, Names.WSA, "Address").getTextContent().strip();
    if (!address.equals(Names.ANONYMOUS) && !address.equals(Names.NONE)) {
      throw Refusal.of(Rule.REPLY_TO, "wsa:" + name, address, "the anonymous address");
    }
  }

  /** Digikoppeling WS002: SOAPAction is empty quotes or equal to the action. */
  private static void checkSoapAction(String header, String action) throws Refusal {
    String value = header.strip();
    if (value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")) {
      value = value.substring(1, value.length() - 1);
      if (value.isEmpty()) {
        return;
      }
    }
    if (!value.equals(action)) {
      throw Refusal.of(
          Rule.ACTION, "HTTP header SOAPAction", value, "wsa:Action, '" + action + "'");
    }
  }
}
