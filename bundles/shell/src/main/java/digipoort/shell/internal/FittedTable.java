// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.State;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.support.table.ShellTable;

/**
 * A table that fits its reader: long cells are cut first, and then the columns that matter least
 * are left out. A script gets everything.
 */
final class FittedTable {
  private static final String BETWEEN = " │ ";
  private static final String CROSSING = "─┼─";
  private static final String CUT = "…";

  private final List<Column> columns;
  private final String whenEmpty;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * @param whenEmpty what is said when there is no row
   */
  FittedTable(String whenEmpty, Column... columns) {
    this.columns = List.of(columns);
    this.whenEmpty = whenEmpty;
  }

  /**
   * A column.
   *
   * @param least how narrow it may become before columns are left out
   * @param rank those with the highest rank are left out first; 0 stays whatever the width
   */
  record Column(String title, int least, int rank) {
    /** In the list for scripts alone. */
    static Column forScripts(String title) {
      return new Column(title, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    boolean isForScripts() {
      return rank == Integer.MAX_VALUE;
    }
  }

  /** A row with a value for each column; null is an empty cell. */
  void add(Object... values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(values.length + " values for " + columns.size());
    }
    rows.add(Arrays.stream(values).map(value -> value == null ? "" : clean(value)).toList());
  }

  /** All columns with nothing cut, one line a row, for scripts. */
  void printPlain(PrintStream out) {
    ShellTable table = new ShellTable().emptyTableText(whenEmpty);
    columns.forEach(column -> table.column(column.title()));
    rows.forEach(row -> table.addRow().addContent(row.toArray()));
    table.print(out, false);
  }

  /** What fits in this many characters. */
  void print(PrintStream out, int width, boolean colours) {
    List<Integer> shown = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (!columns.get(i).isForScripts()) {
        shown.add(i);
      }
    }
    int[] widths = fit(shown, width);
    out.println(line(shown, widths, columns.stream().map(Column::title).toList()));
    out.println(
        String.join(CROSSING, shown.stream().map(column -> "─".repeat(widths[column])).toList()));
    for (List<String> row : rows) {
      String line = line(shown, widths, row);
      out.println(colours ? StateColours.paint(line) : line);
    }
    if (rows.isEmpty()) {
      out.println(whenEmpty);
    }
  }

  /** Takes columns out of those shown until the others fit, and says how wide each becomes. */
  private int[] fit(List<Integer> shown, int width) {
    while (true) {
      int[] widths = natural();
      int over = -width + BETWEEN.length() * (shown.size() - 1);
      for (int column : shown) {
        over += widths[column];
      }
      for (; over > 0; over--) {
        Optional<Integer> widest =
            shown.stream()
                .filter(column -> widths[column] > columns.get(column).least())
                .max(Comparator.comparing(column -> widths[column]));
        if (widest.isEmpty()) {
          break;
        }
        widths[widest.get()]--;
      }
      Optional<Integer> least =
          shown.stream()
              .filter(column -> columns.get(column).rank() > 0)
              .max(Comparator.comparing(column -> columns.get(column).rank()));
      if (over <= 0 || least.isEmpty()) {
        return widths;
      }
      shown.remove(least.get());
    }
  }

  private int[] natural() {
    int[] widths = new int[columns.size()];
    for (int column = 0; column < widths.length; column++) {
      widths[column] = columns.get(column).title().length();
      for (List<String> row : rows) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    return widths;
  }

  private static String line(List<Integer> shown, int[] widths, List<String> cells) {
    return String.join(
            BETWEEN, shown.stream().map(column -> cell(cells.get(column), widths[column])).toList())
        .stripTrailing();
  }

  private static String cell(String text, int width) {
    String cut = text.length() <= width ? text : text.substring(0, width - 1) + CUT;
    return cut + " ".repeat(width - cut.length());
  }

  /** What others wrote may hold control characters; they do not reach the terminal. */
  private static String clean(Object value) {
    String text = value instanceof State state ? state.name() : String.valueOf(value);
    return text.replaceAll("\\p{Cc}", "?");
  }
}
