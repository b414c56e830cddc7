// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.http;

import digipoort.wss.spool.Spool;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads multipart/related (RFC 2387) of one part, which is the SOAP message. */
final class RelatedReader {
  private static final int LONGEST_BOUNDARY = 70;
  private static final int MAX_HEAD = 8_192;
  private static final Set<String> AS_IT_IS = Set.of("", "7bit", "8bit", "binary");
  private static final byte[] LINE_END = {'\r', '\n'};

  private final Spool whole;
  private final MediaType type;

  RelatedReader(Spool whole, MediaType type) {
    this.whole = whole;
    this.type = type;
  }

  /** Copies the part; throws when there are more, none, or another than was meant. */
  void copyTo(OutputStream out) throws IOException {
    String boundary = type.parameter("boundary").orElse("");
    if (boundary.isEmpty()
        || boundary.length() > LONGEST_BOUNDARY
        || !boundary.chars().allMatch(one -> one >= ' ' && one < 0x7f)) {
      throw refused("de boundary '" + boundary + "'", "the boundary '" + boundary + "'");
    }
    byte[] delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.US_ASCII);
    try (InputStream in =
        new BufferedInputStream(
            new SequenceInputStream(new ByteArrayInputStream(LINE_END), whole.open()))) {
      until(delimiter, in, OutputStream.nullOutputStream());
      if (isLast(in)) {
        throw refused("geen delen (verwacht: 1)", "no parts (expected: 1)");
      }
      head(in);
      until(delimiter, in, out);
      if (!isLast(in)) {
        throw refused(
            "meer dan een deel (verwacht: 1); bijlagen worden niet gelezen",
            "more than one part (expected: 1); attachments are not read");
      }
    }
  }

  /** What follows a delimiter: two dashes end the whole, an end of line begins a part. */
  private static boolean isLast(InputStream in) throws IOException {
    String rest = line(in);
    if (!rest.isBlank() && !rest.startsWith("--")) {
      throw refused("iets achter een boundary", "something behind a boundary");
    }
    return rest.startsWith("--");
  }

  private void head(InputStream in) throws IOException {
    Map<String, String> headers = new HashMap<>();
    int octets = 0;
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      octets += line.length();
      int colon = line.indexOf(':');
      if (colon < 1 || octets > MAX_HEAD) {
        throw refused("een deel zonder leesbare kop", "a part without a readable head");
      }
      headers.putIfAbsent(
          line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
          line.substring(colon + 1).strip());
    }
    MediaType part = MediaType.of(headers.getOrDefault("content-type", ""));
    if (!part.isXml()) {
      throw refused("een deel van soort " + part.name(), "a part of type " + part.name());
    }
    part.requireUtf8();
    String coding = headers.getOrDefault("content-transfer-encoding", "").toLowerCase(Locale.ROOT);
    if (!AS_IT_IS.contains(coding)) {
      throw refused("een deel in " + coding, "a part in " + coding);
    }
    String start = type.parameter("start").orElse("");
    if (!start.isEmpty() && !start.equals(headers.getOrDefault("content-id", ""))) {
      throw refused(
          "geen deel " + start + ", dat het eerste zou zijn",
          "no part " + start + ", which was to be the first");
    }
  }

  /** One line without its end; what is behind the last line is an empty one. */
  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      if (line.size() >= MAX_HEAD) {
        throw refused("een te lange regel", "a line that is too long");
      }
      line.write(next);
    }
    String text = line.toString(StandardCharsets.ISO_8859_1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  /** Copies what stands before the delimiter. It begins with the only CR in it. */
  private static void until(byte[] delimiter, InputStream in, OutputStream out) throws IOException {
    int matched = 0;
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (next == delimiter[matched]) {
        matched++;
        if (matched == delimiter.length) {
          return;
        }
        continue;
      }
      out.write(delimiter, 0, matched);
      matched = next == delimiter[0] ? 1 : 0;
      if (matched == 0) {
        out.write(next);
      }
    }
    throw refused("geen einde (boundary)", "no end (boundary)");
  }

  private static WireException refused(String nl, String en) {
    return new WireException(
        "Het antwoord is multipart/related met " + nl,
        "The answer is multipart/related with " + en,
        null);
  }
}
