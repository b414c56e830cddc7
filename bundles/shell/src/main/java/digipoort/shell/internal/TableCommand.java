// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import org.apache.karaf.shell.api.action.Option;

/**
 * A command that prints a table: one that fits the reader's terminal, or all of it for a script.
 */
public abstract class TableCommand extends DigipoortCommand {
  @Option(name = "--width", description = "Fit into this many characters; default your terminal")
  int width = 0;

  @Option(name = "--no-format", description = "Plain columns with nothing cut, for scripts")
  boolean noFormat;

  final void print(FittedTable table) {
    if (noFormat) {
      table.printPlain(out);
    } else {
      table.print(out, width > 0 ? width : width(), colours());
    }
  }
}
