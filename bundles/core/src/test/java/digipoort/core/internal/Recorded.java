// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recorded messages. They are not part of this project: the folder is that of the system property
 * {@code reference.wus}, or shared/reference/wus beside the checkout; without it the tests that ask
 * for one are skipped.
 */
public final class Recorded {
  private Recorded() {}

  public static X509Certificate signer(byte[] answer) throws CertificateException {
    byte[] der = Base64.getMimeDecoder().decode(part(answer, "BinarySecurityToken"));
    return (X509Certificate)
        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
  }

  public static String part(byte[] answer, String element) {
    Matcher matcher =
        Pattern.compile("<\\w+:" + element + "[^>]*>([^<]*)<")
            .matcher(new String(answer, StandardCharsets.UTF_8));
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  public static byte[] sample(String name) throws IOException {
    return file("samples/" + name);
  }

  public static byte[] file(String name) throws IOException {
    String property = System.getProperty("reference.wus");
    Path folder = property == null ? beside() : Path.of(property);
    Path file = folder.resolve(name);
    assumeTrue(
        Files.isReadable(file),
        () -> name + " is an official file that this project does not ship: not checked");
    return Files.readAllBytes(file);
  }

  private static Path beside() {
    Path start = Path.of("").toAbsolutePath();
    for (Path at = start; at != null; at = at.getParent()) {
      Path candidate = at.resolve("shared/reference/wus");
      if (Files.isDirectory(candidate)) {
        return candidate;
      }
    }
    return start.resolve("shared/reference/wus");
  }
}
