// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.wus;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Long texts kept out of a document. In the document a token that nobody can foresee stands for
 * each; what is digested and what is sent has the text itself. A token looks like base64, because
 * that is what it stands for.
 */
final class Inserts {
  private static final byte[] MARK = "Insert//".getBytes(StandardCharsets.US_ASCII);
  private static final int TOKEN = MARK.length + 32;

  private final Map<String, Source> texts = new HashMap<>();

  /** Gives the token that stands for a text from now on. */
  String put(Source text) {
    String token =
        new String(MARK, StandardCharsets.US_ASCII) + UUID.randomUUID().toString().replace("-", "");
    texts.put(token, text);
    return token;
  }

  Optional<Source> get(String token) {
    return Optional.ofNullable(texts.get(token));
  }

  /** How long a message is with every text in its place. */
  long length(byte[] message) {
    long length = message.length;
    for (int at = next(message, 0); at >= 0; at = next(message, at + TOKEN)) {
      length += text(message, at).length() - TOKEN;
    }
    return length;
  }

  /** Writes a message with every text in its place. */
  void write(byte[] message, OutputStream out) throws IOException {
    int from = 0;
    for (int at = next(message, 0); at >= 0; at = next(message, from)) {
      out.write(message, from, at - from);
      try (InputStream text = text(message, at).open()) {
        text.transferTo(out);
      }
      from = at + TOKEN;
    }
    out.write(message, from, message.length - from);
  }

  private Source text(byte[] message, int at) {
    return texts.get(new String(message, at, TOKEN, StandardCharsets.US_ASCII));
  }

  private int next(byte[] message, int from) {
    if (texts.isEmpty()) {
      return -1;
    }
    for (int at = from; at + TOKEN <= message.length; at++) {
      if (message[at] == MARK[0] && begins(message, at) && text(message, at) != null) {
        return at;
      }
    }
    return -1;
  }

  private static boolean begins(byte[] message, int at) {
    for (int i = 0; i < MARK.length; i++) {
      if (message[at + i] != MARK[i]) {
        return false;
      }
    }
    return true;
  }
}
