// SPDX-License-Identifier: Apache-2.0
package digipoort.budget;

/**
 * Where reading stopped.
 *
 * @param source the file, the entry of a zip, or what else it is called; may be empty
 * @param line from 1; 0 when there are no lines
 * @param column from 1; 0 when there are no lines
 */
public record ReadingPlace(String source, int line, int column) {
  /** A place without lines. */
  public static ReadingPlace of(String source) {
    return new ReadingPlace(source, 0, 0);
  }

  String dutch() {
    return words("regel", "kolom");
  }

  String english() {
    return words("line", "column");
  }

  private String words(String lineWord, String columnWord) {
    if (line < 1) {
      return source;
    }
    String lines = lineWord + " " + line + ", " + columnWord + " " + column;
    return source.isEmpty() ? lines : source + ", " + lines;
  }
}
