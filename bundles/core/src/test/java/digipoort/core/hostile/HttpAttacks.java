// SPDX-License-Identifier: Apache-2.0
package digipoort.core.hostile;

import java.util.List;
import java.util.stream.Stream;

/** Right messages in HTTP that is not. */
final class HttpAttacks {
  private static final String XML = "Content-Type: text/xml; charset=utf-8\r\n";
  private static final String RELATED = "multipart/related; type=\"text/xml\"; ";
  private static final String HEAD =
      "Content-Type: text/xml; charset=utf-8\r\nContent-ID: <a>\r\n\r\n";

  private HttpAttacks() {}

  static List<Attack> all() {
    return Stream.of(types(), parts(), heads()).flatMap(List::stream).toList();
  }

  private static List<Attack> types() {
    return List.of(
        typed("charset latin-1", "charset 'iso-8859-1'", "text/xml; charset=iso-8859-1"),
        typed("charset that nobody knows", "charset 'geen'", "text/xml; charset=\"geen\""),
        typed("two charsets", "cannot be read", "text/xml; charset=utf-8; charset=utf-7"),
        typed("unreadable type", "cannot be read", "text/xml; charset=\"utf-8"),
        typed("XML only by parameter", "not SOAP", "text/html; x=xml"));
  }

  private static List<Attack> parts() {
    return List.of(
        parts("no boundary", "the boundary ''", "", "%s"),
        parts("a boundary of 200 characters", "the boundary", "boundary=" + "b".repeat(200), "%s"),
        parts("no parts", "no parts", "boundary=b", "--b--\r\n%s"),
        parts("no part at all", "no end (boundary)", "boundary=b", "%s"),
        parts("no end", "no end (boundary)", "boundary=b", "--b\r\n" + HEAD + "%s"),
        parts(
            "two parts",
            "attachments are not read",
            "boundary=b",
            "--b\r\n" + HEAD + "%s\r\n--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--"),
        parts(
            "another part to start with",
            "no part <b>",
            "boundary=b; start=\"<b>\"",
            "--b\r\n" + HEAD + "%s\r\n--b--"),
        parts(
            "a part of HTML",
            "a part of type text/html",
            "boundary=b",
            "--b\r\nContent-Type: text/html\r\n\r\n%s\r\n--b--"),
        parts(
            "a part in base64",
            "a part in base64",
            "boundary=b",
            "--b\r\nContent-Type: text/xml\r\nContent-Transfer-Encoding: base64\r\n\r\n%s\r\n--b--"),
        parts(
            "a part without a head",
            "without a readable head",
            "boundary=b",
            "--b\r\n" + "x".repeat(8_000) + "\r\n\r\n%s\r\n--b--"));
  }

  private static List<Attack> heads() {
    return List.of(
        raw("gzip", "packed with gzip", XML + "Content-Encoding: gzip\r\nConnection: close"),
        raw("80,000 headers", "more than 100 headers", XML + "X: y\r\n".repeat(80_000) + "Y: z"),
        raw(
            "headers of 700 kB",
            "headers of more than",
            XML + ("X: " + "y".repeat(7_000) + "\r\n").repeat(90) + "Y: z"),
        raw(
            "two lengths",
            "two headers content-length",
            XML + "Content-Length: 9\r\nContent-Length: 8"),
        Attack.wrapped(
            "HTTP answers before the answer without end",
            "of status 1xx",
            s ->
                out -> {
                  out.write("HTTP/1.1 100 X\r\n\r\n".repeat(5_000).getBytes());
                  return false;
                }),
        Attack.wrapped(
            "HTTP chunks with long lines",
            "chunks of which the lines are longer",
            s ->
                Reply.raw(
                    XML + "Transfer-Encoding: chunked",
                    ("1;" + "x".repeat(7_000) + "\r\n \r\n").repeat(1_000))));
  }

  private static Attack typed(String name, String words, String type) {
    return Attack.wrapped("HTTP " + name, words, s -> Reply.typed(type, s));
  }

  private static Attack parts(String name, String words, String parameters, String body) {
    return Attack.wrapped(
        "HTTP multipart, " + name,
        words,
        s -> Reply.typed(RELATED + parameters, body.replace("%s", s)));
  }

  private static Attack raw(String name, String words, String head) {
    return Attack.wrapped("HTTP " + name, words, s -> Reply.raw(head, s));
  }
}
