// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.descriptor;

import digipoort.api.Text;
import digipoort.mapping.descriptor.Head;
import digipoort.mapping.descriptor.HeaderFact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;

/**
 * A VAT return or suppletie in one taxonomy year: a form with boxes.
 *
 * @param head what every descriptor says
 * @param deadline when it is due
 * @param header facts about the message, in the order of the message
 * @param koepel how the koepelorganisatie is reported
 * @param rubrieken in the order of the form, totals of a suppletie last
 */
public record ObDescriptor(
    Head head,
    Optional<Deadline> deadline,
    List<HeaderFact> header,
    Koepel koepel,
    List<Rubriek> rubrieken)
    implements TaxDescriptor {
  /** The rubriek that the statement of EU sales has to agree with. */
  public static final String WITHIN_EU = "3b";

  public ObDescriptor {
    header = List.copyOf(header);
    rubrieken = List.copyOf(rubrieken);
  }

  /** The rubriek of this code. */
  public Optional<Rubriek> rubriek(String code) {
    return rubrieken.stream().filter(rubriek -> rubriek.code().equals(code)).findFirst();
  }

  /** The rubriek computed last: what is to be paid or claimed back. */
  public Rubriek total() {
    return rubrieken.stream().filter(Rubriek::computed).reduce((a, b) -> b).orElseThrow();
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

  @Override
  public Set<QName> amounts() {
    return rubrieken.stream()
        .flatMap(rubriek -> rubriek.boxes().values().stream())
        .map(Rubriek.Box::concept)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Map<String, Text> ownNames() {
    Map<String, Text> names = new LinkedHashMap<>();
    for (Rubriek rubriek : rubrieken) {
      rubriek
          .boxes()
          .forEach(
              (kolom, box) -> names.putIfAbsent(box.concept().getLocalPart(), rubriek.name(kolom)));
    }
    return names;
  }
}
