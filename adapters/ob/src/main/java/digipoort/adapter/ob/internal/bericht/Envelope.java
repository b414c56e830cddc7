// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.bericht;

import digipoort.adapter.ob.internal.descriptor.Berichtsoort;
import digipoort.api.Finding;
import digipoort.api.Submission;
import digipoort.api.Text;
import digipoort.mapping.MessageKind;
import java.util.List;
import java.util.Set;

/** What stands around the payload. */
final class Envelope {
  private static final Set<String> ROLLEN = Set.of("Bedrijf", "Intermediair");

  private Envelope() {}

  static void check(Berichtsoort soort, Submission submission, List<Finding> findings) {
    MessageKind kind = soort.kind();
    String wanted = soort.code();
    if (!submission.berichtsoort().equals(wanted)) {
      findings.add(
          Finding.error(kind.code("BERICHTSOORT"), "berichtsoort")
              .says(
                  "'" + submission.berichtsoort() + "' is geen " + wanted + ".",
                  "'" + submission.berichtsoort() + "' is not " + wanted + ".")
              .todo("Geef " + wanted + ".", "Give " + wanted + ".")
              .build());
    }
    if (!ROLLEN.contains(submission.rol())) {
      findings.add(
          Finding.warning(kind.code("ROL"), "rol")
              .says(
                  "Rol '" + submission.rol() + "' is ongebruikelijk.",
                  "Rol '" + submission.rol() + "' is unusual.")
              .todo("Gebruik Bedrijf of Intermediair.", "Use Bedrijf or Intermediair.")
              .build());
    }
    if (!submission.bijlagen().isEmpty()) {
      Text title = kind.title();
      findings.add(
          Finding.warning(kind.code("BIJLAGEN"), "bijlagen")
              .says(
                  "Een " + title.nl() + " heeft geen bijlagen.",
                  "A " + title.en() + " has no attachments.")
              .todo("Laat de bijlagen weg.", "Leave the attachments out.")
              .build());
    }
  }
}
