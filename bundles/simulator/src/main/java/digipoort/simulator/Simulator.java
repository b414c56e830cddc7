// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator;

import digipoort.simulator.internal.http.Door;
import digipoort.simulator.internal.pki.TestPki;
import digipoort.simulator.internal.proces.Archive;
import digipoort.simulator.internal.proces.Desk;
import digipoort.simulator.internal.scenario.Shipped;
import digipoort.simulator.internal.wus.Sealer;
import digipoort.simulator.internal.wus.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
  private final Archive archive;
  private final Desk desk;
  private final Door door;
  private final AtomicBoolean closed = new AtomicBoolean();

  private Simulator(SimulatorSettings settings, TestPki keys, Archive archive)
      throws IOException, GeneralSecurityException {
    this.pki = settings.directory().resolve("pki").toAbsolutePath();
    this.password = new String(keys.password());
    this.archive = archive;
    Sealer sealer =
        new Sealer(
            new Sealer.Signers(keys.responseSigner(), keys.wrongSigner(), keys.server()),
            settings.style(),
            settings.clock());
    this.desk = new Desk(archive, sealer, settings.statusDelay());
    this.door = Door.open(settings, keys, archive, desk);
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
      Simulator simulator = start(settings, pki);
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

  private static Simulator start(SimulatorSettings settings, TestPki pki)
      throws IOException, GeneralSecurityException {
    Archive archive = Archive.open(settings.directory(), settings.clock());
    try {
      return new Simulator(settings, pki, archive);
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      archive.close();
      throw e;
    }
  }

  /** The names of the scenarios that come with the simulator, with what they do, a line each. */
  public static String scenarios() {
    return Shipped.listing();
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
    return archive.ledger().entries();
  }

  /**
   * The files with what an accepted delivery brought: the inhoud first, then the bijlagen; empty
   * when there is no such delivery.
   */
  public List<Path> delivered(String kenmerk) {
    return archive.delivered().files(kenmerk);
  }

  /**
   * Adds a proces of other software, which getProcessen shows from its first status on. It is as
   * durable as the ledger, in which it is FOREIGN.
   *
   * @param first moment of its first status, on the clock of the simulator
   * @param oin of the certificate that sees it; {@code *} for every one
   * @param berichtsoort of the proces
   * @param belanghebbende whom it is about, as {@code type:nummer}
   * @param scenario whose statuses it has
   * @return its kenmerk
   */
  public String addForeign(
      Instant first, String oin, String berichtsoort, String belanghebbende, String scenario) {
    return desk.addForeign(first, oin, berichtsoort, belanghebbende, scenario);
  }

  /**
   * How many requests came over each connection since the start, oldest connection first; at most
   * the last 10 000.
   */
  public List<Integer> requestsPerConnection() {
    return List.copyOf(door.counts().connections().values());
  }

  /**
   * How many requests asked for each operation since the start; {@code unknown} when that could not
   * be read.
   */
  public Map<String, Integer> requestsPerOperation() {
    return door.counts().operations();
  }

  /**
   * Stops answering; open calls are cut. The directory stays as it is. Closing again does nothing.
   */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    try (archive) {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The ledger cannot be closed", e);
    }
  }

  private URI endpoint(Service service) {
    return door.endpoint(service);
  }
}
