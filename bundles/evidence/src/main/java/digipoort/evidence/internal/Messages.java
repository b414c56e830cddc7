// SPDX-License-Identifier: Apache-2.0
package digipoort.evidence.internal;

import digipoort.api.Finding;
import digipoort.budget.BoundedZip;
import digipoort.budget.ReadingBudget;
import digipoort.wss.Addressing;
import digipoort.wss.AnswerTrust;
import digipoort.wss.Certificates;
import digipoort.wss.Distrusted;
import digipoort.wss.RequestVerifier.VerifiedRequest;
import digipoort.wss.VerifiedAnswer;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says of each message in the file who signed it and what it proves. */
final class Messages {
  private final BoundedZip zip;
  private final ReadingBudget budget;
  private final List<AnswerTrust> trusts;
  private final Verdict verdict;
  private int proven;

  Messages(BoundedZip zip, ReadingBudget budget, List<AnswerTrust> trusts, Verdict verdict) {
    this.zip = zip;
    this.budget = budget;
    this.trusts = trusts;
    this.verdict = verdict;
  }

  void check(Chain chain) throws IOException {
    List<String> contents =
        chain.links().stream()
            .filter(link -> link.name().startsWith("inhoud/"))
            .map(Chain.Link::content)
            .toList();
    Map<String, Addressing> asked = new HashMap<>();
    try (MessageReader reader = new MessageReader(budget)) {
      for (Chain.Link link : chain.links()) {
        String name = link.name();
        String folder = name.substring(0, name.lastIndexOf('/') + 1);
        if (!zip.has(name)) {
          continue; // said before
        }
        if (name.endsWith("/" + Layout.REQUEST)) {
          request(reader, name, contents, asked);
        } else if (name.endsWith("/" + Layout.ANSWER)) {
          answer(reader, name, asked.get(folder + Layout.REQUEST));
        } else if (folder.equals("statussen/")) {
          answer(reader, name, null);
        }
      }
    }
    conclude();
  }

  private void conclude() {
    if (proven == 0) {
      verdict.doubt(
          "er is geen ondertekend antwoord van Digipoort in",
          "there is no signed answer of Digipoort in it");
    } else if (trusts.isEmpty()) {
      verdict.doubt(
          "wie de antwoorden ondertekende is nergens aan getoetst (geen --trust, en geen"
              + " aansluiting hier)",
          "whoever signed the answers is not checked against anything (no --trust, and no"
              + " aansluiting here)");
    }
  }

  private void request(
      MessageReader reader, String name, List<String> contents, Map<String, Addressing> asked)
      throws IOException {
    try (MessageReader.Message message = reader.read(zip.open(name))) {
      VerifiedRequest request = message.request(trusts);
      asked.put(name, request.addressing());
      if (!message.contents().equals(contents)) {
        verdict.wrong("EVIDENCE-REQUEST", name, "other contents", "those below inhoud/");
        return;
      }
      String by = signer(request.certificate());
      verdict.add(
          Finding.info("EVIDENCE-REQUEST", name)
              .says(
                  name + ": ondertekend door " + by + " (onze kant; niet aan een root getoetst).",
                  name + ": signed by " + by + " (our side; not checked against a root).")
              .build());
    } catch (Distrusted e) {
      verdict.wrong("EVIDENCE-REQUEST", name, e.getMessage(), "a fitting signature");
    }
  }

  private void answer(MessageReader reader, String name, @Nullable Addressing request)
      throws IOException {
    MessageReader.Message message;
    try {
      message = reader.read(zip.open(name));
    } catch (Distrusted e) {
      unsigned(name, e.text().nl(), e.text().en());
      return;
    }
    try (message) {
      if (!message.isSoap()) {
        unsigned(name, "geen SOAP 1.1", "not SOAP 1.1");
        return;
      }
      MessageReader.Believed believed = message.answer(trusts, request);
      if (believed.answer().certificate() == null) {
        unsigned(name, "een SOAP-fout", "a SOAP fault");
      } else {
        signed(name, believed, believed.answer().certificate());
      }
    } catch (Distrusted e) {
      verdict.wrong("EVIDENCE-ANSWER", name, e.getMessage(), "an answer that may be believed");
    }
  }

  private void signed(String name, MessageReader.Believed believed, X509Certificate signer) {
    proven++;
    VerifiedAnswer answer = believed.answer();
    String kenmerk = MessageReader.kenmerk(answer);
    String what =
        signer(signer)
            + ", "
            + answer.created()
            + (kenmerk.isEmpty() ? "" : ", kenmerk " + kenmerk);
    verdict.add(
        Finding.info("EVIDENCE-ANSWER", name)
            .says(
                name + ": ondertekend door " + what + "; vertrouwd door: " + believed.by("niets"),
                name + ": signed by " + what + "; trusted by: " + believed.by("nothing"))
            .build());
    if (!trusts.isEmpty()) {
      String who = Certificates.subjectName(signer) + " (" + believed.by("") + ")";
      verdict.ground("antwoorden ondertekend door " + who, "answers signed by " + who);
    }
  }

  private static String signer(X509Certificate certificate) {
    return Certificates.describe(certificate);
  }

  private void unsigned(String name, String nl, String en) {
    verdict.add(
        Finding.info("EVIDENCE-ANSWER", name)
            .says(
                name + ": niet ondertekend, en bewijst niets (" + nl + ").",
                name + ": not signed, and proves nothing (" + en + ").")
            .build());
  }
}
