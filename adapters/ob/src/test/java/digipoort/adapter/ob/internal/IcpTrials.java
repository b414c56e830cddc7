// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal;

import digipoort.api.BerichtInhoud;
import digipoort.api.Payload;
import digipoort.api.Submission;
import digipoort.api.adapter.Preparation;
import digipoort.mapping.trial.Json;
import java.nio.charset.StandardCharsets;

/** A statement that is in order, to be spoiled by a test. */
final class IcpTrials {
  static final String GOOD =
      """
      {"software":{"relatienummer":"SWO12345","naam":"Voorbeeld ERP","versie":"4.2"},
       "contact":{"voorletters":"J","achternaam":"Vries","telefoonnummer":"0201234567"},
       "prestaties":[
         {"land":"DE","btwNummer":"123456788","leveringen":1000,"diensten":500},
         {"land":"BE","btwNummer":"0477472701","diensten":750},
         {"land":"FR","btwNummer":"23334175221","abc":250}],
       "correcties":[]}
      """;
  static final String CORRECTION =
      """
      "correcties":[{"land":"DE","btwNummer":"123456788","leveringen":-100,
        "tijdvak":{"begin":"2025-01-01","einde":"2025-03-31"}}]
      """
          .strip();

  private IcpTrials() {}

  static Submission.Builder submission(Payload payload) {
    return Trials.submission(payload).berichtsoort("ICP");
  }

  static Submission good() {
    return submission(Json.document(GOOD)).build();
  }

  /** The good document with other lines. */
  static Submission lines(String... lines) {
    String json =
        GOOD.replaceAll(
            "(?s)\"prestaties\":.*\\],", "\"prestaties\":[" + String.join(",", lines) + "],");
    return submission(Json.document(json)).build();
  }

  static Submission corrected() {
    return submission(Json.document(GOOD.replace("\"correcties\":[]", CORRECTION))).build();
  }

  static Preparation prepare(Submission submission) {
    return Trials.ICP.prepare(submission, Trials.ticket());
  }

  static BerichtInhoud inhoud(String xml) {
    return BerichtInhoud.of("application/xml", "icp.xbrl", xml.getBytes(StandardCharsets.UTF_8));
  }
}
