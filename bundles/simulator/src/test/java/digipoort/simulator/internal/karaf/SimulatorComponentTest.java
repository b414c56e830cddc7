// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.karaf;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.simulator.SimulatorSettings;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatorComponentTest {
  @TempDir Path base;
  private SimulatorSettings settings;
  private AansluitingFiles files;
  private Path cfg;

  @BeforeEach
  void prepare() {
    settings = SimulatorSettings.in(base.resolve("data/simulator"));
    files = new AansluitingFiles(base, base.resolve("etc"), base.resolve("data"));
    cfg = base.resolve("etc").resolve(AansluitingFiles.FILE);
  }

  @Test
  void writesAnAansluitingThatNamesThePasswordOnlyByReference() throws Exception {
    startAndStop();

    Properties written = read();
    assertThat(written)
        .containsEntry("naam", "simulator")
        .containsEntry("omgeving", "simulator")
        .containsEntry("tls.keystore", "${karaf.data}/simulator/pki/client.p12")
        .containsEntry("tls.keystore.password", "$[secret:simulator-client]")
        .containsEntry("signing.trust.oin", "00000004003214345001");
    assertThat(written.getProperty("endpoint.aanleveren")).endsWith("/wus/2.0/aanleverservice/1.2");
    assertThat(written.getProperty("endpoint.ophalen")).endsWith("/wus/2.0/ophaalservice/1.2");
    assertThat(Files.readString(base.resolve("secrets/simulator-client")))
        .isEqualTo(Files.readString(base.resolve("data/simulator/pki/password")));
    assertThat(Files.readString(cfg))
        .doesNotContain(Files.readString(base.resolve("secrets/simulator-client")));
  }

  @Test
  void leavesTheFileOfTheOperatorAlone() throws Exception {
    Files.createDirectories(cfg.getParent());
    Files.writeString(cfg, "naam = mine\n");

    startAndStop();

    assertThat(Files.readString(cfg)).isEqualTo("naam = mine\n");
  }

  @Test
  void followsCertificatesThatWereMadeAnew() throws Exception {
    startAndStop();
    Files.writeString(cfg, Files.readString(cfg) + "concurrency = 2\n");
    Properties before = read();
    try (Stream<Path> tree = Files.walk(base.resolve("data"))) {
      tree.sorted(Comparator.reverseOrder()).forEach(SimulatorComponentTest::delete);
    }

    startAndStop();

    assertThat(Files.readString(base.resolve("secrets/simulator-client")))
        .isEqualTo(Files.readString(base.resolve("data/simulator/pki/password")));
    assertThat(read()).containsEntry("concurrency", "2").isNotEqualTo(before);
    assertThat(read().getProperty("simulator.pki"))
        .isNotEqualTo(before.getProperty("simulator.pki"));
  }

  private void startAndStop() {
    new SimulatorComponent(settings, files).stop();
  }

  private Properties read() throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(cfg)) {
      properties.load(reader);
    }
    return properties;
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
