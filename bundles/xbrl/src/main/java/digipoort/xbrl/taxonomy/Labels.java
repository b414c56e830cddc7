// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.taxonomy;

import java.util.List;
import java.util.Optional;

/**
 * The names for people of one thing in a taxonomy.
 *
 * @param all in the order of the taxonomy, may be empty
 */
public record Labels(List<Label> all) {
  /** Role of the label that is meant when none is named. */
  public static final String STANDARD = "http://www.xbrl.org/2003/role/label";

  /** Role of the label that holds the code of a template of a European supervisory report. */
  public static final String FILING_INDICATOR =
      "http://www.eurofiling.info/xbrl/role/filing-indicator-code";

  /** Nothing has a name. */
  public static final Labels NONE = new Labels(List.of());

  public Labels {
    all = List.copyOf(all);
  }

  /**
   * One name.
   *
   * @param role URI, for example {@link #STANDARD}
   * @param language for example {@code nl}
   */
  public record Label(String role, String language, String text) {}

  /** The label of this role in this language, without looking further. */
  public Optional<String> text(String role, String language) {
    return all.stream()
        .filter(label -> label.role().equals(role) && speaks(label, language))
        .map(Label::text)
        .findFirst();
  }

  /** The standard label in this language, else in any other. */
  public Optional<String> text(String language) {
    return text(STANDARD, language)
        .or(() -> text(STANDARD, "nl"))
        .or(() -> text(STANDARD, "en"))
        .or(() -> all.stream().filter(l -> speaks(l, language)).map(Label::text).findFirst())
        .or(() -> all.stream().map(Label::text).findFirst());
  }

  private static boolean speaks(Label label, String language) {
    return label.language().equals(language) || label.language().startsWith(language + "-");
  }
}
