// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.adapter.ob.internal.descriptor.Descriptors;
import digipoort.api.DeliveryId;
import digipoort.api.Finding;
import digipoort.api.adapter.Preparation;
import digipoort.api.adapter.Ticket;
import digipoort.xbrl.FilingRules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Keeps what lies beside the samples true. Run with {@code -Dsamples.write=true} to write it anew.
 */
class SamplesTest {
  private static final Path SAMPLES = Path.of("../../samples");
  private static final Ticket TICKET =
      new Ticket(
          new DeliveryId("00000000-0000-0000-0000-000000000001"),
          Instant.parse("2026-10-12T08:30:00Z"),
          "AK-2026-000001",
          "OB-2026-000001",
          "simulator");

  private final ObAdapter adapter = new ObAdapter(Descriptors.load(null));

  @Test
  void quarterBecomesThePreviewAndTheMessageBesideIt() throws IOException {
    Preparation.Ready ready = ready("omzetbelasting-2026-q3");
    assertThat(ready.findings()).isEmpty();
  }

  @Test
  void nilReturnBecomesThePreviewAndTheMessageBesideIt() throws IOException {
    Preparation.Ready ready = ready("omzetbelasting-nil");
    assertThat(ready.findings()).extracting(Finding::code).contains("OB-NIL");
  }

  @Test
  void errorsAreAllFoundAtOnce() throws IOException {
    Preparation preparation =
        adapter.prepare(Json.submission(SAMPLES.resolve("omzetbelasting-fout.json")), TICKET);
    assertThat(preparation).isInstanceOf(Preparation.Unfit.class);
    List<Finding> findings = ((Preparation.Unfit) preparation).findings();
    same("omzetbelasting-fout.findings.txt", lines(findings));
  }

  private Preparation.Ready ready(String name) throws IOException {
    Preparation preparation =
        adapter.prepare(Json.submission(SAMPLES.resolve(name + ".json")), TICKET);
    assertThat(preparation).isInstanceOf(Preparation.Ready.class);
    Preparation.Ready ready = (Preparation.Ready) preparation;
    try (InputStream in = ready.bericht().inhoud().open()) {
      byte[] octets = in.readAllBytes();
      assertThat(FilingRules.check(ready.bericht().inhoud().bestandsnaam(), octets).findings())
          .isEmpty();
      same(name + ".xbrl", new String(octets, StandardCharsets.UTF_8));
    }
    same(name + ".preview.nl.txt", ready.preview().nl());
    same(name + ".preview.en.txt", ready.preview().en());
    return ready;
  }

  private static String lines(List<Finding> findings) {
    return findings.stream()
        .map(
            f ->
                String.join(
                    "\n",
                    f.severity() + " " + f.code() + " " + f.location(),
                    "  nl: " + f.text().nl() + " " + f.action().nl(),
                    "  en: " + f.text().en() + " " + f.action().en()))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static void same(String file, String actual) throws IOException {
    Path path = SAMPLES.resolve(file);
    if (Boolean.getBoolean("samples.write")) {
      Files.writeString(path, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(path));
  }
}
