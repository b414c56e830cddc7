// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.intake;

import digipoort.api.Finding;
import digipoort.api.Text;
import java.time.Instant;

/** The findings about what is not there now and may come. */
final class Absences {
  private Absences() {}

  static Finding adapterStarting(String berichtsoort) {
    return starting("OUTBOX-ADAPTER-AWAY", "/berichtsoort")
        .says(
            "Er is nog geen adapter voor berichtsoort '" + berichtsoort + "': het systeem start.",
            "There is no adapter for berichtsoort '"
                + berichtsoort
                + "' yet: the runtime is starting.")
        .build();
  }

  static Finding adapterReplaced(String berichtsoort, Instant since) {
    return Finding.error("OUTBOX-ADAPTER-AWAY", "/berichtsoort")
        .says(
            "Er is geen adapter voor berichtsoort '"
                + berichtsoort
                + "': die is sinds "
                + since
                + " weg, en kan worden vervangen.",
            "There is no adapter for berichtsoort '"
                + berichtsoort
                + "': it went away at "
                + since
                + ", and may be being replaced.")
        .todo(
            "Lever straks hetzelfde opnieuw aan. Blijft de adapter weg: feature:install"
                + " digipoort-adapter-...; digipoort:adapter-list toont wat er is.",
            "Hand over the same again soon. When the adapter stays away: feature:install"
                + " digipoort-adapter-...; digipoort:adapter-list shows what is there.")
        .build();
  }

  static Finding adapterLeftAlone(Text reason) {
    return Finding.error("OUTBOX-ADAPTER-LATER", "/berichtsoort")
        .says(reason.nl(), reason.en())
        .todo(
            "Er is niets opgeslagen. Lever straks hetzelfde opnieuw aan met dezelfde submissionKey;"
                + " digipoort:adapter-list toont hoe het met de adapter staat.",
            "Nothing was stored. Hand over the same again later with the same submissionKey;"
                + " digipoort:adapter-list shows how the adapter is.")
        .build();
  }

  static Finding aansluitingOpening(String naam) {
    return starting("OUTBOX-AANSLUITING-AWAY", "/aansluiting")
        .says(
            "De aansluiting '" + naam + "' is er nog niet: het systeem is pas gestart.",
            "The aansluiting '" + naam + "' is not there yet: the runtime has just started.")
        .build();
  }

  static Finding aansluitingReplaced(String naam, Instant since) {
    return starting("OUTBOX-AANSLUITING-AWAY", "/aansluiting")
        .says(
            "De aansluiting '"
                + naam
                + "' is sinds "
                + since
                + " dicht, en kan opnieuw worden geopend.",
            "The aansluiting '"
                + naam
                + "' is closed since "
                + since
                + ", and may be being opened again.")
        .build();
  }

  static Finding aansluitingBroken(String naam, Text why) {
    return Finding.error("OUTBOX-AANSLUITING-BROKEN", "/aansluiting")
        .says(
            "De aansluiting '" + naam + "' is nu niet bruikbaar: " + why.nl(),
            "The aansluiting '" + naam + "' cannot be used now: " + why.en())
        .todo(
            "De beheerder herstelt haar (digipoort:aansluiting-list); lever daarna hetzelfde opnieuw"
                + " aan.",
            "The operator mends it (digipoort:aansluiting-list); then hand over the same again.")
        .build();
  }

  private static Finding.Builder starting(String code, String location) {
    return Finding.error(code, location)
        .todo(
            "Lever straks hetzelfde opnieuw aan; er is niets opgeslagen.",
            "Hand over the same again soon; nothing was stored.");
  }
}
