// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import digipoort.core.internal.security.KeyStores;
import digipoort.wss.Soap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The signature of a request in the eyes of a stranger. Without xmlsec1 the test is skipped. */
public final class Xmlsec {
  private static final String OASIS =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-";

  private Xmlsec() {}

  public static void verifies(byte[] request) throws Exception {
    assertThat(run(request)).isZero();
  }

  public static void refuses(byte[] request) throws Exception {
    assertThat(run(request)).isNotZero();
  }

  private static int run(byte[] request)
      throws IOException, GeneralSecurityException, InterruptedException {
    assumeTrue(present(), "xmlsec1 is not installed: requests not checked by it");
    Path folder = Files.createTempDirectory("xmlsec");
    Path file = Files.write(folder.resolve("request.xml"), request);
    List<String> command = new ArrayList<>(List.of("xmlsec1", "--verify", "--insecure"));
    Stream.concat(
            Stream.of(
                Soap.ENVELOPE + ":Body",
                OASIS + "utility-1.0.xsd:Timestamp",
                OASIS + "secext-1.0.xsd:BinarySecurityToken"),
            Stream.of("Action", "MessageID", "ReplyTo", "To").map(name -> Soap.WSA + ":" + name))
        .forEach(name -> command.addAll(List.of("--id-attr:Id", name)));
    command.addAll(List.of("--pubkey-cert-pem", certificate(folder).toString(), file.toString()));
    Path said = folder.resolve("said");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private static Path certificate(Path folder) throws IOException, GeneralSecurityException {
    String pem =
        TestPki.pem(
            KeyStores.read(
                    TestPki.folder().resolve("client.p12"),
                    Optional.empty(),
                    TestPki.password().toCharArray())
                .certificate());
    return Files.writeString(folder.resolve("client.pem"), pem, StandardCharsets.US_ASCII);
  }

  private static boolean present() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(path.split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "xmlsec1")));
  }
}
