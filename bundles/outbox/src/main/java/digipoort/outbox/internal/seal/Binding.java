// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.seal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Where a piece belongs. It opens nowhere else: not in another row, at another place, or as the end
 * of what goes on.
 *
 * @param kind what it is a piece of
 * @param owner the delivery or received bericht
 * @param position which one of its kind
 * @param chunk which piece of it
 * @param last whether no piece follows
 * @param rest what else tells it from others, such as length and digest of the whole
 */
public record Binding(
    String kind, String owner, long position, long chunk, boolean last, String rest) {
  private static final String LABEL = "digipoort content 1";

  /** Of something in one piece. */
  public static Binding whole(String kind, Object owner, long position, String rest) {
    return new Binding(kind, owner.toString(), position, 0, true, rest);
  }

  /** Unlike those of any other binding. */
  byte[] octets() {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(octets)) {
      out.writeUTF(LABEL);
      out.writeUTF(kind);
      out.writeUTF(owner);
      out.writeLong(position);
      out.writeLong(chunk);
      out.writeBoolean(last);
      out.writeUTF(rest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return octets.toByteArray();
  }
}
