// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Aansluiting;
import digipoort.api.Condition;
import digipoort.api.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Hashtable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenDoorsTest {
  @TempDir Path base;

  @ParameterizedTest
  @CsvSource({
    "'127.0.0.1', true, false",
    "'localhost, ::1', true, false",
    "'0.0.0.0', true, true",
    "'127.0.0.1,10.0.0.7', true, true",
    "'0.0.0.0', false, false"
  })
  void webServerThatOthersReachWithoutTlsIsNamed(String addresses, String http, boolean named) {
    Hashtable<String, Object> settings = new Hashtable<>();
    settings.put("org.ops4j.pax.web.listening.addresses", addresses);
    settings.put("org.osgi.service.http.enabled", http);

    assertThat(!OpenDoorConditions.conditions(settings).isEmpty()).isEqualTo(named);
  }

  @Test
  void secretsThatOthersCanReadAndPasswordsThatEverybodyKnowsAreNamed() throws IOException {
    Path secrets = Files.createDirectories(base.resolve("secrets"));
    Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rwxr-xr-x"));
    write(secrets.resolve("open"), "rw-r--r--", "x");
    write(secrets.resolve("closed"), "rw-------", "x");
    write(
        base.resolve("users.properties"),
        "rw-------",
        "karaf = karaf,admin\npiet = piet\njan = {CRYPT}00{CRYPT},x\n_g_\\:admingroup = group,admin\n");

    assertThat(security())
        .extracting(one -> one.name() + " " + one.subject())
        .containsExactlyInAnyOrder(
            "secret-readable open", "password-known karaf", "password-known piet");

    Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rwx------"));
    Files.writeString(base.resolve("users.properties"), "jan = {CRYPT}00{CRYPT},x\n");
    assertThat(security()).isEmpty();
  }

  @Test
  void onlyAansluitingThatIsDeadIsNamedOnceWithWhatItMeans() {
    Aansluiting dead =
        new Aansluiting("kantoor", "productie", null, false, Text.verbatim("no key"));

    Condition condition = UsableAansluitingen.unusable(dead, true);

    assertThat(condition.name()).isEqualTo("aansluiting-unusable");
    assertThat(condition.aansluiting()).isEqualTo("kantoor");
    assertThat(condition.text().en()).contains("no key", "nothing is sent");
    assertThat(condition.action().en()).contains("aansluiting-test kantoor");
  }

  private List<Condition> security() {
    return new SecurityConditions(base.resolve("secrets"), base).conditions();
  }

  private static void write(Path file, String rights, String content) throws IOException {
    Files.writeString(file, content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
  }
}
