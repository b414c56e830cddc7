// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import digipoort.api.State;
import digipoort.api.Text;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a scenario of the simulator must end for the ERP.
 *
 * @param scenario its name
 * @param aansluiting over which it is sent
 * @param state the end
 * @param accepted how often the simulator accepts it
 * @param answered whether any answer to the delivery comes
 * @param explanation part of what is said in plain words
 * @param action part of what is to be done
 * @param findings parts of findings: code, location, text
 */
record ScenarioEnd(
    String scenario,
    String aansluiting,
    State state,
    int accepted,
    boolean answered,
    Text explanation,
    Text action,
    List<String> findings) {
  static final String DEFAULT = "simulator";

  /** Waits only briefly for an answer. */
  static final String HASTY = "haastig";

  /** Deliberately accepts answers with SHA-1. */
  static final String SHA1 = "sha1";

  private static final Text CORRECT =
      new Text("Verbeter de aangifte en dien opnieuw in", "Correct the return and submit again");
  private static final Text ASK_FIRST =
      new Text(
          "Lever dit niet opnieuw aan. Is dat proces deze levering",
          "Do not submit this again. When that process is this delivery");

  private static final Text ASK_DIGIPOORT =
      new Text(
          "Lever dit niet opnieuw aan. Vraag Digipoort (Logius)",
          "Do not submit this again. Ask Digipoort (Logius)");

  /** Every scenario that comes to an end. */
  static List<ScenarioEnd> all() {
    return Stream.of(
            List.of(
                completed("Happyflow", DEFAULT),
                completed("TechnischProbleemAfleveren", DEFAULT),
                completed("MultipartAntwoord", DEFAULT),
                completed("Sha1Antwoord", SHA1)),
            refusals(),
            doubts())
        .flatMap(List::stream)
        .toList();
  }

  private static List<ScenarioEnd> refusals() {
    return List.of(
        refusedAtOnce(),
        rejected(
            "NietGeautoriseerd",
            new Text("u bent niet gemachtigd voor deze", "you are not authorised for this"),
            new Text(
                "Controleer certificaat, belanghebbende en machtiging",
                "Check certificate, belanghebbende and authorisation")),
        rejected(
            "Validatiefout",
            new Text("de inhoud is niet geldig", "its content is not valid"),
            CORRECT,
            "VALIDATIE line 1, column 412 5a btw",
            "heeft geen geldige waarde",
            "VALIDATIE line 1, column 598 relatienummer",
            "bd-i:SoftwareVendorAccountNumber ontbreekt"),
        rejected(
            "Foutuitvragendepartij",
            new Text("De Belastingdienst keurt de aangifte af", "rejects the return"),
            CORRECT,
            "voor dit tijdvak is al een aangifte verwerkt (F 0510)"),
        rejected(
            "MaximaalAantalAfleverpogingen",
            new Text("kon de aangifte niet afleveren", "could not deliver the return"),
            new Text("Dien opnieuw in", "Submit again"),
            "AFS600: Het bericht is na alle pogingen niet af te leveren."),
        rejected(
            "Afleverfout",
            new Text("kon de aangifte niet afleveren", "could not deliver the return"),
            new Text("Dien opnieuw in", "Submit again"),
            "AFS400: Technische fout in de afleverservice."));
  }

  private static List<ScenarioEnd> doubts() {
    return List.of(
        unanswered(
            "TimeoutNaAanname",
            HASTY,
            new Text("Geen volledig antwoord binnen 2 seconden", "within 2 seconds")),
        unanswered(
            "VerbrokenNaAanname",
            DEFAULT,
            new Text("verbrak de verbinding zonder volledig antwoord", "closed the connection")),
        distrusted("OngetekendAntwoord", new Text("is niet ondertekend", "is not signed")),
        distrusted(
            "TlsSleutelAntwoord",
            new Text("de sleutel van de TLS-server", "the key of the TLS server itself")),
        distrusted(
            "JarenGeldigAntwoord",
            new Text("hoogstens 3600 seconden", "at most 3600 seconds, response.ttl.seconds")),
        distrusted("AndereActorAntwoord", new Text("voor een ander (actor", "for another (actor")),
        distrusted(
            "OnbegrepenHeader", new Text("die begrepen moet worden", "that must be understood")),
        distrusted(
            "VerkeerdeOndertekenaar",
            new Text("(verwacht: OIN 00000004003214345001", "(expected: OIN 00000004003214345001")),
        unprovable(
            "Sha1Antwoord",
            new Text("ondertekend met SHA-1", "only with response.sha1.allowed = true")));
  }

  private static ScenarioEnd completed(String scenario, String aansluiting) {
    return new ScenarioEnd(
        scenario,
        aansluiting,
        State.COMPLETED,
        1,
        true,
        new Text(
            "De Belastingdienst heeft de aangifte ontvangen en aanvaard",
            "The Belastingdienst received and accepted the return"),
        new Text("Niets meer in te dienen", "Nothing more to file"),
        List.of());
  }

  /** The fault of Digipoort comes through word for word. */
  private static ScenarioEnd refusedAtOnce() {
    return new ScenarioEnd(
        "AanleverFault",
        DEFAULT,
        State.REJECTED,
        0,
        true,
        new Text("[ALS100 ", "[ALS100 "),
        new Text("Verbeter het bericht en lever het opnieuw aan", "Correct the bericht and submit"),
        List.of());
  }

  private static ScenarioEnd rejected(
      String scenario, Text explanation, Text action, String... findings) {
    return new ScenarioEnd(
        scenario, DEFAULT, State.REJECTED, 1, true, explanation, action, List.of(findings));
  }

  private static ScenarioEnd unanswered(String scenario, String aansluiting, Text reason) {
    return new ScenarioEnd(
        scenario, aansluiting, State.PARKED, 1, false, reason, ASK_FIRST, List.of());
  }

  /** What came of it is answered in a way that is not trusted either. */
  private static ScenarioEnd unprovable(String scenario, Text reason) {
    return new ScenarioEnd(
        scenario, DEFAULT, State.PARKED, 1, true, reason, ASK_DIGIPOORT, List.of());
  }

  private static ScenarioEnd distrusted(String scenario, Text reason) {
    return new ScenarioEnd(scenario, DEFAULT, State.PARKED, 1, true, reason, ASK_FIRST, List.of());
  }
}
