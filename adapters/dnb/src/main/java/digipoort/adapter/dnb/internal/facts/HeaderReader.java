// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal.facts;

import digipoort.adapter.dnb.internal.rules.Settings;
import digipoort.adapter.dnb.internal.rules.Templates;
import digipoort.adapter.dnb.internal.rules.Vorm;
import digipoort.api.ErpDocument;
import digipoort.api.ErpValue;
import digipoort.api.FieldReader;
import digipoort.api.Finding;
import digipoort.api.Submission;
import digipoort.api.Tijdvak;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what stands around the facts. */
final class HeaderReader {
  private final FieldReader reader;
  private final Submission submission;
  private final List<Finding> findings;

  private HeaderReader(FieldReader reader, Submission submission, List<Finding> findings) {
    this.reader = reader;
    this.submission = submission;
    this.findings = findings;
  }

  /**
   * The header; what is wrong is added to the findings and replaced by something to go on with.
   *
   * @param plain the fields of the document but those that are read elsewhere
   */
  static Header read(
      Map<String, ErpValue> plain,
      @Nullable ErpValue templates,
      Submission submission,
      Settings settings,
      List<Finding> findings) {
    Map<String, ErpValue> fields = new LinkedHashMap<>(plain);
    ErpValue decimals = fields.remove("decimalen");
    FieldReader reader = FieldReader.of(new ErpDocument(new ErpValue.Fields(fields)));
    HeaderReader header = new HeaderReader(reader, submission, findings);
    Header read =
        new Header(
            reader.requiredText("entrypoint").orElse(""),
            header.referenceDate(),
            header.begin(),
            header.currency(),
            decimals == null ? null : Decimals.read("/decimalen", decimals, findings).orElse(null),
            header.language(),
            header.templates(templates),
            header.vorm(settings));
    header.lei();
    findings.addAll(reader.findings());
    return read;
  }

  private void lei() {
    String lei = reader.text("lei").orElse(submission.belanghebbende().nummer());
    if (!lei.equals(submission.belanghebbende().nummer())) {
      String other = submission.belanghebbende().nummer();
      findings.add(
          Finding.error("DNB-LEI", "/lei")
              .says(
                  "'" + Wrong.cut(lei) + "' is niet de belanghebbende ('" + other + "').",
                  "'" + Wrong.cut(lei) + "' is not the belanghebbende ('" + other + "').")
              .todo(
                  "Maak lei en belanghebbende.nummer gelijk, of laat lei weg.",
                  "Make lei and belanghebbende.nummer equal, or leave lei out.")
              .build());
    }
  }

  private LocalDate referenceDate() {
    Optional<LocalDate> given = reader.date("referentiedatum");
    Tijdvak tijdvak = submission.tijdvak();
    if (given.isEmpty() && tijdvak == null && reader.text("referentiedatum").isEmpty()) {
      findings.add(
          Finding.error("DNB-REFERENCE-DATE", "/referentiedatum")
              .says(
                  "Er is geen referentiedatum en geen tijdvak.",
                  "There is no reference date and no tijdvak.")
              .todo("Geef referentiedatum.", "Give referentiedatum.")
              .build());
    }
    if (given.isPresent() && tijdvak != null && !given.get().equals(tijdvak.einde())) {
      findings.add(
          Finding.error("DNB-REFERENCE-DATE", "/referentiedatum")
              .says(
                  given.get() + " is niet het einde van het tijdvak (" + tijdvak + ").",
                  given.get() + " is not the end of the tijdvak (" + tijdvak + ").")
              .todo(
                  "Laat het tijdvak op de referentiedatum eindigen.",
                  "Let the tijdvak end on the reference date.")
              .build());
    }
    return given.orElse(tijdvak == null ? LocalDate.EPOCH : tijdvak.einde());
  }

  private @Nullable LocalDate begin() {
    Tijdvak tijdvak = submission.tijdvak();
    return reader.date("begin").orElse(tijdvak == null ? null : tijdvak.begin());
  }

  private String currency() {
    String given = reader.text("munteenheid").orElse("EUR");
    if (!Units.currency(given)) {
      findings.add(Units.noCurrency(reader.pointerTo("munteenheid"), given));
      return "EUR";
    }
    return given;
  }

  private String language() {
    String given = reader.text("taal").orElse("nl");
    if (!given.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})?")) {
      findings.add(
          Wrong.value(
              reader.pointerTo("taal"),
              Wrong.cut(given),
              "een taalcode zoals nl",
              "a language code such as nl"));
      return "nl";
    }
    return given;
  }

  private Vorm vorm(Settings settings) {
    Optional<String> given = reader.text("vorm");
    Optional<Vorm> vorm = given.flatMap(Vorm::of);
    if (given.isPresent() && vorm.isEmpty()) {
      findings.add(
          Wrong.value(
              reader.pointerTo("vorm"),
              Wrong.cut(given.get()),
              "instance of rapportpakket",
              "instance or rapportpakket"));
    }
    return vorm.orElse(settings.vorm());
  }

  /** Codes with true or false; or a list of those that are filed. */
  private Map<String, Boolean> templates(@Nullable ErpValue given) {
    Map<String, Boolean> templates = new LinkedHashMap<>();
    if (given instanceof ErpValue.Items items) {
      for (int i = 0; i < items.values().size(); i++) {
        template("/templates/" + i, items.values().get(i).toString(), true, templates);
      }
    } else if (given instanceof ErpValue.Fields fields) {
      fields
          .values()
          .forEach(
              (code, filed) -> {
                String at = Wrong.below("/templates", code);
                if (filed instanceof ErpValue.Flag flag) {
                  template(at, code, flag.value(), templates);
                } else {
                  findings.add(Wrong.type(at, filed, "true of false", "true or false"));
                }
              });
    } else if (given != null && !(given instanceof ErpValue.Nothing)) {
      findings.add(
          Wrong.type(
              "/templates",
              given,
              "een lijst van codes, of codes met true of false",
              "a list of codes, or codes with true or false"));
    }
    return templates;
  }

  private void template(String at, String code, boolean filed, Map<String, Boolean> templates) {
    if (!Templates.wellFormed(code)) {
      findings.add(
          Finding.error("DNB-TEMPLATE", at)
              .says(
                  "'" + Wrong.cut(code) + "' is geen code van een template.",
                  "'" + Wrong.cut(code) + "' is no code of a template.")
              .todo("Geef een code zoals VB.01.", "Give a code such as VB.01.")
              .build());
    } else if (templates.put(code, filed) != null) {
      findings.add(
          Finding.error("EFR-1.6.1", at)
              .says("'" + code + "' is dubbel genoemd.", "'" + code + "' is named twice.")
              .todo("Noem elk template een keer.", "Name each template once.")
              .build());
    }
  }
}
