// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.wus;

import digipoort.api.Text;
import digipoort.api.channel.Refusal;
import digipoort.wss.SoapFault;

/** What a fault says about the request that it answers. */
final class Faults {
  private static final FaultTable TABLE = FaultTable.read();

  private Faults() {}

  static Refusal classify(SoapFault fault) {
    return TABLE.outcome(fault.asFout().foutcode());
  }

  static Text explain(SoapFault fault) {
    String words = " (" + fault.asFout().foutcode() + ": " + excerpt(fault) + ")";
    Text start =
        switch (classify(fault)) {
          case CONTENT ->
              new Text(
                  "Digipoort vindt het verzoek onjuist; ongewijzigd opnieuw sturen helpt niet",
                  "Digipoort finds the request wrong; sending it again unchanged does not help");
          case TECHNICAL ->
              new Text(
                  "Digipoort heeft een technisch probleem; later opnieuw sturen kan helpen",
                  "Digipoort has a technical problem; sending it again later may help");
          case UNCLASSIFIED ->
              new Text(
                  "Digipoort weigert het verzoek met een onbekende code",
                  "Digipoort refuses the request with an unknown code");
        };
    return new Text(start.nl() + words, start.en() + words);
  }

  /**
   * Whether the fault says that there is no process: the fault of this very service, or one that
   * puts the blame on our message. A server fault without Digipoort's words may come from anything
   * on the way, also after acceptance.
   */
  static boolean certain(SoapFault fault, WusService service) {
    return fault.fout().isPresent()
        ? fault.element().equals(service.fault())
        : !fault.faultcode().startsWith("Server");
  }

  private static String excerpt(SoapFault fault) {
    String words = fault.asFout().foutbeschrijving().strip().replaceAll("\\s+", " ");
    return words.length() > 300 ? words.substring(0, 300) + "..." : words;
  }
}
