// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Aansluiting;
import digipoort.api.Aansluitingen;
import digipoort.api.Condition;
import digipoort.api.Condition.Level;
import digipoort.api.Outbox;
import digipoort.api.StorageException;
import digipoort.api.Text;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** What a runtime can be found in: half started, beside a simulator, without its store. */
class RuntimeFaultsTest {
  private boolean started;
  private Duration uptime = Duration.ZERO;
  private final StartState start = new StartState(context(), () -> uptime);

  @Test
  void startThatTakesMoreThanFiveMinutesIsNamedUntilItIsComplete() {
    assertThat(start.conditions()).isEmpty();
    uptime = Duration.ofMinutes(5).minusMillis(1);
    assertThat(start.conditions()).isEmpty();

    uptime = Duration.ofMinutes(7);
    assertThat(start.conditions())
        .singleElement()
        .satisfies(
            incomplete -> {
              assertThat(incomplete.name()).isEqualTo("start-incomplete");
              assertThat(incomplete.level()).isEqualTo(Level.CRITICAL);
              assertThat(incomplete.text().en()).contains("7 minutes");
              assertThat(incomplete.action().en()).contains("karaf.log");
            });

    started = true;
    assertThat(start.conditions()).isEmpty();
  }

  @Test
  void storeThatCannotBeReadIsNamedWithItsReasonUntilItCan() {
    started = true;
    boolean[] fails = {true};
    OutboxReach reach = new OutboxReach(start);
    reach.addOutbox(
        fake(ServiceReference.class, name -> null),
        fake(
            Outbox.class,
            name -> {
              if (fails[0]) {
                throw new StorageException("disk I/O error", new IllegalStateException());
              }
              return Optional.empty();
            }));

    assertThat(reach.conditions())
        .singleElement()
        .satisfies(
            storage -> {
              assertThat(storage.name()).isEqualTo("storage-fails");
              assertThat(storage.level()).isEqualTo(Level.CRITICAL);
              assertThat(storage.text().en()).contains("disk I/O error");
              assertThat(storage.action().en()).contains("docs/operations.md");
            });

    fails[0] = false;
    assertThat(reach.conditions()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "productie, true, digipoort.simulator, true",
    "productie, false, digipoort.simulator, false",
    "preproductie, true, digipoort.simulator, false",
    "productie, true, digipoort.outbox, false"
  })
  void simulatorBesideAnAansluitingToProductieIsNamed(
      String omgeving, boolean usable, String bundle, boolean named) {
    Aansluiting aansluiting =
        new Aansluiting("kantoor", omgeving, null, usable, Text.verbatim("as it is"));
    UsableAansluitingen testee = new UsableAansluitingen(context(bundle));
    testee.addKind(
        fake(ServiceReference.class, name -> null),
        fake(Aansluitingen.class, name -> List.of(aansluiting)));

    List<Condition> found =
        testee.conditions().stream()
            .filter(one -> one.name().equals("simulator-with-productie"))
            .toList();

    assertThat(found).hasSize(named ? 1 : 0);
    assertThat(found)
        .allSatisfy(
            one -> assertThat(one.action().en()).contains("feature:uninstall digipoort-simulator"));
  }

  private BundleContext context(String... bundles) {
    return fake(
        BundleContext.class,
        name ->
            name.equals("getBundles")
                ? List.of(bundles).stream().map(RuntimeFaultsTest::active).toArray(Bundle[]::new)
                : started ? fake(ServiceReference.class, unused -> null) : null);
  }

  private static Bundle active(String symbolicName) {
    return fake(Bundle.class, name -> name.equals("getState") ? Bundle.ACTIVE : symbolicName);
  }

  @SuppressWarnings("unchecked")
  private static <T> T fake(Class<?> type, Function<String, Object> answer) {
    return (T)
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                method.getName().equals("hashCode")
                    ? (Object) System.identityHashCode(proxy)
                    : answer.apply(method.getName()));
  }
}
