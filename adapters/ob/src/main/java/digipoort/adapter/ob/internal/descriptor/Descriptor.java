// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.descriptor;

import digipoort.api.Tijdvak;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;

/**
 * A message type in one taxonomy year.
 *
 * @param name unique; an operator's descriptor replaces the shipped one of the same name
 * @param version of the descriptor itself
 * @param taxonomie for people, for example {@code NT20}
 * @param valid the periods it is for lie within this one
 * @param entryPoint for the schemaRef
 * @param prefixes prefix to namespace
 * @param scheme of the identifier
 * @param types identity types that the belanghebbende may have; the first is usual
 * @param deadline when it is due
 * @param header facts about the message, in the order of the message
 * @param koepel how the koepelorganisatie is reported
 * @param rubrieken in the order of the form
 * @param source where it came from and the start of its SHA-256
 */
public record Descriptor(
    String name,
    String version,
    String taxonomie,
    Tijdvak valid,
    String entryPoint,
    Map<String, String> prefixes,
    String scheme,
    List<String> types,
    Deadline deadline,
    List<HeaderFact> header,
    Koepel koepel,
    List<Rubriek> rubrieken,
    Source source) {
  public Descriptor {
    prefixes = Map.copyOf(prefixes);
    types = List.copyOf(types);
    header = List.copyOf(header);
    rubrieken = List.copyOf(rubrieken);
  }

  /** Months after the last day of the period; the due date is the last day of that month. */
  public record Deadline(int maand, int kwartaal, int jaar) {}

  /** Where a descriptor came from. */
  public record Source(String file, boolean shipped, String sha256) {}

  /** Whether the whole period lies within the validity. */
  public boolean covers(Tijdvak tijdvak) {
    return !tijdvak.begin().isBefore(valid.begin()) && !tijdvak.einde().isAfter(valid.einde());
  }

  /** For the record: what was used. */
  public String signature() {
    return name + " v" + version + " sha256:" + source.sha256().substring(0, 12);
  }

  /** The rubriek of this code. */
  public Optional<Rubriek> rubriek(String code) {
    return rubrieken.stream().filter(rubriek -> rubriek.code().equals(code)).findFirst();
  }

  /** The rubriek computed last: what is to be paid or claimed back. */
  public Rubriek total() {
    return rubrieken.stream().filter(Rubriek::computed).reduce((a, b) -> b).orElseThrow();
  }

  /** The header fact of this field. */
  public HeaderFact headerFact(String field) {
    return header.stream().filter(fact -> fact.field().equals(field)).findFirst().orElseThrow();
  }

  /** The cell that is reported as this concept. */
  public Optional<Cell> cell(QName concept) {
    return rubrieken.stream()
        .flatMap(
            rubriek ->
                rubriek.boxes().entrySet().stream()
                    .filter(box -> box.getValue().concept().equals(concept))
                    .map(box -> rubriek.cell(box.getKey())))
        .findFirst();
  }

  /** Every field a header has to name. */
  static List<String> fields() {
    return List.of(
        "relatienummer",
        "naam",
        "versie",
        "berichtkenmerk",
        "aanmaak",
        "beconnummer",
        "koepelorganisatie",
        "soort",
        "voorletters",
        "tussenvoegsel",
        "achternaam",
        "telefoonnummer");
  }

  /** Last day to file. */
  public LocalDate due(Tijdvak tijdvak) {
    long months = tijdvak.begin().until(tijdvak.einde().plusDays(1)).toTotalMonths();
    int after =
        months >= 12 ? deadline.jaar() : months >= 3 ? deadline.kwartaal() : deadline.maand();
    LocalDate month = tijdvak.einde().plusMonths(after);
    return month.withDayOfMonth(month.lengthOfMonth());
  }
}
