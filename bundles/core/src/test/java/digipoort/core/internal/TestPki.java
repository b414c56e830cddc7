// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal;

import digipoort.simulator.Simulator;
import digipoort.simulator.SimulatorSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** One simulator, with the test certificates that it made, for all tests of this JVM. */
public final class TestPki {
  private static final Simulator SIMULATOR = start();

  private TestPki() {}

  public static Simulator simulator() {
    return SIMULATOR;
  }

  public static Path folder() {
    return SIMULATOR.pki();
  }

  public static String password() {
    return SIMULATOR.pkiPassword();
  }

  public static String pem(X509Certificate certificate) {
    try {
      return "-----BEGIN CERTIFICATE-----\n"
          + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
          + "\n-----END CERTIFICATE-----\n";
    } catch (CertificateEncodingException e) {
      throw new AssertionError(e);
    }
  }

  private static Simulator start() {
    try {
      Simulator simulator =
          Simulator.start(SimulatorSettings.in(Files.createTempDirectory("core-test")));
      Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
      return simulator;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
