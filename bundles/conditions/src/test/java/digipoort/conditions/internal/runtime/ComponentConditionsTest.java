// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Condition;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.dto.BundleDTO;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

class ComponentConditionsTest {
  private final MovingClock clock = new MovingClock(Instant.parse("2026-11-30T12:00:00Z"));
  private final List<ComponentDescriptionDTO> components = new ArrayList<>();
  private final List<ComponentConfigurationDTO> states = new ArrayList<>();
  private boolean started = true;
  private final ComponentConditions testee =
      new ComponentConditions(context(), runtime(), new StartState(context()), clock);

  @Test
  void whatFailsIsNamedWithItsReasonOnceItIsSettled() {
    add("outbox", "Outbox", ComponentConfigurationDTO.FAILED_ACTIVATION, "").failure =
        "java.io.IOException: disk is full\n\tat x";

    assertThat(testee.conditions()).isEmpty();
    clock.move(SettledConditions.WHILE);
    assertThat(testee.conditions())
        .singleElement()
        .satisfies(
            failed -> {
              assertThat(failed.name()).isEqualTo("component-failed");
              assertThat(failed.subject()).isEqualTo("outbox");
              assertThat(failed.text().en()).endsWith("disk is full");
            });
  }

  @Test
  void whoWaitsForOneThatWaitsIsNotNamed() {
    add("store", "Store", ComponentConfigurationDTO.UNSATISFIED_REFERENCE, "DataSource");
    add("outbox", "Outbox", ComponentConfigurationDTO.UNSATISFIED_REFERENCE, "Store");
    add("door", "Door", ComponentConfigurationDTO.UNSATISFIED_REFERENCE, "Outbox");
    add("good", "Good", ComponentConfigurationDTO.ACTIVE, "");

    assertThat(settled())
        .singleElement()
        .satisfies(
            waits -> {
              assertThat(waits.subject()).isEqualTo("store");
              assertThat(waits.text().en()).contains("DataSource");
            });
  }

  @Test
  void ofACircleEverybodyIsNamed() {
    add("a", "A", ComponentConfigurationDTO.UNSATISFIED_REFERENCE, "B");
    add("b", "B", ComponentConfigurationDTO.UNSATISFIED_REFERENCE, "A");

    assertThat(settled()).extracting(Condition::subject).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void whatIsAmissWhileTheStartGoesOnIsNot() {
    started = false;
    add("store", "Store", ComponentConfigurationDTO.UNSATISFIED_REFERENCE, "DataSource");

    assertThat(settled()).isEmpty();
  }

  private List<Condition> settled() {
    testee.conditions();
    clock.move(SettledConditions.WHILE);
    return testee.conditions();
  }

  private ComponentConfigurationDTO add(String name, String gives, int state, String misses) {
    ReferenceDTO reference = new ReferenceDTO();
    reference.name = "ref";
    reference.interfaceName = misses;
    ComponentDescriptionDTO component = new ComponentDescriptionDTO();
    component.name = name;
    component.serviceInterfaces = new String[] {gives};
    component.references = new ReferenceDTO[] {reference};
    component.bundle = new BundleDTO();
    component.bundle.symbolicName = "digipoort." + name;
    UnsatisfiedReferenceDTO unsatisfied = new UnsatisfiedReferenceDTO();
    unsatisfied.name = "ref";
    ComponentConfigurationDTO configuration = new ComponentConfigurationDTO();
    configuration.description = component;
    configuration.state = state;
    configuration.unsatisfiedReferences = new UnsatisfiedReferenceDTO[] {unsatisfied};
    components.add(component);
    states.add(configuration);
    return configuration;
  }

  private ServiceComponentRuntime runtime() {
    return fake(
        ServiceComponentRuntime.class,
        call ->
            call.name().equals("getComponentDescriptionDTOs")
                ? components
                : states.stream().filter(one -> one.description == call.argument()).toList());
  }

  private BundleContext context() {
    return fake(
        BundleContext.class,
        call ->
            call.name().equals("getBundles")
                ? new Bundle[0]
                : started ? fake(ServiceReference.class, unused -> null) : null);
  }

  private record Call(String name, Object argument) {}

  private static <T> T fake(Class<T> type, Function<Call, Object> answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                answer.apply(new Call(method.getName(), arguments == null ? "" : arguments[0]))));
  }
}
