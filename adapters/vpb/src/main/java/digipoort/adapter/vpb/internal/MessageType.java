// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal;

import digipoort.api.Text;
import digipoort.mapping.MessageKind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message to the Belastingdienst that is sent by this bundle.
 *
 * @param kind what texts call it
 * @param file how its files are called
 * @param report how its entry points are called, before the year
 * @param number of the belanghebbende
 * @param folder for the operator's own descriptors, and the last part of its PID
 */
record MessageType(MessageKind kind, String file, String report, Number number, String folder) {
  /** Far above any of these messages. */
  static final int MOST_OCTETS = 5_000_000;

  /** Of the identifier, for as long as no descriptor says otherwise. */
  static final String SCHEME = "www.belastingdienst.nl/identificatie";

  static final MessageType AANGIFTE =
      new MessageType(
          new MessageKind(
              "VPB",
              new Text("aangifte", "return"),
              new Text("aangifte vennootschapsbelasting", "corporate tax return"),
              MessageKind.BELASTINGDIENST,
              MessageKind.PAY),
          "Vennootschapsbelasting",
          "vpb-aangifte",
          Number.RSIN,
          "vpb");

  static final MessageType UITSTEL =
      new MessageType(
          new MessageKind(
              "UITSTEL",
              new Text("opgave", "request"),
              new Text("opgave voor de uitstelregeling", "request for the postponement scheme"),
              MessageKind.BELASTINGDIENST,
              MessageKind.NOTHING),
          "Uitstel",
          "ihz-vpb-uitstel",
          Number.BECON,
          "uitstel");

  /** What the belanghebbende is known by. */
  enum Number {
    RSIN,
    BECON
  }

  String prefix() {
    return kind.prefix();
  }

  /** The year that an entry point of this message is for. */
  Optional<Integer> year(String entryPoint) {
    Matcher matcher =
        Pattern.compile(".*[/-]" + Pattern.quote(report) + "-([0-9]{4})[.]xsd").matcher(entryPoint);
    return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
  }
}
