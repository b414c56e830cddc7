// SPDX-License-Identifier: Apache-2.0
package digipoort.evidence.internal;

import digipoort.api.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Checks one evidence file: its chain and signature, then what its messages prove. */
public final class Verification {
  private static final int MAX_ENTRIES = 10_000;
  private static final int MAX_TEXT = 4_194_304;

  private final ZipFile zip;
  private final List<Finding> findings = new ArrayList<>();

  public Verification(ZipFile zip) {
    this.zip = zip;
  }

  /** One finding for each thing looked at; info means right. */
  public List<Finding> run(@Nullable String expectedKey) throws IOException {
    if (zip.size() > MAX_ENTRIES) {
      wrong("EVIDENCE-FILE", "", zip.size() + " entries", "at most " + MAX_ENTRIES);
      return findings;
    }
    Chain chain = chain(expectedKey);
    if (chain != null) {
      entries(chain);
      new Messages(zip, findings).check(chain);
    }
    return List.copyOf(findings);
  }

  private @Nullable Chain chain(@Nullable String expectedKey) throws IOException {
    byte[] text = text(Layout.CHAIN);
    byte[] signature = text(Layout.SIGNATURE);
    if (text == null || signature == null) {
      return null;
    }
    try {
      Chain chain = Chain.parse(new String(text, StandardCharsets.UTF_8));
      signature(new String(signature, StandardCharsets.UTF_8), text, expectedKey);
      return chain;
    } catch (IllegalArgumentException e) {
      wrong(
          "EVIDENCE-CHAIN",
          Layout.CHAIN,
          "" + e.getMessage(),
          "a line that follows the ones before");
      return null;
    }
  }

  private void signature(String signature, byte[] chain, @Nullable String expectedKey) {
    try {
      ChainSignature checked = ChainSignature.check(signature, chain);
      if (!checked.fits()) {
        wrong("EVIDENCE-SIGNATURE", Layout.SIGNATURE, "another text", "the signature of chain.txt");
      } else if (expectedKey != null && !expectedKey.equals(checked.fingerprint())) {
        wrong(
            "EVIDENCE-KEY", Layout.SIGNATURE, "key " + checked.fingerprint(), "key " + expectedKey);
      } else {
        findings.add(
            Finding.info("EVIDENCE-SIGNATURE", Layout.SIGNATURE)
                .says(
                    "Ondertekend met installatiesleutel " + checked.fingerprint() + ".",
                    "Signed with installation key " + checked.fingerprint() + ".")
                .todo(
                    "Vergelijk deze met de sleutel van de installatie: --key.",
                    "Compare it with the key of the installation: --key.")
                .build());
      }
    } catch (IllegalArgumentException e) {
      wrong("EVIDENCE-SIGNATURE", Layout.SIGNATURE, "" + e.getMessage(), "a signature and a key");
    }
  }

  private void entries(Chain chain) throws IOException {
    Set<String> known = new HashSet<>(Set.of(Layout.CHAIN, Layout.SIGNATURE));
    int wrong = findings.size();
    for (Chain.Link link : chain.links()) {
      if (!known.add(link.name())) {
        wrong("EVIDENCE-FILE", link.name(), "named twice in chain.txt", "once");
      }
      ZipEntry entry = zip.getEntry(link.name());
      if (entry == null) {
        wrong("EVIDENCE-FILE", link.name(), "missing", "SHA-256 " + link.content());
      } else {
        digest(link, entry);
      }
    }
    List<String> names = zip.stream().map(ZipEntry::getName).toList();
    for (String name : names) {
      if (!known.contains(name)) {
        wrong("EVIDENCE-FILE", name, "not in chain.txt", "nothing but what the chain names");
      }
    }
    if (names.size() != new HashSet<>(names).size()) {
      wrong("EVIDENCE-FILE", "", "an entry occurs twice", "each once");
    }
    if (wrong == findings.size()) {
      findings.add(
          Finding.info("EVIDENCE-CHAIN", Layout.CHAIN)
              .says(
                  "Alle " + chain.links().size() + " bestanden zijn ongewijzigd.",
                  "All " + chain.links().size() + " files are unchanged.")
              .build());
    }
  }

  private void digest(Chain.Link link, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      String digest = Sha256.copy(in, OutputStream.nullOutputStream());
      if (!digest.equals(link.content())) {
        wrong("EVIDENCE-FILE", link.name(), "SHA-256 " + digest, "SHA-256 " + link.content());
      }
    }
  }

  private byte @Nullable [] text(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      wrong("EVIDENCE-FILE", name, "missing", "an evidence file of this product");
      return null;
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] text = in.readNBytes(MAX_TEXT + 1);
      if (text.length > MAX_TEXT) {
        wrong("EVIDENCE-FILE", name, "longer than " + MAX_TEXT + " octets", "less");
        return null;
      }
      return text;
    }
  }

  private void wrong(String code, String where, String found, String expected) {
    findings.add(Objection.of(code, where, found, expected));
  }
}
