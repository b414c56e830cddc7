// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.simulator.hostile.Draft;
import digipoort.simulator.hostile.Xmls;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Berichten of 20 MiB go both ways through a simulator that has a heap of 48 MiB. */
class LargeTest {
  private static final int LARGEST = 20_971_520;

  @Test
  void twentyMebibytesGoBothWays() throws Exception {
    Path directory = Directories.fresh();
    try (OwnProcess process = OwnProcess.start(directory, "-Xmx48m")) {
      TestClient client =
          TestClient.of(directory.resolve("pki"), "client.p12", "client.p12", "TLSv1.3");

      String kenmerk = deliver(client, process.aanleverEndpoint(), directory);
      byte[] fetched = fetch(client, process.aanleverEndpoint());

      assertThat(Files.size(directory.resolve("content").resolve(kenmerk))).isEqualTo(LARGEST);
      assertThat(fetched).hasSize(LARGEST);
      assertThat(new String(fetched, 0, 20, StandardCharsets.US_ASCII)).startsWith("<filler>");
      assertThat(Files.list(directory.resolve("incoming"))).isEmpty();
    }
  }

  private static String deliver(TestClient client, String endpoint, Path directory)
      throws Exception {
    byte[] content = new byte[LARGEST];
    Draft draft = Draft.delivery(endpoint, "Happyflow-large");
    draft.payload = draft.payload.replace("aW5ob3Vk", Base64.getEncoder().encodeToString(content));
    String receipt = client.send(URI.create(endpoint), draft, Duration.ofSeconds(120)).body();
    String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    assertThat(Files.readString(directory.resolve("ledger.tsv"))).contains(digest);
    return Answers.kenmerk(receipt);
  }

  private static byte[] fetch(TestClient client, String endpoint) throws Exception {
    Draft question =
        Draft.ophaal(
            endpoint.replace("aanlever", "ophaal"),
            "getBerichten",
            "<berichtsoort>TEST-GROOT</berichtsoort>" + Draft.identity("KvK", "12345678"));
    String body = client.send(URI.create(question.to), question, Duration.ofSeconds(120)).body();
    Document answer = Draft.parse(body);
    assertThat(Answers.signer(answer)).isPresent();
    return Base64.getDecoder().decode(Xmls.texts(answer, "inhoud").get(0));
  }
}
