// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/** Who is wired to whom: what makes it possible to replace a part without touching the others. */
public class WiringIT extends InKaraf {
  private static final String PREFIX = "digipoort.";
  private static final String ADAPTER = "digipoort.adapter.";

  @Test
  public void adaptersAreWiredToContractsOnly() {
    List<Bundle> adapters = bundles(ADAPTER);

    assertThat(adapters)
        .extracting(Bundle::getSymbolicName)
        .contains(ADAPTER + "ob", ADAPTER + "vpb", ADAPTER + "uwv", ADAPTER + "dnb");
    assertThat(adapters)
        .allSatisfy(
            adapter ->
                assertThat(providers(adapter))
                    .isSubsetOf(
                        "digipoort.api",
                        "digipoort.xbrl",
                        "digipoort.budget",
                        "digipoort.mapping",
                        "org.ops4j.pax.logging.pax-logging-api",
                        "org.apache.felix.scr",
                        "org.apache.felix.framework"));
  }

  @Test
  public void nobodyIsWiredToAnAdapterToCoreOrToTheOutbox() {
    assertThat(context.getBundles())
        .allSatisfy(
            bundle ->
                assertThat(providers(bundle))
                    .as(bundle.getSymbolicName())
                    .noneMatch(name -> name.startsWith(ADAPTER))
                    .doesNotContain("digipoort.core", "digipoort.outbox"));
  }

  @Test
  public void simulatorSharesNothingWithCore() {
    shell().run("feature:install digipoort-simulator");

    assertThat(bundles("digipoort.simulator"))
        .hasSize(1)
        .allSatisfy(
            simulator ->
                assertThat(providers(simulator))
                    .noneMatch(name -> name.startsWith(PREFIX))
                    .noneMatch(name -> name.contains("cxf") || name.contains("wss4j")));
  }

  @Test
  public void adaptersExportNothing() {
    assertThat(bundles(ADAPTER))
        .allSatisfy(adapter -> assertThat(adapter.getHeaders().get("Export-Package")).isNull());
  }

  private List<Bundle> bundles(String prefix) {
    return Arrays.stream(context.getBundles())
        .filter(bundle -> bundle.getSymbolicName().startsWith(prefix))
        .toList();
  }

  /** The bundles that give this one a package or something else, without itself. */
  private static Set<String> providers(Bundle bundle) {
    BundleWiring wiring = bundle.adapt(BundleWiring.class);
    if (wiring == null) {
      return Set.of();
    }
    return wiring.getRequiredWires(null).stream()
        .map(BundleWire::getProvider)
        .filter(provider -> !provider.getBundle().equals(bundle))
        .map(provider -> provider.getSymbolicName())
        .collect(Collectors.toSet());
  }
}
