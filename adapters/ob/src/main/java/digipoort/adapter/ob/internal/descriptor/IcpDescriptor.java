// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.descriptor;

import digipoort.api.Text;
import digipoort.mapping.descriptor.Head;
import digipoort.mapping.descriptor.HeaderFact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * A statement of EU sales (opgaaf ICP) in one taxonomy year: lines per customer.
 *
 * @param head what every descriptor says
 * @param deadline when it is due
 * @param header facts about the message, in the order of the message
 * @param koepel how the koepelorganisatie is reported
 * @param klant how a line says which customer it is about
 * @param prestaties how the amounts of this period are reported
 * @param correcties how those of earlier periods are
 * @param landen the countries that a customer can be in
 */
public record IcpDescriptor(
    Head head,
    Optional<Deadline> deadline,
    List<HeaderFact> header,
    Koepel koepel,
    Klantvorm klant,
    Bedragen prestaties,
    Bedragen correcties,
    List<Land> landen)
    implements TaxDescriptor {
  public IcpDescriptor {
    header = List.copyOf(header);
    landen = List.copyOf(landen);
  }

  /** How a line says which customer it is about. */
  public sealed interface Klantvorm {
    /** Two facts of a tuple. */
    record AsTuple(QName land, QName nummer) implements Klantvorm {}

    /** Two typed members in the scenario of a context. */
    record AsDimension(QName land, QName landDomain, QName nummer, QName nummerDomain)
        implements Klantvorm {}
  }

  /**
   * The amounts of a line.
   *
   * @param known false when the form was inferred; then it is not used in production
   * @param bedragen by kind; for corrections empty when they are added to the amounts of the period
   */
  public record Bedragen(boolean known, Map<Soort, Bedrag> bedragen) {
    public Bedragen {
      EnumMap<Soort, Bedrag> sorted = new EnumMap<>(Soort.class);
      sorted.putAll(bedragen);
      bedragen = Collections.unmodifiableMap(sorted);
    }
  }

  /**
   * A fact with a number of at most so many digits.
   *
   * @param tuple what it stands in, or null when it stands along dimensions
   */
  public record Bedrag(QName concept, @Nullable QName tuple, int digits) {}

  /**
   * A member state.
   *
   * @param code as the message has it
   * @param name for people
   * @param nummer the form of its VAT numbers without the code, a regular expression
   */
  public record Land(String code, Text name, String nummer) {
    /** Whether a number has the form of its VAT numbers. */
    public boolean fits(String given) {
      return given.matches(nummer);
    }
  }

  /** The country of this code. */
  public Optional<Land> land(String code) {
    return landen.stream().filter(land -> land.code().equals(code)).findFirst();
  }

  /** Whether corrections have no facts of their own. */
  public boolean correctionsAreAdded() {
    return correcties.bedragen().isEmpty();
  }

  /** The children of a tuple with this amount, in the order of the taxonomy: by their names. */
  public List<QName> order(Klantvorm.AsTuple form, QName amount) {
    return Stream.of(form.land(), form.nummer(), amount)
        .sorted((a, b) -> a.getLocalPart().compareTo(b.getLocalPart()))
        .toList();
  }

  @Override
  public Set<QName> amounts() {
    return Stream.of(prestaties, correcties)
        .flatMap(all -> all.bedragen().values().stream())
        .map(Bedrag::concept)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Map<QName, QName> dimensions(QName concept) {
    return klant instanceof Klantvorm.AsDimension form && amounts().contains(concept)
        ? Map.of(form.land(), form.landDomain(), form.nummer(), form.nummerDomain())
        : TaxDescriptor.super.dimensions(concept);
  }

  @Override
  public Map<String, Text> ownNames() {
    Map<String, Text> names = new LinkedHashMap<>();
    List<QName> klanten = new ArrayList<>();
    if (klant instanceof Klantvorm.AsTuple form) {
      klanten.addAll(List.of(form.land(), form.nummer()));
    } else if (klant instanceof Klantvorm.AsDimension form) {
      klanten.addAll(List.of(form.land(), form.nummer()));
    }
    names.put(klanten.get(0).getLocalPart(), Text.verbatim("land"));
    names.put(klanten.get(1).getLocalPart(), Text.verbatim("btwNummer"));
    prestaties
        .bedragen()
        .forEach((soort, b) -> names.putIfAbsent(b.concept().getLocalPart(), soort.label()));
    correcties
        .bedragen()
        .forEach(
            (soort, b) ->
                names.putIfAbsent(
                    b.concept().getLocalPart(),
                    new Text(
                        "correctie " + soort.label().nl(), "correction " + soort.label().en())));
    return names;
  }
}
