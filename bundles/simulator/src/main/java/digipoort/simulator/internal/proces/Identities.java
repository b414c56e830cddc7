// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.proces;

import digipoort.simulator.internal.wus.Answer;
import digipoort.simulator.internal.wus.Refusal;
import digipoort.simulator.internal.wus.Request;
import digipoort.simulator.internal.wus.Rule;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** Identities of belanghebbenden, which the simulator keeps as {@code type:nummer}. */
final class Identities {
  /** What everybody sends who has no authorisation service. */
  private static final String NO_AUSP = "http://geenausp.nl";

  /** The first eight digits of an OIN say which number follows. */
  private static final Map<String, String> IN_OIN =
      Map.of("KvK", "00000003", "RSIN", "00000001", "Fi", "00000002");

  private Identities() {}

  static String belanghebbende(Request request) {
    return request.textIn("identiteitBelanghebbende", "type")
        + ":"
        + request.textIn("identiteitBelanghebbende", "nummer");
  }

  static void write(Element parent, String name, String identity) {
    int colon = identity.indexOf(':');
    Element element = Answer.add(parent, name);
    Answer.add(element, "nummer", identity.substring(colon + 1));
    Answer.add(element, "type", identity.substring(0, colon));
  }

  /**
   * The autorisatieAdres must be one that is registered, and must be there when the question is
   * certainly about somebody else than the asker. It is certain only when the OIN of the asker
   * holds a number of the same kind.
   */
  static void checkAutorisatieAdres(Request request, String belanghebbende) throws Refusal {
    Optional<String> adres = request.optional("autorisatieAdres").filter(text -> !text.isEmpty());
    if (adres.isPresent() && !adres.get().equals(NO_AUSP) && !adres.get().equals(NO_AUSP + "/")) {
      throw Refusal.of(Rule.AUTORISATIE_ADRES, "autorisatieAdres", adres.get(), NO_AUSP);
    }
    if (adres.isEmpty() && isSomebodyElse(request.oin(), belanghebbende)) {
      throw new Refusal(
          Rule.AUTORISATIE_ADRES,
          "autorisatieAdres is missing, and the belanghebbende is not the asker",
          "",
          NO_AUSP);
    }
  }

  private static boolean isSomebodyElse(String oin, String belanghebbende) {
    int colon = belanghebbende.indexOf(':');
    String prefix = IN_OIN.get(belanghebbende.substring(0, Math.max(colon, 0)));
    return prefix != null
        && oin.startsWith(prefix)
        && !oin.startsWith(prefix + belanghebbende.substring(colon + 1));
  }
}
