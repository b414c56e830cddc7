// SPDX-License-Identifier: Apache-2.0
package digipoort.trials.product;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Says one line at a time to the harness. */
final class Speaker {
  private final PrintStream out;

  /** Takes standard output for itself; whatever else is printed goes to standard error. */
  Speaker() {
    out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.setOut(System.err);
  }

  synchronized void say(String line) {
    out.println(line.replace('\n', ' '));
  }
}
