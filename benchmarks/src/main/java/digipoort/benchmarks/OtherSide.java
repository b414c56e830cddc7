// SPDX-License-Identifier: Apache-2.0
package digipoort.benchmarks;

import digipoort.simulator.Main;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The simulator in a process of its own, so that only our side is in the measured JVM. */
final class OtherSide implements AutoCloseable {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

  private final Process process;
  private final Path folder;
  private final int port;

  OtherSide(Path folder) throws IOException {
    this.folder = folder;
    this.port = freePort();
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--directory",
                folder.toString(),
                "--port",
                Integer.toString(port))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("simulator.log").toFile())
            .start();
    awaitPort();
  }

  /** An aansluiting to it. */
  Map<String, Object> settings(int concurrency) throws IOException {
    Map<String, Object> settings = new HashMap<>();
    Path pki = folder.resolve("pki");
    String base = "https://localhost:" + port + "/wus/2.0/";
    settings.put("naam", "benchmark");
    settings.put("omgeving", "simulator");
    settings.put("tls.keystore", pki.resolve("client.p12").toString());
    settings.put("tls.keystore.password", Files.readString(pki.resolve("password")).strip());
    settings.put("tls.trust", pki.resolve("root.pem").toString());
    settings.put("signing.trust", pki.resolve("ca-chain.pem").toString());
    settings.put("signing.trust.oin", "00000004003214345001");
    settings.put("endpoint.aanleveren", base + "aanleverservice/1.2");
    settings.put("endpoint.statusinformatie", base + "statusinformatieservice/1.2");
    settings.put("concurrency", Integer.toString(concurrency));
    return settings;
  }

  private void awaitPort() throws IOException {
    long end = System.nanoTime() + PATIENCE;
    while (true) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
        return;
      } catch (IOException e) {
        if (!process.isAlive() || System.nanoTime() > end) {
          throw new IOException("the simulator did not start; see " + folder + "/simulator.log", e);
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      }
    }
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
