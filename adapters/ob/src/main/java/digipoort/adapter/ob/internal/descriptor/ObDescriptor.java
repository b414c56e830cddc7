// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.descriptor;

import digipoort.api.Text;
import digipoort.api.Tijdvak;
import digipoort.mapping.descriptor.Descriptor;
import digipoort.mapping.descriptor.Head;
import digipoort.mapping.descriptor.HeaderFact;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;

/**
 * A message type in one taxonomy year.
 *
 * @param head what every descriptor says
 * @param deadline when it is due
 * @param header facts about the message, in the order of the message
 * @param koepel how the koepelorganisatie is reported
 * @param rubrieken in the order of the form
 */
public record ObDescriptor(
    Head head, Deadline deadline, List<HeaderFact> header, Koepel koepel, List<Rubriek> rubrieken)
    implements Descriptor {
  public ObDescriptor {
    header = List.copyOf(header);
    rubrieken = List.copyOf(rubrieken);
  }

  /** Months after the last day of the period; the due date is the last day of that month. */
  public record Deadline(int maand, int kwartaal, int jaar) {}

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

  /** What a bookkeeper calls its concepts, by their local names. */
  public Map<String, Text> names() {
    Map<String, Text> names = new LinkedHashMap<>();
    header.forEach(
        fact -> names.putIfAbsent(fact.concept().getLocalPart(), Text.verbatim(fact.field())));
    for (Rubriek rubriek : rubrieken) {
      rubriek
          .boxes()
          .forEach(
              (kolom, box) -> names.putIfAbsent(box.concept().getLocalPart(), rubriek.name(kolom)));
    }
    return names;
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
