// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import digipoort.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** The aansluiting {@code simulator} to a simulator outside the distribution. */
record Aansluiting(Simulator simulator) {
  static final String FILE = "etc/digipoort.core.aansluiting-simulator.cfg";
  private static final String SECRET = "simulator-client";

  static Aansluiting to(Simulator simulator) {
    return new Aansluiting(simulator);
  }

  /** Configures a distribution that has never run. */
  void write(Distribution distribution) throws IOException {
    Path secrets = distribution.home().resolve("secrets");
    Files.createDirectories(secrets, only("rwx------"));
    Path secret = Files.createFile(secrets.resolve(SECRET), only("rw-------"));
    Files.writeString(secret, simulator.pkiPassword());
    Path pki = simulator.pki();
    distribution
        .set(FILE, "naam", "simulator")
        .set(FILE, "omgeving", "simulator")
        .set(FILE, "tls.keystore", pki.resolve("client.p12"))
        .set(FILE, "tls.keystore.password", "$[secret:" + SECRET + "]")
        .set(FILE, "tls.trust", pki.resolve("root.pem"))
        .set(FILE, "signing.trust", pki.resolve("ca-chain.pem"))
        .set(FILE, "signing.trust.oin", "00000004003214345001")
        .set(FILE, "endpoint.aanleveren", simulator.aanleverEndpoint())
        .set(FILE, "endpoint.statusinformatie", simulator.statusinformatieEndpoint())
        .set(FILE, "endpoint.ophalen", simulator.ophaalEndpoint());
  }

  private static FileAttribute<?> only(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }
}
