// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;

import digipoort.api.Delivery;
import digipoort.api.Inbox;
import digipoort.api.Reading;
import digipoort.api.Received;
import digipoort.api.ReceivedQuery;
import digipoort.api.State;
import digipoort.api.Submission;
import digipoort.api.Testimony;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.junit.Test;
import org.ops4j.pax.exam.Option;

/** Every message type, from its sample to its end, and what comes in read by its adapter. */
public class MessageTypesIT extends SimulatorInKaraf {
  private static final String FEED = "etc/digipoort.outbox.receive-simulator.cfg";
  private static final String FOLDER = "etc/digipoort.folder.aansluiting-dnb.cfg";
  private static final Duration FETCHED = Duration.ofSeconds(90);

  @Inject Inbox inbox;

  @Override
  protected Option[] more() {
    Option[] own = {
      editConfigurationFilePut(FOLDER, "naam", "dnb"),
      editConfigurationFilePut(FOLDER, "folder", "upload"),
      editConfigurationFilePut(FOLDER, "omgeving", "aangepast"),
      editConfigurationFilePut(FEED, "aansluiting", "simulator"),
      editConfigurationFilePut(FEED, "berichtsoorten", "SBA_VPB,UWV_Verslag"),
      editConfigurationFilePut(FEED, "interval.minutes", "1")
    };
    return Stream.of(super.more(), own).flatMap(Arrays::stream).toArray(Option[]::new);
  }

  @Test
  public void everySampleIsFiledToItsEnd() throws IOException {
    copy(samples().resolve("taxonomies"), home("etc/digipoort/taxonomies"));
    await("the folder")
        .atMost(SOON)
        .until(() -> shell().run("digipoort:aansluiting-list --no-format").contains("dnb"));

    List<Delivery> filed = samples(false).stream().map(this::stored).toList();

    assertThat(filed).hasSizeGreaterThan(10);
    assertThat(filed)
        .allSatisfy(
            delivery ->
                assertThat(endOf(delivery)).as(delivery.berichtsoort()).isEqualTo(State.COMPLETED));
  }

  @Test
  public void everyFaultySampleIsRefusedWithAllThatIsWrong() throws IOException {
    copy(samples().resolve("taxonomies"), home("etc/digipoort/taxonomies"));

    assertThat(samples(true))
        .hasSizeGreaterThan(4)
        .allSatisfy(submission -> assertThat(refused(submission).findings()).hasSizeGreaterThan(3));
  }

  @Test
  public void whatUwvGotIsNotReadableInTheDatabase() throws IOException {
    Submission melding =
        submission(
            text(samples().resolve("uwv-hersteld.json"))
                .replaceFirst(
                    "\"submissionKey\": *\"[^\"]*\"", "\"submissionKey\": \"uwv-secret\""));

    stored(melding);

    String bsn =
        text(samples().resolve("uwv-hersteld.xml")).replaceAll("(?s).*?\\b(9999\\d{5})\\b.*", "$1");
    assertThat(bsn).hasSize(9);
    String kept = database();
    assertThat(kept).contains("uwv-secret").doesNotContain(bsn);
  }

  /** All that lies in the folder of the database. */
  private static String database() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(home("data/digipoort"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }

  @Test
  public void assessmentsAndReportsOfUwvAreRead() {
    assertThat(read("SBA_VPB").summary().en()).startsWith("Assessment");
    assertThat(read("UWV_Verslag").summary().en()).isNotBlank();
  }

  private Reading.Read read(String berichtsoort) {
    ReceivedQuery query =
        new ReceivedQuery(null, berichtsoort, null, null, null, null, null, 10, 0);
    List<Received> found =
        await(berichtsoort).atMost(FETCHED).until(() -> inbox.list(query, ERP), l -> !l.isEmpty());
    Reading reading = inbox.read(found.get(0).id(), ERP).orElseThrow();
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return (Reading.Read) reading;
  }

  private State endOf(Delivery delivery) {
    if (delivery.aansluiting().equals("dnb")) {
      await("laid down")
          .atMost(SOON)
          .until(() -> history(delivery.id()).delivery().state() == State.DELIVERED);
      operations.conclude(delivery.id(), new Testimony(State.COMPLETED, "portal", "test"), ERP);
    }
    return ended(delivery.id()).delivery().state();
  }

  private static List<Submission> samples(boolean faulty) throws IOException {
    try (Stream<Path> files = Files.list(samples())) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .filter(file -> file.toString().contains("-fout") == faulty)
          .sorted()
          // some are about the same belanghebbende and tijdvak
          .map(file -> submission(text(file).replaceFirst("\\{", "{\"deliberate\": true,")))
          .toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path each : walk.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(each).toString());
        if (!Files.exists(target)) {
          Files.createDirectories(target.getParent());
          Files.copy(each, target);
        }
      }
    }
  }
}
