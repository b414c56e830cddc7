// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.security;

import digipoort.wss.Digests;
import digipoort.wss.Template;
import java.io.IOException;
import java.io.OutputStream;

/** A request as it goes on the wire. Its contents are written from where they are kept. */
public final class SignedRequest {
  private final Template template;
  private final String sha256;

  SignedRequest(Template template) throws IOException {
    this.template = template;
    this.sha256 = Digests.hex(Digests.of("SHA-256", template::writeTo));
  }

  /** In octets. */
  public long length() {
    return template.length();
  }

  /** Writes it; the same octets each time. */
  public void writeTo(OutputStream out) throws IOException {
    template.writeTo(out);
  }

  /** Digest of what is written, in hexadecimal. */
  public String sha256() {
    return sha256;
  }

  /** The request with {@code {{inhoud:N}}} in place of its contents. */
  public byte[] outline() {
    return template.outline();
  }
}
