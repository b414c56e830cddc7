// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.figures;

import java.util.Locale;

/** Lines of text, some with columns. */
final class Page {
  private static final int LABEL = 58;
  private static final int COLUMN = 15;

  private final Locale language;
  private final StringBuilder text = new StringBuilder();

  Page(Locale language) {
    this.language = language;
  }

  Locale language() {
    return language;
  }

  boolean dutch() {
    return language.getLanguage().equals("nl");
  }

  void line(String words) {
    text.append(words.stripTrailing()).append('\n');
  }

  void head(String label, String words) {
    line(String.format(Locale.ROOT, "%-16s%s", label, words));
  }

  /** A label with up to two amounts, to the right. */
  void columns(String label, String first, String second) {
    line(
        String.format(
            Locale.ROOT,
            "%-" + LABEL + "s%" + COLUMN + "s%" + COLUMN + "s",
            cut(label),
            first,
            second));
  }

  /** A label with words. */
  void words(String label, String words) {
    line(String.format(Locale.ROOT, "%-40s %s", label, words));
  }

  private static String cut(String label) {
    return label.length() > LABEL ? label.substring(0, LABEL - 3) + "..." : label;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
