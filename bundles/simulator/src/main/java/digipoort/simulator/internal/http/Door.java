// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.http;

import digipoort.simulator.SimulatorSettings;
import digipoort.simulator.internal.pki.TestPki;
import digipoort.simulator.internal.pki.Trust;
import digipoort.simulator.internal.proces.Archive;
import digipoort.simulator.internal.proces.Desk;
import digipoort.simulator.internal.wus.Gate;
import digipoort.simulator.internal.wus.Service;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;

/** Where clients come in: an HTTPS server with everything behind it. */
public final class Door implements Closeable {
  private static final int LATE_SENDERS = 4;

  private final TlsServer server;
  private final WusHandler handler;
  private final RefusalLog log;
  private final ScheduledExecutorService later;

  private Door(SimulatorSettings settings, TlsServer server, RefusalLog log, Behind behind)
      throws IOException {
    this.server = server;
    this.log = log;
    this.later = Executors.newScheduledThreadPool(LATE_SENDERS, Door::daemon);
    Gate gate =
        new Gate(
            behind.trust(),
            settings.clock(),
            acceptedTo(settings.acceptedTo()),
            behind.archive().ledger()::used);
    this.handler =
        new WusHandler(
            gate,
            behind.desk(),
            new Refusals(behind.archive().ledger(), log, settings.clock()),
            new WusHandler.Manner(
                settings.faultHttpStatus(),
                settings.style().ophaalFoutcode(),
                empty(settings.directory().resolve("incoming"))),
            new Sending(later, settings.silence()));
    server.serve(handler);
  }

  /** What is behind the door. */
  private record Behind(Archive archive, Desk desk, Trust trust) {}

  /** Opens the port and answers from then on. */
  public static Door open(SimulatorSettings settings, TestPki keys, Archive archive, Desk desk)
      throws IOException, GeneralSecurityException {
    Trust trust = keys.trust();
    RefusalLog log = RefusalLog.open(settings.directory(), settings.clock());
    try {
      TlsServer server = TlsServer.open(settings.port(), keys, trust, log);
      return new Door(settings, server, log, new Behind(archive, desk, trust));
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      log.close();
      throw e;
    }
  }

  /** What was counted since the start. */
  public Counts counts() {
    return handler.counts();
  }

  /** The address of a service. */
  public URI endpoint(Service service) {
    return URI.create("https://localhost:" + server.port() + service.path());
  }

  @Override
  public void close() throws IOException {
    server.close();
    later.shutdownNow();
    log.close();
  }

  /** A folder without what an earlier run, killed at work, left in it. */
  private static Path empty(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    return folder;
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
