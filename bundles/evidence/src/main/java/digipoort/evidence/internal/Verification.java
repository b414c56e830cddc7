// SPDX-License-Identifier: Apache-2.0
package digipoort.evidence.internal;

import digipoort.api.Finding;
import digipoort.budget.BoundedZip;
import digipoort.budget.BudgetExceededException;
import digipoort.budget.ReadingBudget;
import digipoort.evidence.EvidenceTrust;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks one evidence file: its chain and signature, then what its messages prove. */
public final class Verification {
  private static final int MAX_TEXT = 4_194_304;

  private final BoundedZip zip;
  private final ReadingBudget budget;
  private final EvidenceTrust trust;
  private final Verdict verdict = new Verdict();

  public Verification(BoundedZip zip, ReadingBudget budget, EvidenceTrust trust) {
    this.zip = zip;
    this.budget = budget;
    this.trust = trust;
  }

  /** The verdict, and one finding for each thing looked at; info means right. */
  public List<Finding> run() throws IOException {
    Chain chain = chain();
    if (chain != null) {
      entries(chain);
      new Messages(zip, budget, trust.answers(), verdict).check(chain);
    }
    return verdict.findings();
  }

  /** What is said of a file that costs more than is allowed. */
  public static List<Finding> tooMuch(BudgetExceededException e) {
    Verdict verdict = new Verdict();
    String place = e.place().source();
    verdict.wrong("EVIDENCE-LIMIT", place, e.englishReason(), "an evidence file of this product");
    return verdict.findings();
  }

  private @Nullable Chain chain() throws IOException {
    byte[] text = text(Layout.CHAIN);
    byte[] signature = text(Layout.SIGNATURE);
    if (text == null || signature == null) {
      return null;
    }
    try {
      Chain chain = Chain.parse(new String(text, StandardCharsets.UTF_8));
      signature(new String(signature, StandardCharsets.UTF_8), text);
      return chain;
    } catch (IllegalArgumentException e) {
      verdict.wrong(
          "EVIDENCE-CHAIN",
          Layout.CHAIN,
          "" + e.getMessage(),
          "a line that follows the ones before");
      return null;
    }
  }

  private void signature(String signature, byte[] chain) {
    try {
      ChainSignature checked = ChainSignature.check(signature, chain);
      String key = checked.fingerprint();
      if (!checked.fits()) {
        verdict.wrong(
            "EVIDENCE-SIGNATURE", Layout.SIGNATURE, "another text", "the signature of chain.txt");
      } else if (!trust.namedKeys().isEmpty() && !trust.namedKeys().contains(key)) {
        verdict.wrong(
            "EVIDENCE-KEY",
            Layout.SIGNATURE,
            "key " + key,
            "key " + String.join(" or ", trust.namedKeys()));
      } else {
        written(key);
      }
    } catch (IllegalArgumentException e) {
      verdict.wrong(
          "EVIDENCE-SIGNATURE", Layout.SIGNATURE, "" + e.getMessage(), "a signature and a key");
    }
  }

  private void written(String key) {
    if (trust.namedKeys().contains(key)) {
      verdict.ground(
          "geschreven door de genoemde installatie (sleutel " + key + ")",
          "written by the installation that was named (key " + key + ")");
    } else if (trust.ownKey().filter(key::equals).isPresent()) {
      verdict.ground("geschreven door deze installatie", "written by this installation");
    } else {
      verdict.doubt(
          "het is ondertekend met een sleutel die niet van deze installatie is en niet genoemd is:"
              + " "
              + key,
          "it is signed with a key that is not of this installation and was not named: " + key);
    }
    verdict.add(
        Finding.info("EVIDENCE-SIGNATURE", Layout.SIGNATURE)
            .says(
                "Ondertekend met installatiesleutel " + key + ".",
                "Signed with installation key " + key + ".")
            .build());
  }

  private void entries(Chain chain) throws IOException {
    Set<String> known = new HashSet<>(Set.of(Layout.CHAIN, Layout.SIGNATURE));
    int before = verdict.size();
    for (Chain.Link link : chain.links()) {
      if (!known.add(link.name())) {
        verdict.wrong("EVIDENCE-FILE", link.name(), "named twice in chain.txt", "once");
      } else if (!zip.has(link.name())) {
        verdict.wrong("EVIDENCE-FILE", link.name(), "missing", "SHA-256 " + link.content());
      } else {
        digest(link);
      }
    }
    for (String name : zip.paths()) {
      if (!known.contains(name)) {
        verdict.wrong(
            "EVIDENCE-FILE", name, "not in chain.txt", "nothing but what the chain names");
      }
    }
    if (before == verdict.size()) {
      verdict.add(
          Finding.info("EVIDENCE-CHAIN", Layout.CHAIN)
              .says(
                  "Alle " + chain.links().size() + " bestanden zijn ongewijzigd.",
                  "All " + chain.links().size() + " files are unchanged.")
              .build());
    }
  }

  private void digest(Chain.Link link) throws IOException {
    try (InputStream in = zip.open(link.name())) {
      String digest = Sha256.copy(in, OutputStream.nullOutputStream());
      if (!digest.equals(link.content())) {
        verdict.wrong(
            "EVIDENCE-FILE", link.name(), "SHA-256 " + digest, "SHA-256 " + link.content());
      }
    }
  }

  private byte @Nullable [] text(String name) throws IOException {
    if (!zip.has(name)) {
      verdict.wrong("EVIDENCE-FILE", name, "missing", "an evidence file of this product");
      return null;
    }
    try (InputStream in = zip.open(name)) {
      byte[] text = in.readNBytes(MAX_TEXT + 1);
      if (text.length > MAX_TEXT) {
        verdict.wrong("EVIDENCE-FILE", name, "longer than " + MAX_TEXT + " octets", "less");
        return null;
      }
      return text;
    }
  }
}
