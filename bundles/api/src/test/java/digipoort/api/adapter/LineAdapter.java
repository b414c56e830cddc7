// SPDX-License-Identifier: Apache-2.0
package digipoort.api.adapter;

import digipoort.api.Bericht;
import digipoort.api.BerichtInhoud;
import digipoort.api.ErpDocument;
import digipoort.api.ErpValue;
import digipoort.api.FieldReader;
import digipoort.api.Finding;
import digipoort.api.Identiteit;
import digipoort.api.Submission;
import digipoort.api.Text;
import digipoort.api.adapter.Preparation.Ready;
import digipoort.api.adapter.Preparation.Unfit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Sends a message that is a line of text and belongs to no period. */
final class LineAdapter implements Adapter {
  static final String NUMMER = "123456782";
  private static final List<String> SOORTEN = List.of("Voorbeeld");

  static final ErpDocument GOOD =
      new ErpDocument(
          new ErpValue.Fields(
              Map.of(
                  "naam",
                  new ErpValue.Words("Jansen"),
                  "mensen",
                  new ErpValue.Items(
                      List.of(new ErpValue.Fields(Map.of("bsn", new ErpValue.Words(NUMMER))))))));

  static Submission submission() {
    return Submission.builder()
        .submissionKey("k")
        .berichtsoort("Voorbeeld")
        .aansluiting("simulator")
        .belanghebbende(new Identiteit("1", "KvK"))
        .payload(GOOD)
        .build();
  }

  @Override
  public Preparation prepare(Submission submission, Ticket ticket) {
    if (!SOORTEN.contains(submission.berichtsoort())) {
      return unfit("X-BERICHTSOORT", "berichtsoort");
    }
    if (submission.payload() instanceof BerichtInhoud given) {
      return given.sha256().equals(inhoud("Jansen").sha256())
          ? ready(submission, ticket, given)
          : unfit("X-LINE", "line 1");
    }
    FieldReader fields = FieldReader.of((ErpDocument) submission.payload());
    String naam = fields.requiredText("naam").orElse("");
    for (FieldReader mens : fields.items("mensen")) {
      mens.text("bsn")
          .filter(bsn -> !bsn.equals(NUMMER))
          .ifPresent(bsn -> mens.add(finding("X-BSN", mens.pointerTo("bsn"))));
    }
    List<Finding> findings = fields.findings();
    if (!findings.isEmpty()) {
      return new Unfit(findings);
    }
    return ready(submission, ticket, inhoud(naam));
  }

  private static BerichtInhoud inhoud(String line) {
    return BerichtInhoud.of("text/plain", "line.txt", line.getBytes(StandardCharsets.UTF_8));
  }

  static Preparation ready(Submission submission, Ticket ticket, BerichtInhoud inhoud) {
    Bericht bericht =
        new Bericht(
            submission.berichtsoort(),
            ticket.aanleverkenmerk(),
            submission.eerderAanleverkenmerk(),
            submission.belanghebbende(),
            submission.rol(),
            null,
            null,
            inhoud,
            submission.bijlagen());
    return new Ready(bericht, new Text("een regel", "a line"), "line-1", List.of());
  }

  static Unfit unfit(String code, String location) {
    return new Unfit(List.of(finding(code, location)));
  }

  static Finding finding(String code, String location) {
    return Finding.error(code, location)
        .says("Dit kan niet.", "This cannot be.")
        .todo("Verbeter het.", "Correct it.")
        .build();
  }
}
