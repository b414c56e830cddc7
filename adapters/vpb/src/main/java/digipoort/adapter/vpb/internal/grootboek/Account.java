// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.grootboek;

import digipoort.api.FieldReader;
import digipoort.api.Finding;
import digipoort.mapping.Euros;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An account of a trial balance; debit is positive.
 *
 * @param rgs its code
 * @param name as the ERP calls it, may be empty
 * @param begin at the start of the year; zero for an account of the result
 * @param end at the end, or over the year for an account of the result
 * @param at where its code stands
 */
record Account(String rgs, String name, BigDecimal begin, BigDecimal end, String at) {
  /** Whether it is an account of the balance sheet. */
  boolean balance() {
    return rgs.startsWith("B");
  }

  boolean zero() {
    return begin.signum() == 0 && end.signum() == 0;
  }

  /** The account; empty, with errors, when it cannot be understood. */
  static Optional<Account> read(FieldReader fields, List<Finding> findings) {
    Optional<String> rgs = fields.requiredText("rgs");
    String name = fields.text("omschrijving").orElse("");
    BigDecimal begin = amount(fields, "begin", findings).orElse(BigDecimal.ZERO);
    List<BigDecimal> ends = ends(fields, begin, findings);
    String at = fields.pointerTo("rgs");
    Optional<Finding> wrong = rgs.flatMap(code -> wrong(at, code, begin, ends));
    wrong.ifPresent(findings::add);
    return wrong.isPresent()
        ? Optional.empty()
        : rgs.map(code -> new Account(code, name, begin, ends.get(0), at));
  }

  /** What the account comes to at the end, in each way that it is said. */
  private static List<BigDecimal> ends(
      FieldReader fields, BigDecimal begin, List<Finding> findings) {
    Optional<BigDecimal> debit = amount(fields, "debet", findings);
    Optional<BigDecimal> credit = amount(fields, "credit", findings);
    Optional<BigDecimal> moved =
        debit.isPresent() || credit.isPresent()
            ? Optional.of(
                begin.add(debit.orElse(BigDecimal.ZERO)).subtract(credit.orElse(BigDecimal.ZERO)))
            : Optional.empty();
    return Stream.of(amount(fields, "einde", findings), amount(fields, "saldo", findings), moved)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Finding> wrong(
      String at, String code, BigDecimal begin, List<BigDecimal> ends) {
    if (!code.matches("[BW][A-Za-z0-9.:_-]{0,40}")) {
      return Optional.of(wrong(at, "is geen RGS-code", "is not an RGS code", code));
    }
    if (ends.isEmpty()) {
      return Optional.of(
          wrong(
              at,
              "heeft geen einde, saldo, debet of credit",
              "has no einde, saldo, debet or credit",
              code));
    }
    if (ends.stream().anyMatch(other -> other.compareTo(ends.get(0)) != 0)) {
      return Optional.of(
          wrong(at, "spreekt zichzelf tegen: " + ends, "contradicts itself: " + ends, code));
    }
    return code.startsWith("W") && begin.signum() != 0
        ? Optional.of(
            wrong(
                at,
                "heeft een beginsaldo, maar hoort bij het resultaat",
                "has an opening balance, but belongs to the result",
                code))
        : Optional.empty();
  }

  private static Optional<BigDecimal> amount(
      FieldReader fields, String name, List<Finding> findings) {
    Optional<BigDecimal> amount = fields.number(name);
    if (amount.isPresent() && !Euros.workable(amount.get())) {
      findings.add(
          wrong(fields.pointerTo(name), "heeft te veel cijfers", "has too many digits", name));
      return Optional.empty();
    }
    return amount;
  }

  private static Finding wrong(String at, String nl, String en, String what) {
    String shown = what.length() > 20 ? what.substring(0, 20) + "..." : what;
    return Finding.error("VPB-LEDGER-ACCOUNT", at)
        .says("'" + shown + "' " + nl + ".", "'" + shown + "' " + en + ".")
        .todo(
            "Geef per rekening begin en einde (of saldo, of debet en credit); debet is positief.",
            "Give begin and einde of each account (or saldo, or debet and credit); debit is"
                + " positive.")
        .build();
  }
}
