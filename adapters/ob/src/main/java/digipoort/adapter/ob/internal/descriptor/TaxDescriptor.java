// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.descriptor;

import digipoort.api.Text;
import digipoort.api.Tijdvak;
import digipoort.mapping.MessageKind;
import digipoort.mapping.descriptor.Descriptor;
import digipoort.mapping.descriptor.HeaderFact;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;

/** A message type in one taxonomy year: what is the same for all of them. */
public sealed interface TaxDescriptor extends Descriptor permits ObDescriptor, IcpDescriptor {
  /** When it is due; empty when the law sets no day for the period. */
  Optional<Deadline> deadline();

  /** Facts about the message, in the order of the message. */
  List<HeaderFact> header();

  /** How the koepelorganisatie is reported. */
  Koepel koepel();

  /** What a bookkeeper calls its own concepts, by their local names. */
  Map<String, Text> ownNames();

  /** The concepts of its amounts, which are in euros. */
  Set<QName> amounts();

  /** The typed dimensions along which a concept is reported, each with its domain. */
  default Map<QName, QName> dimensions(QName concept) {
    boolean name =
        headerFact("koepelorganisatie").filter(fact -> fact.concept().equals(concept)).isPresent();
    return name && koepel() instanceof Koepel.AsDimension form
        ? Map.of(form.dimension(), form.domain())
        : Map.of();
  }

  /** Months after the last day of the period; the due date is the last day of that month. */
  record Deadline(int maand, int kwartaal, int jaar) {}

  /** The message type. */
  default Berichtsoort berichtsoort() {
    return Berichtsoort.of(head().berichtsoort());
  }

  /** What texts call the message type. */
  default MessageKind kind() {
    return berichtsoort().kind();
  }

  /** The header fact of this field; empty when the message has none. */
  default Optional<HeaderFact> headerFact(String field) {
    return header().stream().filter(fact -> fact.field().equals(field)).findFirst();
  }

  /** What a bookkeeper calls its concepts, by their local names. */
  default Map<String, Text> names() {
    Map<String, Text> names = new LinkedHashMap<>();
    header()
        .forEach(
            fact -> names.putIfAbsent(fact.concept().getLocalPart(), Text.verbatim(fact.field())));
    ownNames().forEach(names::putIfAbsent);
    return names;
  }

  /** Last day to file. */
  default Optional<LocalDate> due(Tijdvak tijdvak) {
    return deadline().map(deadline -> due(tijdvak, deadline));
  }

  private static LocalDate due(Tijdvak tijdvak, Deadline deadline) {
    long months = tijdvak.begin().until(tijdvak.einde().plusDays(1)).toTotalMonths();
    int after =
        months >= 12 ? deadline.jaar() : months >= 3 ? deadline.kwartaal() : deadline.maand();
    LocalDate month = tijdvak.einde().plusMonths(after);
    return month.withDayOfMonth(month.lengthOfMonth());
  }
}
