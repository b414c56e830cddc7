// SPDX-License-Identifier: Apache-2.0
package digipoort.api.adapter;

import digipoort.api.BerichtInhoud;
import digipoort.api.BerichtResultaat;
import digipoort.api.Identiteit;
import digipoort.api.Kenmerk;
import digipoort.api.Submission;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Received berichten that no adapter can read. */
final class ReceivedTrials {
  private ReceivedTrials() {}

  /** Of each berichtsoort that is known here and of another one, with rubbish content. */
  static Map<String, BerichtResultaat> rubbish(Submission sent, List<BerichtResultaat> received) {
    Set<String> soorten = new LinkedHashSet<>(List.of("NietVanDezeAdapter", sent.berichtsoort()));
    received.forEach(bericht -> soorten.add(bericht.berichtsoort()));
    Map<String, BerichtResultaat> all = new LinkedHashMap<>();
    for (String soort : soorten) {
      for (BerichtInhoud content : Rubbish.contents()) {
        String what = soort + " with content " + Rubbish.shown(content);
        all.put(what, bericht(soort, content, List.of()));
      }
    }
    for (BerichtResultaat good : received) {
      String soort = good.berichtsoort();
      all.put(soort + " without anything around it", bericht(soort, good.inhoud(), List.of()));
      all.put(soort + " with rubbish beside it", bericht(soort, good.inhoud(), Rubbish.contents()));
    }
    return all;
  }

  private static BerichtResultaat bericht(
      String soort, BerichtInhoud inhoud, List<BerichtInhoud> bijlagen) {
    return new BerichtResultaat(
        new Kenmerk("K-1"),
        soort,
        "BK-1",
        null,
        null,
        Instant.EPOCH,
        new Identiteit("\u0000<&>", "\u0000<&>"),
        "",
        null,
        null,
        null,
        inhoud,
        bijlagen,
        List.of(),
        List.of());
  }
}
