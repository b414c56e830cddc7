// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator;

import digipoort.simulator.internal.http.TlsServer;
import digipoort.simulator.internal.http.WusHandler;
import digipoort.simulator.internal.pki.TestPki;
import digipoort.simulator.internal.pki.Trust;
import digipoort.simulator.internal.proces.Desk;
import digipoort.simulator.internal.proces.Ledger;
import digipoort.simulator.internal.proces.Scenario;
import digipoort.simulator.internal.wus.AnswerSigner;
import digipoort.simulator.internal.wus.Gate;
import digipoort.simulator.internal.wus.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running Digipoort simulator: WUS 2.0 for businesses over mutual TLS on 127.0.0.1, with
 * certificates of its own making. What happens to a delivery is chosen by its aanleverkenmerk, see
 * {@link #scenarios()}.
 */
public final class Simulator implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Simulator.class);

  private final Path pki;
  private final String password;
  private final Ledger ledger;
  private final TlsServer server;
  private final WusHandler handler;
  private final ScheduledExecutorService later;
  private final AtomicBoolean closed = new AtomicBoolean();

  private Simulator(SimulatorSettings settings, TestPki keys, Trust trust, Ledger ledger)
      throws IOException, GeneralSecurityException {
    Clock clock = settings.clock();
    this.pki = settings.directory().resolve("pki").toAbsolutePath();
    this.password = new String(keys.password());
    this.ledger = ledger;
    Desk desk =
        new Desk(
            ledger,
            clock,
            settings.statusDelay(),
            new AnswerSigner(keys.responseSigner(), clock),
            new AnswerSigner(keys.wrongSigner(), clock));
    this.server = TlsServer.open(settings.port(), keys, trust);
    this.later = Executors.newSingleThreadScheduledExecutor(Simulator::daemon);
    Gate gate = new Gate(trust, clock, acceptedTo(settings.acceptedTo()), ledger::used);
    this.handler =
        new WusHandler(
            gate,
            desk,
            ledger,
            new WusHandler.Manner(clock, settings.faultHttpStatus(), settings.silence()),
            later);
    server.serve(handler);
  }

  /**
   * Starts a simulator, making its certificates when the directory has none.
   *
   * @throws UncheckedIOException when the directory cannot be used or the port is taken
   * @throws IllegalStateException when the certificates cannot be made or read
   */
  public static Simulator start(SimulatorSettings settings) {
    try {
      TestPki pki = TestPki.open(settings.directory().resolve("pki"), settings.clock().instant());
      Trust trust = pki.trust();
      Simulator simulator = start(settings, pki, trust);
      LOG.info("Simulator answers at {}", simulator.aanleverEndpoint());
      return simulator;
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "The simulator's certificates in "
              + settings.directory().resolve("pki")
              + " cannot be used: "
              + e.getMessage()
              + ". Delete the folder to make new ones.",
          e);
    }
  }

  private static Simulator start(SimulatorSettings settings, TestPki pki, Trust trust)
      throws IOException, GeneralSecurityException {
    Ledger ledger = Ledger.open(settings.directory());
    try {
      return new Simulator(settings, pki, trust, ledger);
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      ledger.close();
      throw e;
    }
  }

  /** The names of the scenarios with what they do, a line each. */
  public static String scenarios() {
    return Scenario.listing();
  }

  /** Address of the AanleverService. */
  public URI aanleverEndpoint() {
    return endpoint(Service.AANLEVER);
  }

  /** Address of the StatusinformatieService. */
  public URI statusinformatieEndpoint() {
    return endpoint(Service.STATUSINFORMATIE);
  }

  /** Address of the OphaalService. */
  public URI ophaalEndpoint() {
    return endpoint(Service.OPHAAL);
  }

  /** The folder with the certificates and keys for clients. */
  public Path pki() {
    return pki;
  }

  /** Protects every PKCS#12 file in {@link #pki()}; also in the file {@code password} there. */
  public String pkiPassword() {
    return password;
  }

  /** Everything accepted and refused since the directory was made, oldest first. */
  public List<LedgerEntry> ledger() {
    return ledger.entries();
  }

  /**
   * How many requests came over each connection since the start, oldest connection first; at most
   * the last 10 000.
   */
  public List<Integer> requestsPerConnection() {
    return List.copyOf(handler.counts().connections().values());
  }

  /**
   * How many requests asked for each operation since the start; {@code unknown} when that could not
   * be read.
   */
  public Map<String, Integer> requestsPerOperation() {
    return handler.counts().operations();
  }

  /**
   * Stops answering; open calls are cut. The directory stays as it is. Closing again does nothing.
   */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    server.close();
    later.shutdownNow();
    try {
      ledger.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The ledger cannot be closed", e);
    }
  }

  private URI endpoint(Service service) {
    return URI.create("https://localhost:" + server.port() + service.path());
  }

  private Map<Service, Set<String>> acceptedTo(Set<String> more) {
    Map<Service, Set<String>> accepted = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      Set<String> addresses = new HashSet<>(more);
      addresses.add(endpoint(service).toString());
      addresses.add("https://127.0.0.1:" + server.port() + service.path());
      accepted.put(service, addresses);
    }
    return accepted;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "digipoort-simulator-later");
    thread.setDaemon(true);
    return thread;
  }
}
