// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads one HTTP/1.1 answer (RFC 9112), within limits. */
final class AnswerReader {
  private static final int MAX_LINE = 8_192;
  private static final int MAX_HEADERS = 100;

  private final InputStream in;
  private final int maxBody;

  AnswerReader(InputStream in, int maxBody) {
    this.in = in;
    this.maxBody = maxBody;
  }

  HttpAnswer read() throws IOException {
    while (true) {
      String statusLine = line();
      int status = status(statusLine);
      Map<String, String> headers = headers();
      if (status >= 200) {
        return answer(statusLine, status, headers);
      }
    }
  }

  private HttpAnswer answer(String statusLine, int status, Map<String, String> headers)
      throws IOException {
    boolean chunked = headers.containsKey("transfer-encoding");
    boolean delimited =
        chunked || headers.containsKey("content-length") || status == 204 || status == 304;
    boolean close =
        headers.getOrDefault("connection", "").toLowerCase(Locale.ROOT).contains("close");
    byte[] body;
    if (status == 204 || status == 304) {
      body = new byte[0];
    } else if (chunked) {
      body = chunks(headers.get("transfer-encoding"));
    } else if (headers.containsKey("content-length")) {
      body = exactly(length(headers.get("content-length"), 10));
    } else {
      body = rest();
    }
    boolean reusable = delimited && !close && statusLine.startsWith("HTTP/1.1 ");
    return new HttpAnswer(status, Map.copyOf(headers), body, reusable);
  }

  private static int status(String line) throws IOException {
    if (!line.matches("HTTP/1\\.[01] [1-9][0-9]{2}( .*)?")) {
      throw garbage("'" + (line.length() > 60 ? line.substring(0, 60) : line) + "'");
    }
    return Integer.parseInt(line.substring(9, 12));
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (int count = 0; count <= MAX_HEADERS; count++) {
      String line = line();
      if (line.isEmpty()) {
        return headers;
      }
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw garbage("a header line without a name");
      }
      headers.putIfAbsent(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    throw garbage("more than " + MAX_HEADERS + " headers");
  }

  private byte[] chunks(String encoding) throws IOException {
    if (!encoding.equalsIgnoreCase("chunked")) {
      throw garbage("Transfer-Encoding '" + encoding + "'");
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    while (true) {
      int size = length(line().split(";", 2)[0].strip(), 16);
      if (size == 0) {
        headers();
        return body.toByteArray();
      }
      bounded(body.size() + (long) size);
      body.write(exactly(size));
      if (!line().isEmpty()) {
        throw garbage("a chunk longer than it said");
      }
    }
  }

  private int length(String text, int radix) throws IOException {
    try {
      return bounded(Long.parseUnsignedLong(text, radix));
    } catch (NumberFormatException e) {
      throw garbage("length '" + (text.length() > 20 ? text.substring(0, 20) : text) + "'");
    }
  }

  private byte[] exactly(int length) throws IOException {
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw cutOff();
    }
    return body;
  }

  private byte[] rest() throws IOException {
    byte[] body = in.readNBytes(maxBody + 1);
    bounded(body.length);
    return body;
  }

  private int bounded(long length) throws IOException {
    if (length < 0 || length > maxBody) {
      throw new WireException(
          "Het antwoord is groter dan " + maxBody + " bytes",
          "The answer is larger than " + maxBody + " bytes",
          null);
    }
    return (int) length;
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(80);
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw cutOff();
      }
      if (line.size() >= MAX_LINE) {
        throw garbage("a line longer than " + MAX_LINE + " bytes");
      }
      line.write(next);
    }
    String text = line.toString(StandardCharsets.ISO_8859_1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  private static EOFException cutOff() {
    return new EOFException("the connection was closed before the answer was complete");
  }

  private static WireException garbage(String what) {
    return new WireException(
        "Het antwoord is geen HTTP/1.1: " + what, "The answer is not HTTP/1.1: " + what, null);
  }
}
