// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.bericht;

import digipoort.adapter.ob.internal.descriptor.TaxDescriptor;
import digipoort.api.Finding;
import digipoort.api.Identiteit;
import digipoort.api.Text;
import digipoort.api.Tijdvak;
import digipoort.mapping.Periods;
import java.util.List;
import java.util.Locale;

/**
 * What will be filed on paper, for a bookkeeper.
 *
 * @param descriptor of its period
 * @param who whom it is about
 * @param tijdvak when
 * @param notes what is to be told beside the figures
 */
record Preview<D extends TaxDescriptor>(
    D descriptor, Identiteit who, Tijdvak tijdvak, List<Finding> notes) {
  private static final Locale DUTCH = Locale.forLanguageTag("nl");

  /** The page in both languages. */
  <M> Text of(Form<D, M> form, M figures) {
    return new Text(page(form, figures, DUTCH), page(form, figures, Locale.ENGLISH));
  }

  private <M> String page(Form<D, M> form, M figures, Locale language) {
    Page page = new Page(language);
    page.line(page.word(form.title()) + ", " + descriptor.head().taxonomie());
    page.field("Belanghebbende", who.nummer() + " (" + who.type() + ")");
    page.field(page.word("Tijdvak", "Period"), Periods.shown(tijdvak, language));
    descriptor
        .due(tijdvak)
        .ifPresent(due -> page.field(page.word("Uiterlijk", "Due"), Periods.shown(due, language)));
    page.line("");
    form.show(figures, descriptor, page);
    if (!notes.isEmpty()) {
      page.line("");
      page.line(page.word("Let op", "Please note"));
      notes.forEach(note -> page.line("- " + page.word(note.text())));
    }
    return page.toString();
  }
}
