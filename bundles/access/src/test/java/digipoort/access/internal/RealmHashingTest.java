// SPDX-License-Identifier: Apache-2.0
package digipoort.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import org.apache.karaf.jaas.boot.ProxyLoginModule;
import org.apache.karaf.jaas.config.JaasRealm;
import org.apache.karaf.jaas.modules.properties.PropertiesLoginModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmHashingTest {
  private final AtomicInteger hashes = new AtomicInteger();
  private final RealmHashing hashing = new RealmHashing(o -> password -> hashes.incrementAndGet());

  @Test
  void aNameThatDoesNotExistCostsTheHashThatTheRealmSaved(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("users.properties");
    Files.writeString(file, "# x = y\nerp = secret,digipoort-read\n_g_\\:group = group,ssh\n");
    hashing.put("one", new FileRealm(file));

    hashing.even("karaf", "erp", "wrong".toCharArray());
    assertThat(hashes).hasValue(0);
    for (String unknown : new String[] {"x", "_g_:group", "ERP", "\0", "a:b"}) {
      hashing.even("karaf", unknown, "wrong".toCharArray());
    }
    assertThat(hashes).hasValue(5);
    hashing.even("other", "x", "wrong".toCharArray());
    assertThat(hashes).hasValue(5);
  }

  private record FileRealm(Path file) implements JaasRealm {
    @Override
    public String getName() {
      return "karaf";
    }

    @Override
    public int getRank() {
      return 0;
    }

    @Override
    public AppConfigurationEntry[] getEntries() {
      return new AppConfigurationEntry[] {
        new AppConfigurationEntry(
            ProxyLoginModule.class.getName(),
            LoginModuleControlFlag.OPTIONAL,
            Map.of(
                ProxyLoginModule.PROPERTY_MODULE,
                PropertiesLoginModule.class.getName(),
                "users",
                file.toString()))
      };
    }
  }
}
