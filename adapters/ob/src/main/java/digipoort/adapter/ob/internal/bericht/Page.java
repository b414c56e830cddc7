// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.bericht;

import digipoort.api.Text;
import digipoort.mapping.Euros;
import java.math.BigDecimal;
import java.util.Locale;

/** A page of text in one language, being written. */
public final class Page {
  private final Locale language;
  private final StringBuilder page = new StringBuilder();

  Page(Locale language) {
    this.language = language;
  }

  /** The language of the page. */
  public Locale language() {
    return language;
  }

  /** The words of this language. */
  public String word(Text text) {
    return language.getLanguage().equals("nl") ? text.nl() : text.en();
  }

  /** The words of this language. */
  public String word(String nl, String en) {
    return word(new Text(nl, en));
  }

  /** Whole euros. */
  public String amount(BigDecimal euros) {
    return Euros.shown(euros, language);
  }

  /** Adds a line. */
  public void line(String line) {
    page.append(line.stripTrailing()).append('\n');
  }

  /** Adds a line with a name before it. */
  public void field(String name, String value) {
    line(String.format("%-16s%s", name, value));
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
