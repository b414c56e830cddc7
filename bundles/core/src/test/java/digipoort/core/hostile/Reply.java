// SPDX-License-Identifier: Apache-2.0
package digipoort.core.hostile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** What is written in answer to a request. */
@FunctionalInterface
public interface Reply {
  /** Writes the whole HTTP answer; whether the connection stays open. */
  boolean writeTo(OutputStream out) throws IOException;

  static Reply text(int status, String text) {
    byte[] octets = text.getBytes(StandardCharsets.UTF_8);
    return out -> {
      out.write(head(status, "Content-Length: " + octets.length));
      out.write(octets);
      return true;
    };
  }

  /** With header lines of its own, each but the last with its end; nothing else is added. */
  static Reply raw(String head, String body) {
    return out -> {
      out.write(("HTTP/1.1 200 X\r\n" + head + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
      out.write(body.getBytes(StandardCharsets.UTF_8));
      return false;
    };
  }

  /** With a Content-Type of its own. */
  static Reply typed(String type, String body) {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    return raw(
        "Content-Type: " + type + "\r\nConnection: close\r\nContent-Length: " + length, body);
  }

  static Reply of(Forgery answer) {
    return text(200, answer.text());
  }

  /** Of any length: the end of the connection is its end. */
  static Reply streamed(Forgery answer) {
    return out -> {
      out.write(head(200, "Connection: close"));
      answer.writeTo(out);
      return false;
    };
  }

  private static byte[] head(int status, String line) {
    String head = "HTTP/1.1 " + status + " X\r\nContent-Type: text/xml; charset=utf-8\r\n";
    return (head + line + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
  }
}
