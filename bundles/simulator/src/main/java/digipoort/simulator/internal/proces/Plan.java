// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.proces;

import java.util.List;
import java.util.stream.Stream;

/** The statuses of each course that a proces can take; codes and texts as Digipoort uses them. */
final class Plan {
  private static final List<Step> RECEIVED =
      List.of(
          Step.of("105", "Aanleverproces gestart."),
          Step.of("100", "Aanleveren gelukt."),
          Step.of("110", "Aanleverproces wordt aangeboden."));
  private static final Step AUTHORISED = Step.of("200", "Authenticatie gelukt.");
  private static final Step VALID = Step.of("301", "Validatie gelukt.");
  private static final Step PASSING_ON =
      Step.of("405", "Afleveren naar uitvragende partij bezig...");
  private static final Step PASSED_ON = Step.of("400", "Afleveren uitvragende partij gelukt.");
  private static final Step AGREED =
      Step.of("500", "Validatie bij de uitvragende partij gelukt.")
          .withDetails(AgencyTexts.accepted());
  private static final Step LATER =
      Step.of("420", "Technisch probleem bij de afleverservice.")
          .withFout("AFS400", "Technische fout in de afleverservice; er volgt een nieuwe poging.");

  private static final List<Step> CHECKED = join(RECEIVED, AUTHORISED, VALID, VALID, PASSING_ON);

  static final List<Step> HAPPY = join(CHECKED, PASSED_ON, AGREED);
  static final List<Step> RECOVERS = join(CHECKED, LATER, PASSED_ON, AGREED);
  static final List<Step> GIVES_UP =
      join(
          CHECKED,
          LATER,
          LATER,
          Step.of("420", "Technisch probleem bij de afleverservice.")
              .withFout("AFS600", "Het bericht is na alle pogingen niet af te leveren."));
  static final List<Step> NOT_DELIVERED =
      join(
          CHECKED,
          Step.of("410", "Afleveren uitvragende partij niet gelukt.")
              .withFout("AFS400", "Technische fout in de afleverservice."));
  static final List<Step> REJECTED =
      join(
          CHECKED,
          PASSED_ON,
          Step.of("510", "Validatie bij de uitvragende partij niet gelukt.")
              .withDetails(AgencyTexts.rejected()));
  static final List<Step> NOT_AUTHORISED =
      join(
          RECEIVED,
          Step.of("210", "Authenticatie niet gelukt.")
              .withDetails("De aanleveraar is niet gemachtigd voor deze belanghebbende."));
  static final List<Step> INVALID =
      join(
          RECEIVED,
          AUTHORISED,
          Step.of("311", "Validatie niet gelukt.")
              .withFout("VAS500", AgencyTexts.validatorReport()));

  private Plan() {}

  private static List<Step> join(List<Step> begin, Step... more) {
    return Stream.concat(begin.stream(), Stream.of(more)).toList();
  }
}
