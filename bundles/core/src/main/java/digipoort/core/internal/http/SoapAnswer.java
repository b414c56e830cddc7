// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.http;

import digipoort.wss.spool.Spool;
import digipoort.wss.spool.SpoolFolder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** The SOAP message in an HTTP answer: the body itself, or the only part of multipart/related. */
public final class SoapAnswer {
  private SoapAnswer() {}

  /**
   * The answer with the message alone as its body. It may come with any status, but is always XML.
   *
   * @throws WireException in plain words when there is none, or more than a message
   */
  public static HttpAnswer of(HttpAnswer answer, SpoolFolder spools) throws IOException {
    String given = answer.header("content-type").orElse("");
    MediaType type = MediaType.of(given);
    String coding = answer.header("content-encoding").orElse("").toLowerCase(Locale.ROOT);
    if (answer.body().length() == 0 || !(type.isXml() || related(type))) {
      throw none(answer, given);
    }
    if (!coding.isEmpty() && !coding.equals("identity")) {
      throw new WireException(
          "Het antwoord is verpakt met " + coding + ", waar niet om gevraagd is",
          "The answer is packed with " + coding + ", which was not asked for",
          null);
    }
    type.requireUtf8();
    return related(type) ? part(answer, type, spools) : answer;
  }

  private static boolean related(MediaType type) {
    return type.name().equals("multipart/related");
  }

  /** The whole is kept when there is no such part; it is evidence. */
  private static HttpAnswer part(HttpAnswer answer, MediaType type, SpoolFolder spools)
      throws IOException {
    Spool part = spools.spool();
    boolean read = false;
    try {
      OutputStream out = new BufferedOutputStream(part.out());
      new RelatedReader(answer.body(), type).copyTo(out);
      out.flush();
      read = true;
    } finally {
      (read ? answer.body() : part).close();
    }
    return answer.with(part);
  }

  private static WireException none(HttpAnswer answer, String type) {
    String nl =
        words(
            answer,
            type,
            "een verwijzing naar %s (die wordt niet gevolgd)",
            "zonder inhoud",
            "%d bytes van soort %s");
    String en =
        words(
            answer,
            type,
            "a redirect to %s (which is not followed)",
            "without content",
            "%d bytes of type %s");
    return new WireException(
        "Het antwoord is HTTP " + answer.status() + ", " + nl + ", en geen SOAP",
        "The answer is HTTP " + answer.status() + ", " + en + ", and not SOAP",
        null);
  }

  private static String words(
      HttpAnswer answer, String type, String redirect, String empty, String other) {
    if (answer.status() / 100 == 3) {
      return redirect.formatted(answer.header("location").orElse("?"));
    }
    return answer.body().length() == 0
        ? empty
        : other.formatted(answer.body().length(), type.isEmpty() ? "?" : type);
  }
}
