// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.aangifte;

import digipoort.adapter.ob.internal.bericht.Ask;
import digipoort.adapter.ob.internal.bericht.Form;
import digipoort.adapter.ob.internal.bericht.MessageBuilder;
import digipoort.adapter.ob.internal.bericht.Page;
import digipoort.adapter.ob.internal.descriptor.Cell;
import digipoort.adapter.ob.internal.descriptor.Kolom;
import digipoort.adapter.ob.internal.descriptor.ObDescriptor;
import digipoort.adapter.ob.internal.descriptor.Rubriek;
import digipoort.api.FieldReader;
import digipoort.api.Finding;
import digipoort.api.Text;
import digipoort.mapping.Unread;
import digipoort.xbrl.XmlNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A form with boxes: the VAT return, or with totals the suppletie.
 *
 * @param title of a preview
 * @param check what is checked beyond the boxes
 */
public record BoxForm(Text title, Check check) implements Form<ObDescriptor, Aangifte> {
  /** Far above any return; what is larger is something else. */
  private static final int MOST = 1_000_000;

  /** What is checked beyond the boxes. */
  public interface Check {
    /** Adds what is odd about the figures. */
    default void figures(Aangifte aangifte, Unread unread, Ask<ObDescriptor> ask) {}

    /** Adds what is odd beside the other berichten of the ticket. */
    default void others(Aangifte aangifte, Ask<ObDescriptor> ask) {}
  }

  @Override
  public int mostOctets() {
    return MOST;
  }

  @Override
  public Aangifte read(FieldReader document, Ask<ObDescriptor> ask) {
    Map<Cell, BigDecimal> exact = AmountReader.read(document, ask);
    ask.findings().addAll(document.findings());
    Unread unread = Unread.of(ask.findings());
    Aangifte aangifte = new Aangifte(Arithmetic.complete(exact, unread, ask), Map.of());
    if (!exact.isEmpty()) {
      Plausibility.check(aangifte, unread, ask);
      check.figures(aangifte, unread, ask);
    }
    return aangifte;
  }

  @Override
  public Aangifte read(XmlNode root, Ask<ObDescriptor> ask) {
    ReadyFigures figures = ReadyFigures.read(root, ask);
    Unread unread = new Unread(figures.unread());
    List<Finding> found = new ArrayList<>();
    Ask<ObDescriptor> apart = new Ask<>(ask.descriptor(), ask.submission(), ask.ticket(), found);
    Aangifte aangifte =
        new Aangifte(Arithmetic.complete(figures.exact(), unread, apart), figures.places());
    Plausibility.check(aangifte, unread, apart);
    check.figures(aangifte, unread, apart);
    found.forEach(finding -> ask.findings().add(moved(finding, figures.places())));
    return aangifte;
  }

  private static Finding moved(Finding finding, Map<String, String> places) {
    String at = places.getOrDefault(finding.location(), "");
    return new Finding(finding.severity(), finding.code(), at, finding.text(), finding.action());
  }

  @Override
  public void compare(Aangifte aangifte, Ask<ObDescriptor> ask) {
    check.others(aangifte, ask);
  }

  @Override
  public void write(Aangifte aangifte, ObDescriptor descriptor, MessageBuilder message) {
    for (Rubriek rubriek : descriptor.rubrieken()) {
      rubriek
          .boxes()
          .forEach(
              (kolom, box) ->
                  message.add(
                      MessageBuilder.amount(
                          box.concept(),
                          MessageBuilder.CONTEXT,
                          aangifte.amount(rubriek.cell(kolom)))));
    }
  }

  @Override
  public void show(Aangifte aangifte, ObDescriptor descriptor, Page page) {
    row(
        page,
        "",
        page.word("Rubriek", "Box (rubriek)"),
        page.word("Omzet", "Turnover"),
        page.word("Btw", "VAT"));
    for (Rubriek rubriek : descriptor.rubrieken()) {
      if (rubriek != descriptor.total()) {
        row(
            page,
            rubriek.total() ? "" : rubriek.code(),
            page.word(rubriek.label()),
            amount(page, aangifte, rubriek, Kolom.OMZET),
            amount(page, aangifte, rubriek, rubriek.summed()));
      }
    }
    Rubriek total = descriptor.total();
    BigDecimal due = aangifte.amount(total.cell(total.summed()));
    String code = total.total() ? "" : total.code();
    row(page, code, outcome(page, total, due), "", page.amount(due.abs()));
  }

  private static String outcome(Page page, Rubriek total, BigDecimal due) {
    if (due.signum() == 0) {
      return page.word("Niets te betalen of terug te vragen", "Nothing to be paid or claimed back");
    }
    if (due.signum() < 0) {
      return page.word("Terug te vragen", "To be claimed back");
    }
    return total.total()
        ? page.word("Bij te betalen", "To be paid in addition")
        : page.word("Te betalen", "To be paid");
  }

  private static void row(Page page, String... cells) {
    page.line(String.format("%-4s%-62s%14s%14s", (Object[]) cells));
  }

  private static String amount(Page page, Aangifte aangifte, Rubriek rubriek, Kolom kolom) {
    return rubriek.boxes().containsKey(kolom)
        ? page.amount(aangifte.amount(rubriek.cell(kolom)))
        : "";
  }
}
