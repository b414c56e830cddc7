// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.descriptor;

import digipoort.mapping.descriptor.Descriptors;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The descriptors in force, of all message types.
 *
 * @param all the shipped ones and those of the operator
 */
public record TaxDescriptors(Descriptors<TaxDescriptor> all) {
  private static final Descriptors.Shipped SHIPPED =
      new Descriptors.Shipped(
          TaxDescriptors.class,
          Stream.of("ob", "obsup", "icp")
              .flatMap(name -> Stream.of(name + "-2025.xml", name + "-2026.xml"))
              .toList());

  /** Reads the shipped descriptors and those of a folder, which may be absent. */
  public static TaxDescriptors load(@Nullable Path folder) {
    return new TaxDescriptors(Descriptors.load(SHIPPED, folder, DescriptorReader::read));
  }

  /** Those of the VAT return. */
  public Descriptors<ObDescriptor> aangifte() {
    return only(ObDescriptor.class, Berichtsoort.OMZETBELASTING);
  }

  /** Those of the suppletie. */
  public Descriptors<ObDescriptor> suppletie() {
    return only(ObDescriptor.class, Berichtsoort.SUPPLETIE);
  }

  /** Those of the statement of EU sales. */
  public Descriptors<IcpDescriptor> icp() {
    return only(IcpDescriptor.class, Berichtsoort.OPGAAF_ICP);
  }

  private <D extends TaxDescriptor> Descriptors<D> only(Class<D> type, Berichtsoort soort) {
    List<D> wanted =
        all.all().stream()
            .filter(descriptor -> descriptor.berichtsoort() == soort)
            .map(type::cast)
            .toList();
    return new Descriptors<>(wanted, all.broken());
  }

  /** Local names of the amounts of all statements of EU sales. */
  public Set<String> icpAmounts() {
    return icp().all().stream()
        .flatMap(descriptor -> descriptor.prestaties().bedragen().values().stream())
        .map(bedrag -> bedrag.concept().getLocalPart())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Local names of the rubriek that has to agree with them, in all VAT returns. */
  public Set<String> withinEu() {
    return aangifte().all().stream()
        .flatMap(descriptor -> descriptor.rubriek(ObDescriptor.WITHIN_EU).stream())
        .flatMap(rubriek -> rubriek.boxes().values().stream())
        .map(box -> box.concept().getLocalPart())
        .collect(Collectors.toUnmodifiableSet());
  }
}
