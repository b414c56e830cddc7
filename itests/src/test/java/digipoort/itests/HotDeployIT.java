// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Properties;
import org.junit.Before;
import org.junit.Test;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;

/**
 * The OB adapter goes, comes and is replaced in each way that Karaf offers, while deliveries stand
 * in every state. They go on to their end, and no other bundle notices.
 */
public class HotDeployIT extends InKaraf {
  private static final String ADAPTER = "digipoort.adapter.ob";
  private static final String FEATURE = "digipoort-adapter-ob";
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration UNTIL_SENT = Duration.ofSeconds(5);

  private static String installed;
  private static VatReturn parked;
  private static VatReturn completed;

  private Deliveries deliveries;
  private VatReturn waiting;
  private VatReturn followed;
  private Untouched before;

  @Override
  protected Option[] more() {
    return new Option[] {
      editConfigurationFilePut("etc/digipoort.simulator.cfg", "statusDelayMillis", "500"),
      editConfigurationFilePut(
          "etc/digipoort.outbox.cfg", "poll.backoff", "initial=200ms,factor=1.5,max=1s")
    };
  }

  /** Deliveries in every state, all of them mapped by the adapter of the installation. */
  @Before
  public void deliver() {
    deliveries = new Deliveries(this::command, home("data/test"));
    if (parked == null) {
      installed = bundle(ADAPTER).getVersion().toString();
      endWithoutHelp();
    }
    awaitActive(installed);
    waiting = VatReturn.of("Happyflow").notBefore(Instant.now().plus(UNTIL_SENT));
    followed = VatReturn.of("Happyflow");
    deliveries.stored(waiting);
    deliveries.stored(followed);
    await().atMost(SOON).until(() -> deliveries.state(followed).equals("DELIVERED"));
    assertThat(deliveries.state(waiting)).isEqualTo("READY");
    before = Untouched.except(ADAPTER, context);
  }

  @Test
  public void jarInDeployTakesOverUntilItIsTakenAway() throws IOException {
    RepackedAdapter newer = newer("0.2.0");
    Path file = home("deploy/adapter-ob.jar");

    newer.jar(file);
    awaitActive("0.2.0");
    assertServes(newer);
    assertThat(command("digipoort:adapter-list --no-format"))
        .containsPattern(ADAPTER + "\\s+" + installed + "\\s+no");
    Files.delete(file);
    awaitActive(installed);

    assertDeliveriesWentOn();
    assertNoOtherBundleNoticed();
  }

  @Test
  public void karInDeployReplacesIt() throws IOException {
    RepackedAdapter newer = newer("0.3.0");
    Path file = home("deploy/adapter-ob.kar");

    newer.kar(file);
    awaitActive("0.3.0");
    assertServes(newer);
    assertDeliveriesWentOn();
    Files.delete(file);
    await("the end of 0.3.0").atMost(SOON).until(() -> !activeVersion().equals("0.3.0"));
    command("feature:install " + FEATURE + "/" + installed);
    awaitActive(installed);

    assertNoOtherBundleNoticed();
  }

  @Test
  public void featureGoesAndComes() {
    command("feature:uninstall " + FEATURE);
    awaitActive("");
    VatReturn submission = VatReturn.of("Happyflow");
    assertThat(deliveries.submit(submission))
        .contains("There is no adapter for berichtsoort 'Omzetbelasting'")
        .contains("feature:install digipoort-adapter-");
    assertThat(deliveries.state(submission)).isEqualTo("UNKNOWN");
    assertDeliveriesWentOn();

    command("feature:install " + FEATURE);
    awaitActive(installed);

    deliveries.stored(submission);
    assertThat(recordedVersion(submission)).isEqualTo(installed);
    assertNoOtherBundleNoticed();
  }

  @Test
  public void bundleIsUpdated() throws IOException {
    RepackedAdapter newer = newer("0.4.0");
    Path file = home("data/test/adapter-ob-0.4.0.jar");
    long id = bundle(ADAPTER).getBundleId();

    newer.jar(file);
    command("bundle:update " + id + " " + file.toUri());
    awaitActive("0.4.0");
    assertServes(newer);
    assertDeliveriesWentOn();
    command("bundle:update " + id + " " + newer.original().toUri());
    awaitActive(installed);

    assertNoOtherBundleNoticed();
  }

  private void endWithoutHelp() {
    command("feature:install digipoort-simulator");
    await("the aansluiting")
        .atMost(SOON)
        .until(
            () ->
                command("digipoort:aansluiting-list --json")
                    .matches("(?s).*\"usable\" ?: ?true.*"));
    VatReturn cut = VatReturn.of("VerbrokenNaAanname");
    completed = VatReturn.of("Happyflow");
    deliveries.stored(cut);
    deliveries.stored(completed);
    assertThat(deliveries.end(cut)).isEqualTo("PARKED");
    assertThat(deliveries.end(completed)).isEqualTo("COMPLETED");
    parked = cut;
  }

  private void assertDeliveriesWentOn() {
    assertThat(deliveries.end(waiting)).isEqualTo("COMPLETED");
    assertThat(deliveries.end(followed)).isEqualTo("COMPLETED");
    assertThat(recordedVersion(waiting)).isEqualTo(installed);
    assertThat(deliveries.state(parked)).isEqualTo("PARKED");
    assertThat(deliveries.state(completed)).isEqualTo("COMPLETED");
    assertThat(deliveries.show(completed)).contains("Kenmerk");
  }

  private void assertServes(RepackedAdapter newer) {
    VatReturn next = VatReturn.of("Happyflow");
    assertThat(command("digipoort:preview " + next.file(home("data/test")))).contains(newer.mark());
    deliveries.stored(next);
    assertThat(recordedVersion(next)).isEqualTo(newer.version());
    assertThat(deliveries.end(next)).isEqualTo("COMPLETED");
  }

  private void assertNoOtherBundleNoticed() {
    assertThat(before.bundles()).hasSizeGreaterThan(100);
    assertThat(before.missingIn(Untouched.except(ADAPTER, context))).isEmpty();
  }

  private void awaitActive(String version) {
    await("adapter " + version)
        .atMost(SOON)
        .untilAsserted(() -> assertThat(activeVersion()).isEqualTo(version));
  }

  /** The version that serves now, as the operator sees it; empty when there is none. */
  private String activeVersion() {
    return command("digipoort:adapter-list --no-format")
        .lines()
        .map(line -> line.trim().split("\\s+"))
        .filter(columns -> columns[0].equals(ADAPTER) && columns[2].equals("yes"))
        .map(columns -> columns[1])
        .findFirst()
        .orElse("");
  }

  private RepackedAdapter newer(String version) {
    String folder = "system/io/github/digipoort-adapter/" + ADAPTER + "/" + installed + "/";
    return new RepackedAdapter(home(folder + ADAPTER + "-" + installed + ".jar"), version);
  }

  private Bundle bundle(String name) {
    return Arrays.stream(context.getBundles())
        .filter(bundle -> bundle.getSymbolicName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** What the command printed, also when it failed. */
  private String command(String line) {
    try {
      return shell().run(line);
    } catch (IllegalStateException e) {
      return e.getMessage();
    }
  }

  /** The version of the adapter that mapped a submission, as stored with it. */
  private String recordedVersion(VatReturn submission) {
    try (Connection database = database();
        PreparedStatement query =
            database.prepareStatement(
                "SELECT adapter_version FROM delivery WHERE submission_key = ?")) {
      query.setString(1, submission.reference());
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() ? rows.getString(1) : "";
      }
    } catch (ReflectiveOperationException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Connection database() throws ReflectiveOperationException, SQLException {
    Driver driver =
        (Driver)
            bundle("org.xerial.sqlite-jdbc")
                .loadClass("org.sqlite.JDBC")
                .getConstructor()
                .newInstance();
    return driver.connect("jdbc:sqlite:" + home("data/digipoort/digipoort.db"), new Properties());
  }
}
