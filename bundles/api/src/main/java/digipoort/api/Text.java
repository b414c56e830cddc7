// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

/**
 * One text for people, in both languages. Neither may be blank.
 *
 * @param nl Dutch
 * @param en English
 */
public record Text(String nl, String en) {
  public Text {
    Requirement.text("nl", nl, 1_048_576);
    Requirement.text("en", en, 1_048_576);
  }

  /** The same words in both languages; for text that is passed on verbatim. */
  public static Text verbatim(String words) {
    return new Text(words, words);
  }

  @Override
  public String toString() {
    return en;
  }
}
