// SPDX-License-Identifier: Apache-2.0
package digipoort.json.internal;

import digipoort.api.BerichtInhoud;
import digipoort.api.ErpDocument;
import digipoort.api.ErpValue;
import digipoort.api.FieldReader;
import digipoort.api.Finding;
import digipoort.api.Identiteit;
import digipoort.api.Payload;
import digipoort.api.Submission;
import digipoort.api.Tijdvak;
import digipoort.json.ContentIntake.StoredContent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of a submission around its document. Every one is read before anything is said. */
public final class Envelope {
  private static final String DOCUMENT = "document";
  private static final String INHOUD = "inhoud";
  private static final Set<String> NAMES =
      Set.of(
          "submissionKey",
          "berichtsoort",
          "aansluiting",
          "belanghebbende",
          "rol",
          "tijdvak",
          "aanleverkenmerk",
          "eerderAanleverkenmerk",
          "notBefore",
          "deadline",
          "deliberate",
          "bijlagen",
          DOCUMENT,
          INHOUD);

  private final FieldReader reader;
  private final Checks checks;
  private final Submission.Builder builder = Submission.builder();
  private final List<Finding> findings;

  /** Reads everything. */
  public Envelope(Map<String, ErpValue> fields, Map<String, StoredContent> contents) {
    Map<String, ErpValue> rest = new LinkedHashMap<>(fields);
    ErpValue document = rest.remove(DOCUMENT);
    reader = FieldReader.of(new ErpDocument(new ErpValue.Fields(rest)));
    checks = new Checks(reader);
    references();
    belanghebbende();
    tijdvak();
    planning();
    Contents attached = new Contents(reader, contents);
    payload(document, attached).ifPresent(builder::payload);
    builder.bijlagen(attached.bijlagen());
    findings = reader.findings();
  }

  /** Everything that is wrong; empty when there is a submission. */
  public List<Finding> findings() {
    return findings;
  }

  /** The submission; only when there are no findings. */
  public Submission submission() {
    return builder.build();
  }

  /** The same finding with its place in the JSON form. */
  public static Finding located(Finding finding, Payload payload) {
    String location = finding.location();
    if (!location.startsWith("/")) {
      return NAMES.contains(location.split("\\.", 2)[0])
          ? new Finding(
              finding.severity(),
              finding.code(),
              "/" + location.replace('.', '/'),
              finding.text(),
              finding.action())
          : finding;
    }
    // the outbox looks at the fields around the document, an adapter into it
    boolean inDocument =
        payload instanceof ErpDocument document
            && !finding.code().startsWith("OUTBOX-")
            && names(document, location);
    return inDocument ? finding.below("/" + DOCUMENT) : finding;
  }

  private static boolean names(ErpDocument document, String pointer) {
    String first = pointer.substring(1).split("/", 2)[0];
    String name = first.replace("~1", "/").replace("~0", "~");
    return document.root().values().containsKey(name) || !NAMES.contains(name);
  }

  private void references() {
    checks.required(reader, "submissionKey", 100).ifPresent(builder::submissionKey);
    checks.required(reader, "berichtsoort", 80).ifPresent(builder::berichtsoort);
    checks.required(reader, "aansluiting", 40).ifPresent(builder::aansluiting);
    checks.optional(reader, "rol", 40).ifPresent(builder::rol);
    checks.optional(reader, "aanleverkenmerk", 40).ifPresent(builder::aanleverkenmerk);
    checks.optional(reader, "eerderAanleverkenmerk", 40).ifPresent(builder::eerderAanleverkenmerk);
  }

  private void belanghebbende() {
    FieldReader fields = reader.fields("belanghebbende");
    Optional<String> nummer = checks.required(fields, "nummer", 35);
    Optional<String> type = checks.required(fields, "type", 20);
    if (nummer.isPresent() && type.isPresent()) {
      builder.belanghebbende(new Identiteit(nummer.get(), type.get()));
    }
  }

  private void tijdvak() {
    FieldReader fields = reader.fields("tijdvak");
    if (!reader.names().contains("tijdvak")) {
      return;
    }
    Optional<LocalDate> begin = checks.requiredDate(fields, "begin");
    Optional<LocalDate> einde = checks.requiredDate(fields, "einde");
    if (begin.isEmpty() || einde.isEmpty()) {
      return;
    }
    if (einde.get().isBefore(begin.get())) {
      checks.wrong(
          fields.pointerTo("einde"),
          "Het einde " + einde.get() + " ligt voor het begin " + begin.get() + ".",
          "The end " + einde.get() + " lies before the begin " + begin.get() + ".");
      return;
    }
    builder.tijdvak(new Tijdvak(begin.get(), einde.get()));
  }

  private void planning() {
    Optional<Instant> notBefore = checks.instant(reader, "notBefore");
    Optional<Instant> deadline = checks.instant(reader, "deadline");
    if (notBefore.isPresent()
        && deadline.isPresent()
        && !notBefore.get().isBefore(deadline.get())) {
      checks.wrong(
          "/deadline",
          "De deadline ligt niet na notBefore.",
          "The deadline does not lie after notBefore.");
    }
    notBefore.ifPresent(builder::notBefore);
    deadline.ifPresent(builder::deadline);
    if (reader.flag("deliberate").orElse(false)) {
      builder.deliberate();
    }
  }

  private Optional<? extends Payload> payload(ErpValue document, Contents attached) {
    boolean hasDocument = document != null && !(document instanceof ErpValue.Nothing);
    Optional<BerichtInhoud> inhoud = attached.inhoud();
    if (hasDocument == reader.names().contains(INHOUD)) {
      reader.add(
          Finding.error("ERP-PAYLOAD", "/" + DOCUMENT)
              .says(
                  "Geef 'document' of 'inhoud', een van beide.",
                  "Give 'document' or 'inhoud', one of the two.")
              .todo(
                  "Cijfers horen in 'document', een kant-en-klaar bestand in 'inhoud'.",
                  "Figures belong in 'document', a ready-made file in 'inhoud'.")
              .build());
      return Optional.empty();
    }
    if (hasDocument && !(document instanceof ErpValue.Fields)) {
      reader.add(
          Finding.error("ERP-TYPE", "/" + DOCUMENT)
              .says("Het document heeft geen velden.", "The document has no fields.")
              .todo("Geef een object tussen accolades.", "Give an object between braces.")
              .build());
      return Optional.empty();
    }
    return hasDocument ? Optional.of(new ErpDocument((ErpValue.Fields) document)) : inhoud;
  }
}
