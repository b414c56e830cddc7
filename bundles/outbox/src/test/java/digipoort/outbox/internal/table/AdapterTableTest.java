// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.adapter.Adapter;
import digipoort.outbox.internal.FakeAdapter;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;

/** What an adapter says of itself in its service properties. */
class AdapterTableTest {
  private static <T> T fake(Class<?> type, Map<String, Object> answers) {
    @SuppressWarnings("unchecked")
    T fake =
        (T)
            Proxy.newProxyInstance(
                AdapterTableTest.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) ->
                    switch (method.getName()) {
                      case "getProperty" -> answers.get(arguments[0]);
                      case "hashCode" -> System.identityHashCode(self);
                      case "equals" -> self == arguments[0];
                      default -> answers.get(method.getName());
                    });
    return fake;
  }

  private static ServiceReference<Adapter> reference(Map<String, Object> properties) {
    Bundle bundle =
        fake(Bundle.class, Map.of("getSymbolicName", "a", "getVersion", new Version("1")));
    Map<String, Object> all = new HashMap<>(properties);
    all.put("getBundle", bundle);
    return fake(ServiceReference.class, all);
  }

  @Test
  void whatIsConfidentialStaysSoWhenTheAdapterGoes() {
    AdapterTable table = new AdapterTable();
    ServiceReference<Adapter> uwv =
        reference(Map.of("berichtsoort", new String[] {"A", "B"}, "confidential", true));
    table.addAdapter(uwv, new FakeAdapter());
    table.addAdapter(reference(Map.of("berichtsoort", "C")), new FakeAdapter());
    table.addAdapter(
        reference(Map.of("berichtsoort", "D", "confidential", false)), new FakeAdapter());
    assertThat(table.berichtsoorten()).containsExactly("A", "B", "C", "D");
    table.removeAdapter(uwv);
    assertThat(table.berichtsoorten()).containsExactly("C", "D");
    assertThat(table.confidential()).containsExactlyInAnyOrder("A", "B");
  }

  @Test
  void namesComeFromTheClassOrFromAConfiguration() {
    List<String> both = List.of("Voorbeeld_Melding", "Voorbeeld_Ontvangst");
    assertThat(AdapterTable.names(both.toArray(String[]::new))).isEqualTo(both);
    assertThat(AdapterTable.names(both)).isEqualTo(both);
    assertThat(AdapterTable.names("Voorbeeld_Melding, Voorbeeld_Ontvangst"))
        .as("a line of a .cfg file")
        .isEqualTo(both);
    assertThat(AdapterTable.names("Voorbeeld_Melding")).containsExactly("Voorbeeld_Melding");
  }

  @Test
  void whatIsNoNameIsLeftOut() {
    assertThat(AdapterTable.names(null)).isEmpty();
    assertThat(AdapterTable.names(42)).isEmpty();
    assertThat(AdapterTable.names(" , ,")).isEmpty();
    assertThat(AdapterTable.names(Arrays.asList("A", null, 7))).containsExactly("A");
    assertThat(AdapterTable.names("x".repeat(81))).isEmpty();
    assertThat(AdapterTable.names(Collections.nCopies(100_000, "A"))).hasSize(500);
  }
}
