// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.proces;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What happens to a delivery, chosen by its aanleverkenmerk as at the conformance stub of Logius.
 */
public enum Scenario {
  /** Everything goes well. */
  HAPPYFLOW("Happyflow", "accepted, ends in 500", Plan.HAPPY),
  /** The delivery itself is refused. */
  AANLEVER_FAULT("AanleverFault", "the delivery gets fault ALS100", List.of()),
  /** Accepted, but asking for statuses gets a fault. */
  STATUS_INFORMATIE_FAULT(
      "StatusInformatieFault", "accepted; asking for statuses gets fault STS100", Plan.HAPPY),
  /** The uitvragende partij cannot be reached for good. */
  AFLEVERFOUT("Afleverfout", "accepted, ends in 410 with AFS400", Plan.NOT_DELIVERED),
  /** The uitvragende partij rejects. */
  FOUT_UITVRAGENDE_PARTIJ(
      "Foutuitvragendepartij", "accepted, ends in 510 with a Responsemessage", Plan.REJECTED),
  /** Delivering to the uitvragende partij fails at first. */
  TECHNISCH_PROBLEEM_AFLEVEREN(
      "TechnischProbleemAfleveren", "accepted, 420, then 400 and 500", Plan.RECOVERS),
  /** Delivering to the uitvragende partij keeps failing. */
  MAXIMAAL_AANTAL_AFLEVERPOGINGEN(
      "MaximaalAantalAfleverpogingen",
      "accepted, 420 repeated, ends in 420 with AFS600",
      Plan.GIVES_UP),
  /** The sender may not deliver for this belanghebbende. */
  NIET_GEAUTORISEERD("NietGeautoriseerd", "accepted, ends in 210", Plan.NOT_AUTHORISED),
  /** The content is not valid. */
  VALIDATIEFOUT(
      "Validatiefout", "accepted, ends in 311 with VAS500 and the validator's XML", Plan.INVALID),
  /** Accepted, but the client never hears it. */
  TIMEOUT_NA_AANNAME("TimeoutNaAanname", "accepted, but no answer ever comes", Plan.HAPPY),
  /** Accepted, but the connection is cut instead of an answer. */
  VERBROKEN_NA_AANNAME(
      "VerbrokenNaAanname", "accepted, but the connection is cut before the answer", Plan.HAPPY),
  /** The answer to the delivery has no signature. */
  ONGETEKEND_ANTWOORD(
      "OngetekendAntwoord", "accepted, but the answer to the delivery is not signed", Plan.HAPPY),
  /** The answer to the delivery is signed by another party. */
  VERKEERDE_ONDERTEKENAAR(
      "VerkeerdeOndertekenaar",
      "accepted, but another party signed the answer to the delivery",
      Plan.HAPPY),
  /** Answers are signed with SHA-1. */
  SHA1_ANTWOORD(
      "Sha1Antwoord", "accepted; delivery and status answers signed with SHA-1", Plan.HAPPY);

  private final String word;
  private final String meaning;
  private final List<Step> plan;

  Scenario(String word, String meaning, List<Step> plan) {
    this.word = word;
    this.meaning = meaning;
    this.plan = plan;
  }

  /**
   * The scenario of an aanleverkenmerk: the name itself or the name, a hyphen and anything; else
   * the happy flow.
   */
  public static Scenario of(String aanleverkenmerk) {
    return Arrays.stream(values())
        .filter(
            scenario ->
                aanleverkenmerk.equals(scenario.word)
                    || aanleverkenmerk.startsWith(scenario.word + "-"))
        .findFirst()
        .orElse(HAPPYFLOW);
  }

  /** A line for each scenario. */
  public static String listing() {
    return Arrays.stream(values())
        .map(scenario -> String.format("  %-30s %s%n", scenario.word, scenario.meaning))
        .collect(Collectors.joining());
  }

  /** The name by which clients choose it. */
  public String word() {
    return word;
  }

  List<Step> plan() {
    return plan;
  }
}
