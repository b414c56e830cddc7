// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.http;

import digipoort.wss.spool.Spool;
import digipoort.wss.spool.SpoolFolder;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads one HTTP/1.1 answer (RFC 9112), within limits. */
final class AnswerReader {
  private static final int MAX_LINE = 8_192;
  private static final int MAX_HEADERS = 100;

  /** Octets of all lines of a head together. */
  private static final int MAX_HEAD = 65_536;

  /** Answers before the answer (status 1xx). */
  private static final int MAX_INTERIM = 10;

  /** Octets that may frame the chunks of a body, besides an eighth of its length. */
  private static final long MAX_FRAMING = 1024 * 1024;

  /** Of these a second one that says something else means two answers in one. */
  private static final Set<String> ONCE =
      Set.of("content-length", "transfer-encoding", "content-type", "content-encoding");

  private static final int PIECE = 16_384;

  private final InputStream in;
  private final long maxBody;
  private final SpoolFolder spools;

  AnswerReader(InputStream in, long maxBody, SpoolFolder spools) {
    this.in = in;
    this.maxBody = maxBody;
    this.spools = spools;
  }

  HttpAnswer read() throws IOException {
    for (int interim = 0; interim <= MAX_INTERIM; interim++) {
      String statusLine = line();
      int status = status(statusLine);
      Map<String, String> headers = headers();
      if (status >= 200) {
        return answer(statusLine, status, headers);
      }
    }
    throw garbage("more than " + MAX_INTERIM + " answers of status 1xx");
  }

  private HttpAnswer answer(String statusLine, int status, Map<String, String> headers)
      throws IOException {
    boolean empty = status == 204 || status == 304;
    boolean chunked = headers.containsKey("transfer-encoding") && !empty;
    boolean delimited = chunked || headers.containsKey("content-length") || empty;
    boolean close =
        headers.getOrDefault("connection", "").toLowerCase(Locale.ROOT).contains("close");
    Spool body = spools.spool();
    boolean complete = false;
    try {
      if (chunked) {
        chunks(headers.get("transfer-encoding"), body.out());
      } else if (headers.containsKey("content-length") && !empty) {
        exactly(length(headers.get("content-length"), 10), body.out());
      } else if (!delimited) {
        rest(body.out());
      }
      complete = true;
    } finally {
      if (!complete) {
        body.close();
      }
    }
    boolean twice = chunked && headers.containsKey("content-length");
    boolean reusable = delimited && !twice && !close && statusLine.startsWith("HTTP/1.1 ");
    return new HttpAnswer(status, Map.copyOf(headers), body, reusable, null);
  }

  private static int status(String line) throws IOException {
    if (!line.matches("HTTP/1\\.[01] [1-9][0-9]{2}( .*)?")) {
      throw garbage("'" + (line.length() > 60 ? line.substring(0, 60) : line) + "'");
    }
    return Integer.parseInt(line.substring(9, 12));
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new HashMap<>();
    int octets = 0;
    for (int count = 0; count <= MAX_HEADERS; count++) {
      String line = line();
      octets += line.length();
      if (octets > MAX_HEAD) {
        throw garbage("headers of more than " + MAX_HEAD + " bytes");
      }
      if (line.isEmpty()) {
        return headers;
      }
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw garbage("a header line without a name");
      }
      String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
      String value = line.substring(colon + 1).strip();
      String before = headers.putIfAbsent(name, value);
      if (before != null && !before.equals(value) && ONCE.contains(name)) {
        throw garbage("two headers " + name);
      }
    }
    throw garbage("more than " + MAX_HEADERS + " headers");
  }

  private void chunks(String encoding, OutputStream body) throws IOException {
    if (!encoding.equalsIgnoreCase("chunked")) {
      throw garbage("Transfer-Encoding '" + encoding + "'");
    }
    long total = 0;
    long framing = 0;
    while (true) {
      String line = line();
      long size = length(line.split(";", 2)[0].strip(), 16);
      framing += line.length() + 4;
      if (framing > MAX_FRAMING + total / 8) {
        throw garbage("chunks of which the lines are longer than what is in them");
      }
      if (size == 0) {
        headers();
        return;
      }
      total = bounded(total + size);
      exactly(size, body);
      if (!line().isEmpty()) {
        throw garbage("a chunk longer than it said");
      }
    }
  }

  private long length(String text, int radix) throws IOException {
    try {
      return bounded(Long.parseUnsignedLong(text, radix));
    } catch (NumberFormatException e) {
      throw garbage("length '" + (text.length() > 20 ? text.substring(0, 20) : text) + "'");
    }
  }

  private void exactly(long length, OutputStream body) throws IOException {
    byte[] piece = new byte[PIECE];
    for (long left = length; left > 0; ) {
      int got = in.read(piece, 0, (int) Math.min(left, PIECE));
      if (got < 0) {
        throw cutOff();
      }
      body.write(piece, 0, got);
      left -= got;
    }
  }

  private void rest(OutputStream body) throws IOException {
    byte[] piece = new byte[PIECE];
    long total = 0;
    for (int got = in.read(piece); got >= 0; got = in.read(piece)) {
      total = bounded(total + got);
      body.write(piece, 0, got);
    }
  }

  private long bounded(long length) throws IOException {
    if (length < 0 || length > maxBody) {
      throw new WireException(
          "Het antwoord is groter dan " + maxBody + " bytes",
          "The answer is larger than " + maxBody + " bytes",
          null);
    }
    return length;
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
