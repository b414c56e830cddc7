// SPDX-License-Identifier: Apache-2.0
package digipoort.evidence;

import digipoort.api.Attempt;
import digipoort.api.BerichtInhoud;
import digipoort.api.Evidence;
import digipoort.evidence.internal.Layout;
import digipoort.evidence.internal.ReadMe;
import digipoort.evidence.internal.RequestStream;
import digipoort.evidence.internal.Tokens;
import digipoort.evidence.internal.ZipChain;
import digipoort.json.JsonWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Writes evidence files. */
public final class EvidenceWriter {
  private final EvidenceKey key;

  /**
   * @param key signs each file
   */
  public EvidenceWriter(EvidenceKey key) {
    this.key = key;
  }

  /**
   * Writes a zip with the requests as signed and sent, the answers as received, the statuses with
   * their times, the certificates, digests and versions, chained and signed. Contents are streamed.
   *
   * @param out stays open; what was written to it is worth nothing when this throws
   * @param moment of writing
   */
  public void write(Dossier dossier, Instant moment, OutputStream out) throws IOException {
    ZipChain zip = new ZipChain(out, moment);
    zip.add(Layout.READ_ME, ReadMe.of(dossier, moment, key));
    zip.add(Layout.DELIVERY, JsonWriter.pretty().history(dossier.history()));
    zip.add(Layout.SOFTWARE, software(dossier));
    contents(dossier, zip);
    Map<String, String> certificates = new TreeMap<>();
    for (Attempt attempt : dossier.history().attempts()) {
      attempt(attempt, dossier, zip, certificates);
    }
    int number = 0;
    for (RawAnswer answer : dossier.statusAnswers()) {
      zip.add(Layout.statussen(++number), new ByteArrayInputStream(answer.answer()));
      certificates.putAll(Tokens.certificates(answer.answer()));
    }
    for (Map.Entry<String, String> certificate : certificates.entrySet()) {
      zip.add(Layout.certificate(certificate.getKey()), certificate.getValue());
    }
    zip.finish(key);
  }

  private static String software(Dossier dossier) {
    StringBuilder text = new StringBuilder();
    dossier.software().forEach((name, value) -> text.append(name + ": " + value + "\n"));
    return text.toString();
  }

  private static void contents(Dossier dossier, ZipChain zip) throws IOException {
    StringBuilder list = new StringBuilder();
    int position = 0;
    for (BerichtInhoud content : dossier.contents()) {
      list.append(
          "%d %s %d %s %s %s\n"
              .formatted(
                  position++,
                  content.sha256(),
                  content.length(),
                  dossier.purged() ? "purged" : "present",
                  content.bestandsnaam(),
                  content.mimeType()));
    }
    zip.add(Layout.CONTENTS, list.toString());
    if (!dossier.purged()) {
      position = 0;
      for (BerichtInhoud content : dossier.contents()) {
        try (InputStream in = content.open()) {
          zip.add(Layout.content(position++, content.bestandsnaam()), in);
        }
      }
    }
  }

  private static void attempt(
      Attempt attempt, Dossier dossier, ZipChain zip, Map<String, String> certificates)
      throws IOException {
    Evidence seen = attempt.evidence();
    byte[] request = seen == null ? null : seen.request();
    byte[] answer = seen == null ? null : seen.answer();
    if (request != null) {
      certificates.putAll(Tokens.certificates(request));
      if (dossier.purged()) {
        zip.add(Layout.envelope(attempt.number()), new ByteArrayInputStream(request));
      } else {
        try (InputStream whole = RequestStream.of(request, dossier.contents())) {
          zip.add(Layout.request(attempt.number()), whole);
        }
      }
    }
    if (answer != null) {
      zip.add(Layout.answer(attempt.number()), new ByteArrayInputStream(answer));
      certificates.putAll(Tokens.certificates(answer));
    }
  }
}
