// SPDX-License-Identifier: Apache-2.0
package digipoort.trials;

/** What goes wrong. */
enum Fault {
  KILL("the product is killed (SIGKILL)"),
  PAUSE("the product is paused (SIGSTOP), shorter or longer than its claim lasts"),
  CUT("all connections are cut"),
  DELAY("nothing moves for a while"),
  DROP_ANSWERS("what Digipoort says does not arrive"),
  DISK_FULL("the disk is full"),
  DATABASE_FAILS("the database fails"),
  CLOCK_JUMP("the clock of the product jumps"),
  SIMULATOR_RESTART("the simulator is killed and started again"),
  CONFIGURATION("the aansluiting is configured anew, wrongly, or not any more"),
  ADAPTER_GONE("the adapter is removed");

  private final String words;

  Fault(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
