// SPDX-License-Identifier: Apache-2.0
package digipoort.folder.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import digipoort.api.Aansluiting;
import digipoort.api.Actor;
import digipoort.api.Finding;
import digipoort.api.NotPermittedException;
import digipoort.api.Role;
import digipoort.api.Scope;
import digipoort.api.Severity;
import digipoort.api.channel.Channel;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;

class FolderAansluitingenTest {
  private static final Actor PIET = Actor.operator("piet");

  /** The services that are registered, by their properties. */
  private final List<Map<String, Object>> services = new ArrayList<>();

  @TempDir Path base;
  private FolderAansluitingen testee;

  @BeforeEach
  void open() {
    testee = new FolderAansluitingen(fake(BundleContext.class, this::context));
  }

  private static <T> T fake(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            FolderAansluitingenTest.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private Object context(Object proxy, Method method, Object[] arguments) {
    return switch (method.getName()) {
      case "getProperty" -> base.toString();
      case "getServiceReferences" -> services.stream().map(this::reference).toList();
      case "registerService" -> registration((Dictionary<?, ?>) arguments[2]);
      default -> throw new UnsupportedOperationException(method.toString());
    };
  }

  private ServiceReference<?> reference(Map<String, Object> properties) {
    return fake(ServiceReference.class, (proxy, method, arguments) -> properties.get(arguments[0]));
  }

  private ServiceRegistration<?> registration(Dictionary<?, ?> properties) {
    Map<String, Object> service =
        Map.of(
            Channel.AANSLUITING, properties.get(Channel.AANSLUITING), "oin", properties.get("oin"));
    services.add(service);
    return fake(
        ServiceRegistration.class,
        (proxy, method, arguments) ->
            method.getName().equals("unregister") ? services.remove(service) && false : null);
  }

  private void configure(String pid, String... settings) {
    Hashtable<String, Object> values = new Hashtable<>();
    for (int i = 0; i < settings.length; i += 2) {
      values.put(settings[i], settings[i + 1]);
    }
    testee.updated(FolderConfig.PID + "~" + pid, values);
  }

  private Aansluiting only() {
    assertThat(testee.list(PIET)).hasSize(1);
    return testee.list(PIET).get(0);
  }

  private List<String> codes(String naam) {
    return testee.test(naam, PIET).stream().map(f -> f.severity() + " " + f.code()).toList();
  }

  @Test
  void aGoodOneMakesItsFolderAndIsRegistered() {
    configure("a", "naam", "dnb", "folder", "data/upload/dnb", "portal", "Mijn DNB");
    assertThat(base.resolve("data/upload/dnb")).isDirectory();
    assertThat(services).containsExactly(Map.of(Channel.AANSLUITING, "dnb", "oin", "FOLDER-dnb"));
    assertThat(only().usable()).isTrue();
    assertThat(only().oin()).isNull();
    assertThat(only().detail().en()).contains("data/upload/dnb", "Mijn DNB");
    assertThat(codes("dnb"))
        .containsExactly(
            "INFO AANSLUITING-CONFIG",
            "INFO AANSLUITING-FOLDER",
            "INFO AANSLUITING-WRITE",
            "INFO AANSLUITING-SPACE");
    assertThat(base.resolve("data/upload/dnb")).isEmptyDirectory();
  }

  @Test
  void aBadOneIsListedWithItsReasonAndHarmsNoOther() {
    configure("bad", "folder", "x", "omgeving", "prod");
    configure("good", "naam", "dnb", "folder", "dnb");
    assertThat(testee.list(PIET)).extracting(Aansluiting::naam).containsExactly("bad", "dnb");
    Aansluiting bad = testee.list(PIET).get(0);
    assertThat(bad.usable()).isFalse();
    assertThat(bad.detail().en()).startsWith("naam: -").contains("Change it in etc/");
    assertThat(codes("bad")).containsExactly("ERROR AANSLUITING-CONFIG");
    assertThat(services).hasSize(1);
    configure("bad", "naam", "ecb", "folder", "x");
    assertThat(services).hasSize(2);
    assertThat(testee.list(PIET)).allMatch(Aansluiting::usable);
  }

  @Test
  void whileItsFolderIsGoneItWaitsAndSaysSo() throws IOException {
    configure("a", "naam", "dnb", "folder", "dnb");
    Files.delete(base.resolve("dnb"));
    assertThat(only().usable()).isFalse();
    assertThat(only().detail().en()).contains("is not there");
    assertThat(services).hasSize(1);
    assertThat(codes("dnb")).containsExactly("INFO AANSLUITING-CONFIG", "ERROR AANSLUITING-FOLDER");
    Files.createDirectory(base.resolve("dnb"));
    assertThat(only().usable()).isTrue();
  }

  @Test
  void aFolderThatCannotBeMadeWaitsToo() throws IOException {
    Files.writeString(base.resolve("dnb"), "a file");
    configure("a", "naam", "dnb", "folder", "dnb/below");
    assertThat(only().usable()).isFalse();
    assertThat(services).hasSize(1);
  }

  @Test
  void aNameIsHeldByOne() {
    services.add(Map.of(Channel.AANSLUITING, "default"));
    configure("a", "naam", "default", "folder", "a");
    configure("b", "naam", "dnb", "folder", "b");
    configure("c", "naam", "dnb", "folder", "c");
    assertThat(testee.list(PIET))
        .extracting(Aansluiting::usable)
        .containsExactly(false, true, false);
    assertThat(testee.list(PIET).get(2).detail().en()).contains("no other aansluiting has");
    testee.deleted(FolderConfig.PID + "~b");
    assertThat(testee.list(PIET)).extracting(Aansluiting::usable).containsExactly(false, true);
    assertThat(codes("dnb")).hasSize(4);
    testee.stop();
    assertThat(services).hasSize(1);
    assertThat(testee.list(PIET)).isEmpty();
  }

  @Test
  void aChangedOneTakesThePlaceOfWhatItWas() {
    configure("a", "naam", "dnb", "folder", "a");
    configure("a", "naam", "dnb", "folder", "b");
    assertThat(only().detail().en()).contains(base.resolve("b").toString());
    assertThat(services).hasSize(1);
    configure("a", "naam", "dnb", "folder", "b", "typo", "x");
    assertThat(services).isEmpty();
  }

  @Test
  void nobodySeesMoreThanIsAllowed() {
    configure("a", "naam", "dnb", "folder", "a");
    Actor stranger =
        new Actor(
            "x",
            Set.of(Role.values()),
            new Scope(Set.of("other"), Set.of(Scope.ANY), Set.of(Scope.ANY)));
    assertThat(testee.list(stranger)).isEmpty();
    assertThat(testee.test("dnb", stranger))
        .extracting(Finding::code)
        .containsExactly("AANSLUITING-UNKNOWN");
    Actor reader = new Actor("x", Set.of(Role.READ), Scope.ALL);
    assertThatThrownBy(() -> testee.test("dnb", reader)).isInstanceOf(NotPermittedException.class);
    Actor nobody = new Actor("x", Set.of(), Scope.ALL);
    assertThatThrownBy(() -> testee.list(nobody)).isInstanceOf(NotPermittedException.class);
  }

  @Test
  void whereNobodyMayWriteTheTestSaysSo() {
    assumeTrue(Files.isDirectory(Path.of("/proc/self")));
    configure("a", "naam", "dnb", "folder", "/proc/self");
    List<Finding> findings = testee.test("dnb", PIET);
    Finding last = findings.get(findings.size() - 1);
    assertThat(last.severity()).isEqualTo(Severity.ERROR);
    assertThat(last.code()).isEqualTo("AANSLUITING-WRITE");
    assertThat(last.action().en()).contains("right to write");
  }
}
