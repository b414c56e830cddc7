// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some texts as octets, to be encrypted together. */
final class Pieces {
  private Pieces() {}

  /** Texts as one, of which no other texts give the same. */
  static String line(String... texts) {
    StringBuilder line = new StringBuilder();
    for (String text : texts) {
      line.append(text.length()).append(' ').append(text).append(' ');
    }
    return line.toString();
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] pack(@Nullable String... texts) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(packed)) {
      for (String text : texts) {
        byte[] octets = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(text == null ? -1 : octets.length);
        out.write(octets);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  static List<@Nullable String> unpack(byte[] packed) {
    List<@Nullable String> texts = new ArrayList<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed))) {
      while (in.available() > 0) {
        int length = in.readInt();
        texts.add(length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
