// SPDX-License-Identifier: Apache-2.0
package digipoort.secrets.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Constants;

class SecretReferencesTest {
  @TempDir private Path base;
  private Path secrets;

  @BeforeEach
  void plant() throws IOException {
    secrets = Files.createDirectories(base.resolve("secrets").resolve("sub")).getParent();
    Files.writeString(secrets.resolve("tls"), "pa$$word\\1\n");
    Files.writeString(secrets.resolve("sub/key"), "deep");
    Files.writeString(base.resolve("outside"), "not for you");
  }

  @Test
  void referenceBecomesTheContentOfItsFile() {
    assertThat(modified("digipoort.core.aansluiting~a", Map.of("tls.password", "$[secret:tls]")))
        .containsEntry("tls.password", "pa$$word\\1");
  }

  @Test
  void everyReferenceInTextsAndListsIsReplaced() {
    Map<String, Object> values =
        modified(
            "digipoort.outbox",
            Map.of(
                "two",
                "$[secret:tls]-$[secret:sub/key]",
                "list",
                new String[] {"a", "$[secret:tls]"}));

    assertThat(values).containsEntry("two", "pa$$word\\1-deep");
    assertThat((String[]) values.get("list")).containsExactly("a", "pa$$word\\1");
  }

  @Test
  void whatNamesNoFileInTheFolderStays() throws IOException {
    Files.createSymbolicLink(secrets.resolve("link"), base.resolve("outside"));
    for (String name :
        new String[] {"absent", "../outside", "link", "sub", "/etc/passwd", "a\0b"}) {
      assertThat(modified("digipoort.core", Map.of("key", "$[secret:" + name + "]")))
          .containsEntry("key", "$[secret:" + name + "]");
    }
  }

  @Test
  void configurationsOfOthersAndOtherValuesStay() {
    assertThat(modified("org.example", Map.of("key", "$[secret:tls]")))
        .containsEntry("key", "$[secret:tls]");
    assertThat(modified("digipoort.core", Map.of("n", 7, "env", "$[env:HOME]")))
        .containsEntry("n", 7)
        .containsEntry("env", "$[env:HOME]");
  }

  @Test
  void absentFolderLeavesReferences() {
    var properties =
        new Hashtable<String, Object>(
            Map.of(Constants.SERVICE_PID, "digipoort.core", "key", "$[secret:tls]"));

    new SecretReferences(List.of(base.resolve("none"))).modifyConfiguration(null, properties);

    assertThat(properties).containsEntry("key", "$[secret:tls]");
  }

  private Map<String, Object> modified(String pid, Map<String, Object> values) {
    var properties = new Hashtable<String, Object>(values);
    properties.put(Constants.SERVICE_PID, pid);
    new SecretReferences(List.of(base.resolve("none"), secrets))
        .modifyConfiguration(null, properties);
    return properties;
  }
}
