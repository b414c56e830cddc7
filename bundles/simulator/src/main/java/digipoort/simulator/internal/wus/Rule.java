// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.wus;

/** What a request can break; its name stands in the log of refusals. */
public enum Rule {
  /** Mutual TLS. */
  TLS,
  /** The HTTP request. */
  HTTP,
  /** Well-formed, harmless XML. */
  XML,
  /** SOAP 1.1 Envelope, Header, Body. */
  ENVELOPE,
  /** Only WS-Addressing and WS-Security headers, each once, with unique ids. */
  HEADERS,
  /** wsu:Timestamp. */
  TIMESTAMP,
  /** Form and algorithms of the Signature. */
  SIGNATURE_FORM,
  /** Every part that must be signed is. */
  SIGNATURE_COVERAGE,
  /** The digests and the value of the Signature. */
  SIGNATURE_VALUE,
  /** The certificate that signed. */
  CERTIFICATE,
  /** wsa:To. */
  TO,
  /** wsa:Action, SOAPAction and the element in the Body. */
  ACTION,
  /** wsa:ReplyTo, From, FaultTo. */
  REPLY_TO,
  /** wsa:MessageID. */
  MESSAGE_ID,
  /** A message that was sent before. */
  REPLAY,
  /** The schema of contract 1.2. */
  CONTRACT,
  /** autorisatieAdres. */
  AUTORISATIE_ADRES,
  /** A kenmerk that exists for the asker. */
  KENMERK,
  /** Refused because the scenario says so. */
  SCENARIO
}
