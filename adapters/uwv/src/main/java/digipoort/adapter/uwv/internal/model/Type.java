// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal.model;

import digipoort.adapter.uwv.internal.model.Format.Complaint;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** The kinds of value, each with how an ERP writes it and how it is checked. */
public enum Type {
  /** Text of any letters. */
  TEKST("tekst", Normal::lines, Checks::text),
  /** Text without digits. */
  LETTERS("letters", Normal::lines, Checks::letters),
  /** Digits that are not a number. */
  CIJFERS("cijfers", Normal::asIs, Checks::digits),
  /** A whole number, not negative. */
  GETAL("getal", Normal::asIs, Checks::count),
  /** Euros with two decimals. */
  BEDRAG("bedrag", Normal::decimals, Checks::amount),
  /** A percentage with two decimals, not negative. */
  PERCENTAGE("percentage", Normal::decimals, Checks::percentage),
  /** A day. */
  DATUM("datum", Normal::date, Checks::date),
  /** A day of which month and day may be unknown. */
  DATUM_DEELS_FICTIEF("datumDeelsFictief", Normal::date, Checks::partlyUnknownDate),
  /** A moment, Dutch time. */
  DATUM_TIJD("datumTijd", Normal::moment, Checks::moment),
  /** Hours and minutes. */
  TIJDSDUUR("tijdsduur", Normal::hours, Checks::hours),
  /** Hours and minutes within one day. */
  TIJDSDUUR_ETMAAL("tijdsduurEtmaal", Normal::hours, Checks::hoursOfADay),
  /** Yes or no. */
  INDICATIE("indicatie", Normal::yesOrNo, Checks::yesOrNo),
  /** A value of a code list. */
  CODE("code", Normal::asIs, Checks::code),
  /** A number of a person or an organisation that passes the 11-proef. */
  BSN("bsn", Normal::asIs, Checks::bsn),
  /** Nine digits that pass the 11-proef, L, two digits. */
  LOONHEFFINGENNR("loonheffingennr", Normal::compact, Checks::loonheffingennr),
  /** An international account number with its checksum. */
  IBAN("iban", Normal::compact, Checks::iban),
  /** Capitals and digits of a pattern. */
  PATROON("patroon", Normal::compact, Checks::pattern),
  /** A country by ISO 3166-1. */
  LAND("land", Normal::compact, Checks::country),
  /** An e-mail address. */
  EMAIL("email", Normal::asIs, Checks::email),
  /** A telephone number, digits only. */
  TELEFOON("telefoon", Normal::telephone, Checks::telephone);

  private final String word;
  private final UnaryOperator<String> normal;
  private final BiFunction<Format, String, Optional<Complaint>> check;

  Type(
      String word,
      UnaryOperator<String> normal,
      BiFunction<Format, String, Optional<Complaint>> check) {
    this.word = word;
    this.normal = normal;
    this.check = check;
  }

  /** As the model names it. */
  public String word() {
    return word;
  }

  /** The type that the model names so. */
  static Optional<Type> of(String word) {
    return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
  }

  String normal(String given) {
    return normal.apply(given);
  }

  Optional<Complaint> complaint(Format format, String value) {
    return check.apply(format, value);
  }
}
