// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Runs a simulator from the command line until the process is stopped. */
public final class Main {
  private static final int USAGE_ERROR = 2;
  private static final int START_ERROR = 1;

  private Main() {}

  /** Starts; see {@code --help}. */
  public static void main(String[] arguments) throws InterruptedException {
    int status = run(arguments, System.out, System.err, new CountDownLatch(1));
    if (status != 0) {
      System.exit(status);
    }
  }

  /** Runs until the latch falls or the process ends; gives the exit status. */
  static int run(String[] arguments, PrintStream out, PrintStream err, CountDownLatch end)
      throws InterruptedException {
    if (CommandLine.asksForHelp(arguments)) {
      out.print(CommandLine.help());
      return 0;
    }
    SimulatorSettings settings;
    try {
      settings = CommandLine.read(arguments);
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      err.println("Try --help.");
      return USAGE_ERROR;
    }
    try (Simulator simulator = Simulator.start(settings)) {
      Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "simulator-end"));
      announce(simulator, settings.directory().toAbsolutePath(), out);
      end.await();
      return 0;
    } catch (UncheckedIOException | IllegalStateException e) {
      err.println(e.getMessage());
      return START_ERROR;
    }
  }

  private static void announce(Simulator simulator, Path directory, PrintStream out) {
    out.println("Digipoort simulator. Nothing here reaches the government.");
    out.println("  AanleverService          " + simulator.aanleverEndpoint());
    out.println("  StatusinformatieService  " + simulator.statusinformatieEndpoint());
    out.println("  OphaalService            " + simulator.ophaalEndpoint());
    out.println("  client key               " + simulator.pki().resolve("client.p12"));
    out.println("  password of the keys in  " + simulator.pki().resolve("password"));
    out.println("  trust for TLS            " + simulator.pki().resolve("root.pem"));
    out.println("  trust for signatures     " + simulator.pki().resolve("ca-chain.pem"));
    out.println("  ledger                   " + directory.resolve("ledger.tsv"));
    out.println("  refusals                 " + directory.resolve("refusals.tsv"));
    out.println("  scenarios of your own in " + directory.resolve("scenarios"));
    out.println("Stop with Ctrl-C.");
  }
}
