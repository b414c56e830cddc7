// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.grootboek;

import digipoort.adapter.vpb.internal.bericht.When;
import digipoort.adapter.vpb.internal.form.Cell;
import digipoort.adapter.vpb.internal.form.Form;
import digipoort.adapter.vpb.internal.form.Kind;
import digipoort.adapter.vpb.internal.grootboek.RgsMapping.Side;
import digipoort.adapter.vpb.internal.grootboek.RgsMapping.Target;
import digipoort.api.FieldReader;
import digipoort.api.Finding;
import digipoort.api.Text;
import digipoort.mapping.Euros;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Turns a trial balance with RGS codes into amounts of a form. */
public final class Ledger {
  /** The field of the document. */
  public static final String FIELD = "grootboek";

  private static final String AT = "/" + FIELD;
  private static final int MOST = 20_000;
  private static final int SHOWN = 60;
  private static final Locale DUTCH = Locale.forLanguageTag("nl");

  private final Form form;
  private final RgsMapping mapping;
  private final List<Finding> findings;
  private final Map<Cell, BigDecimal> amounts = new LinkedHashMap<>();
  private final List<Booked> booked = new ArrayList<>();

  private Ledger(Form form, RgsMapping mapping, List<Finding> findings) {
    this.form = form;
    this.mapping = mapping;
    this.findings = findings;
  }

  /**
   * An account and where it went.
   *
   * @param name as the ERP calls it
   * @param field what the field is called
   * @param begin debit is positive
   * @param end debit is positive
   */
  public record Booked(String rgs, String name, Text field, BigDecimal begin, BigDecimal end) {}

  /**
   * What was read.
   *
   * @param amounts exact
   * @param booked for the preview
   * @param sound whether everything could be read and balances
   */
  public record Read(Map<Cell, BigDecimal> amounts, List<Booked> booked, boolean sound) {
    /** There is no trial balance. */
    public static final Read NOTHING = new Read(Map.of(), List.of(), true);

    public Read {
      amounts = Map.copyOf(amounts);
      booked = List.copyOf(booked);
    }
  }

  /** The amounts; what is the matter is added to the findings. */
  public static Read read(
      FieldReader document, Form form, RgsMapping mapping, List<Finding> findings) {
    Ledger ledger = new Ledger(form, mapping, new ArrayList<>());
    List<FieldReader> entries = document.items(FIELD);
    boolean usable = mapping.broken().isEmpty() && entries.size() <= MOST;
    if (!usable) {
      ledger.findings.add(
          error("VPB-LEDGER")
              .says(
                  entries.size() + " rekeningen (ten hoogste " + MOST + "). " + mapping.broken(),
                  entries.size() + " accounts (at most " + MOST + "). " + mapping.broken())
              .todo(
                  "Herstel het bestand met de RGS-codes of de lijst.",
                  "Repair the file with the RGS codes, or the list.")
              .build());
    }
    List<Account> accounts = new ArrayList<>();
    for (FieldReader entry : entries) {
      Account.read(entry, ledger.findings).ifPresent(accounts::add);
    }
    boolean complete = usable && accounts.size() == entries.size();
    if (complete) {
      accounts.forEach(ledger::book);
      ledger.balance(accounts);
    }
    findings.addAll(ledger.findings);
    return new Read(ledger.amounts, ledger.booked, ledger.findings.isEmpty());
  }

  private void book(Account account) {
    Optional<Target> target = mapping.target(account.rgs());
    if (target.isEmpty()) {
      if (!account.zero()) {
        findings.add(unmapped(account));
      }
      return;
    }
    Optional<Form.Placed> field = leaf(target.get());
    boolean fits = field.filter(f -> f.section().cube().time() == account.balance()).isPresent();
    if (!fits) {
      findings.add(misplaced(account, target.get()));
      return;
    }
    if (account.balance()) {
      add(target.get(), When.BEGIN, account.begin());
      add(target.get(), When.END, account.end());
    } else {
      add(target.get(), When.YEAR, account.end());
    }
    booked.add(
        new Booked(
            account.rgs(),
            account.name(),
            field.get().field().label(),
            account.begin(),
            account.end()));
  }

  private Optional<Form.Placed> leaf(Target target) {
    return form.amount(target.field())
        .filter(placed -> placed.field().kind() instanceof Kind.Amount);
  }

  private void add(Target target, When when, BigDecimal debit) {
    BigDecimal amount = target.side() == Side.DEBET ? debit : debit.negate();
    amounts.merge(new Cell(target.field(), when), amount, BigDecimal::add);
  }

  /** Debits equal credits; the result of the year joins the equity when it is not booked yet. */
  private void balance(List<Account> accounts) {
    BigDecimal begin = sum(accounts.stream().map(Account::begin).toList());
    BigDecimal end = sum(accounts.stream().filter(Account::balance).map(Account::end).toList());
    BigDecimal year = sum(accounts.stream().filter(a -> !a.balance()).map(Account::end).toList());
    if (begin.signum() != 0) {
      findings.add(unbalanced("het begin", "the start", begin));
    }
    if (end.signum() != 0 && end.add(year).signum() != 0) {
      findings.add(unbalanced("het einde", "the end", end.add(year)));
    } else if (end.signum() != 0) {
      mapping
          .result()
          .filter(target -> leaf(target).filter(f -> f.section().cube().time()).isPresent())
          .ifPresentOrElse(
              target -> result(target, year), () -> findings.add(noResult(year.negate())));
    }
  }

  private void result(Target target, BigDecimal year) {
    add(target, When.END, year);
    booked.add(
        new Booked(
            RgsMapping.RESULT,
            "",
            leaf(target).orElseThrow().field().label(),
            BigDecimal.ZERO,
            year));
  }

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Finding.Builder error(String code) {
    return Finding.error(code, AT);
  }

  private Finding unmapped(Account account) {
    String called = account.name();
    String shown = called.length() > SHOWN ? called.substring(0, SHOWN) + "..." : called;
    String name = (account.rgs() + " " + shown).strip();
    return Finding.error("VPB-RGS-UNMAPPED", account.at())
        .says(
            name
                + " staat niet in "
                + mapping.file()
                + " (begin "
                + nl(account.begin())
                + ", einde "
                + nl(account.end())
                + ").",
            name
                + " is not in "
                + mapping.file()
                + " (start "
                + en(account.begin())
                + ", end "
                + en(account.end())
                + ").")
        .todo(
            "Voeg de code toe aan etc/digipoort/descriptors/vpb/rgs.csv en herstart de adapter.",
            "Add the code to etc/digipoort/descriptors/vpb/rgs.csv and restart the adapter.")
        .build();
  }

  private Finding misplaced(Account account, Target target) {
    return Finding.error("VPB-RGS-FIELD", account.at())
        .says(
            account.rgs()
                + " gaat naar '"
                + target.field()
                + "', dat is geen bedrag van de "
                + (account.balance() ? "balans." : "winst-en-verliesrekening."),
            account.rgs()
                + " goes to '"
                + target.field()
                + "', which is no amount of the "
                + (account.balance() ? "balance sheet." : "profit and loss account."))
        .todo("Verbeter " + mapping.file() + ".", "Correct " + mapping.file() + ".")
        .build();
  }

  private static Finding unbalanced(String nl, String en, BigDecimal difference) {
    return error("VPB-LEDGER-BALANCE")
        .says(
            "Debet en credit zijn aan " + nl + " niet gelijk: verschil " + nl(difference) + ".",
            "Debit and credit are not equal at " + en + ": difference " + en(difference) + ".")
        .todo("Verbeter de proefbalans.", "Correct the trial balance.")
        .build();
  }

  private Finding noResult(BigDecimal profit) {
    return error("VPB-RGS-FIELD")
        .says(
            "Het resultaat van "
                + nl(profit)
                + " is niet geboekt en "
                + mapping.file()
                + " zegt niet waar het hoort.",
            "The result of "
                + en(profit)
                + " is not booked and "
                + mapping.file()
                + " does not say where it belongs.")
        .todo(
            "Voeg " + RgsMapping.RESULT + ";winstreserve;credit toe.",
            "Add " + RgsMapping.RESULT + ";winstreserve;credit.")
        .build();
  }

  private static String nl(BigDecimal amount) {
    return Euros.shown(amount, DUTCH);
  }

  private static String en(BigDecimal amount) {
    return Euros.shown(amount, Locale.ENGLISH);
  }
}
