// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.Test;
import org.osgi.framework.Bundle;

/** Every feature can be taken away and put back while the rest runs. */
public class FeaturesIT extends InKaraf {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final List<String> OUTER =
      List.of(
          "digipoort-adapter-ob",
          "digipoort-adapter-vpb",
          "digipoort-adapter-uwv",
          "digipoort-adapter-dnb",
          "digipoort-postgresql",
          "digipoort-remote",
          "digipoort-shell");

  @Test
  public void simulatorIsInstalledOnRequest() {
    assertThat(bundles()).doesNotContain("digipoort.simulator");

    shell().run("feature:install digipoort-simulator");
    awaitBundle("digipoort.simulator");

    shell().run("feature:uninstall digipoort-simulator");
    assertThat(bundles()).doesNotContain("digipoort.simulator");
    assertAllActive();
  }

  @Test
  public void adaptersGoAndComeBack() {
    List.of("ob", "vpb", "uwv", "dnb")
        .forEach(
            name ->
                assertGoesAndComesBack("digipoort-adapter-" + name, "digipoort.adapter." + name));
  }

  @Test
  public void remoteDoorGoesAndComesBack() {
    awaitDoors();
    assertGoesAndComesBack("digipoort-remote", "digipoort.remote");
    awaitDoors();
  }

  @Test
  public void doorsStandWhateverOfThemIsReplaced() {
    for (String change :
        List.of(
            "refresh org.apache.cxf.cxf-rt-frontend-jaxrs",
            "restart org.apache.cxf.cxf-rt-transports-http",
            "refresh org.apache.aries.rsa.core",
            "restart org.apache.cxf.dosgi.cxf-dosgi-common",
            "restart org.ops4j.pax.web.pax-web-jetty",
            "restart digipoort.remote")) {
      awaitDoors();
      shell().run("bundle:" + change);
      awaitDoors();
    }
    assertAllActive();
  }

  @Test
  public void shellGoesAndComesBack() {
    assertGoesAndComesBack("digipoort-shell", "digipoort.shell");
  }

  @Test
  public void everythingGoesAndComesBack() {
    OUTER.forEach(feature -> shell().run("feature:uninstall " + feature));
    shell().run("feature:uninstall digipoort");
    assertThat(bundles())
        .doesNotContain("digipoort.api", "digipoort.core", "digipoort.outbox", "digipoort.json");

    shell().run("feature:install digipoort");
    OUTER.forEach(feature -> shell().run("feature:install " + feature));

    awaitBundle("digipoort.outbox");
    awaitBundle("digipoort.adapter.ob");
    await("the outbox")
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(shell().run("digipoort:summary"))
                    .contains("No deliveries yet")
                    .doesNotContain("outbox-", "door-down", "component-", "adapter-"));
    awaitDoors();
    assertAllActive();
  }

  private void assertGoesAndComesBack(String feature, String bundle) {
    shell().run("feature:uninstall " + feature);
    assertThat(bundles()).doesNotContain(bundle).contains("digipoort.outbox");
    assertAllActive();

    shell().run("feature:install " + feature);
    awaitBundle(bundle);
    assertAllActive();
  }

  /** Both ask who is there. */
  private void awaitDoors() {
    for (String path : List.of("/digipoort/deliveries/none", "/soap/digipoort?wsdl")) {
      await(path)
          .atMost(SOON)
          .ignoreExceptions()
          .untilAsserted(
              () -> assertThat(HttpDoor.at(port()).get(path).statusCode()).isEqualTo(401));
    }
  }

  private int port() {
    Object port =
        context
            .getServiceReference("org.osgi.service.http.HttpService")
            .getProperty("org.osgi.service.http.port");
    return Integer.parseInt(port.toString());
  }

  private void awaitBundle(String name) {
    await(name).atMost(SOON).untilAsserted(() -> assertThat(bundles()).contains(name));
  }

  private List<String> bundles() {
    return Arrays.stream(context.getBundles())
        .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
        .map(Bundle::getSymbolicName)
        .toList();
  }

  private void assertAllActive() {
    await("all bundles")
        .atMost(SOON)
        .untilAsserted(() -> assertThat(context.getBundles()).allMatch(Bundles::isRunning));
  }
}
