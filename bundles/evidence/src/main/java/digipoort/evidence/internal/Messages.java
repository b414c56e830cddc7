// SPDX-License-Identifier: Apache-2.0
package digipoort.evidence.internal;

import digipoort.api.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/** Says of each message in the file who signed it and what it proves. */
final class Messages {
  private final ZipFile zip;
  private final List<Finding> findings;

  Messages(ZipFile zip, List<Finding> findings) {
    this.zip = zip;
    this.findings = findings;
  }

  void check(Chain chain) throws IOException {
    List<String> contents =
        chain.links().stream()
            .filter(link -> link.name().startsWith("inhoud/"))
            .map(Chain.Link::content)
            .toList();
    Map<String, String> asked = new TreeMap<>();
    for (Chain.Link link : chain.links()) {
      String name = link.name();
      String folder = name.substring(0, name.lastIndexOf('/') + 1);
      if (name.endsWith("/" + Layout.REQUEST)) {
        request(name, contents, asked);
      } else if (name.endsWith("/" + Layout.ANSWER)) {
        answer(name, asked.get(folder + Layout.REQUEST));
      } else if (folder.equals("statussen/")) {
        answer(name, null);
      }
    }
  }

  private void request(String name, List<String> contents, Map<String, String> asked)
      throws IOException {
    try (InputStream in = open(name)) {
      SignedMessage message = SignedMessage.check(Xml.read(in));
      asked.put(name, message.addressing().getOrDefault("MessageID", ""));
      if (message.contents().equals(contents)) {
        signed("EVIDENCE-REQUEST", name, message, "");
      } else {
        findings.add(
            Objection.of("EVIDENCE-REQUEST", name, "other contents", "those below inhoud/"));
      }
    } catch (BrokenException e) {
      findings.add(Objection.of("EVIDENCE-REQUEST", name, e.getMessage(), "a fitting signature"));
    }
  }

  private void answer(String name, @Nullable String messageId) throws IOException {
    Optional<Document> document = signedDocument(name);
    if (document.isEmpty()) {
      unsigned(name);
      return;
    }
    try {
      SignedMessage message = SignedMessage.check(document.get());
      String relates = message.addressing().getOrDefault("RelatesTo", "");
      if (messageId != null && !messageId.equals(relates)) {
        findings.add(
            Objection.of(
                "EVIDENCE-ANSWER", name, "RelatesTo " + relates, "MessageID " + messageId));
        return;
      }
      String kenmerk = message.kenmerk();
      signed("EVIDENCE-ANSWER", name, message, kenmerk.isEmpty() ? "" : ", kenmerk " + kenmerk);
    } catch (BrokenException e) {
      findings.add(Objection.of("EVIDENCE-ANSWER", name, e.getMessage(), "a fitting signature"));
    }
  }

  /** Empty for a fault, an error page and whatever else came without signature. */
  private Optional<Document> signedDocument(String name) throws IOException {
    try (InputStream in = open(name)) {
      return Optional.of(Xml.read(in)).filter(SignedMessage::isSigned);
    } catch (BrokenException e) {
      return Optional.empty();
    }
  }

  /** Only what the chain names and the zip lacks is empty; that was said before. */
  private InputStream open(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    return entry == null ? InputStream.nullInputStream() : zip.getInputStream(entry);
  }

  private void signed(String code, String name, SignedMessage message, String what) {
    String by = message.signer() + (message.sha1() ? " (SHA-1)" : "") + what;
    findings.add(
        Finding.info(code, name)
            .says(name + ": ondertekend door " + by + ".", name + ": signed by " + by + ".")
            .todo(
                "Of het certificaat toen vertrouwd werd, staat in delivery.json.",
                "Whether the certificate was trusted then is in delivery.json.")
            .build());
  }

  private void unsigned(String name) {
    findings.add(
        Finding.info("EVIDENCE-ANSWER", name)
            .says(
                name + ": niet ondertekend (een fout, of geen antwoord van Digipoort).",
                name + ": not signed (a fault, or no answer of Digipoort).")
            .build());
  }
}
