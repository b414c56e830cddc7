// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import digipoort.core.internal.security.KeyEntry;
import digipoort.core.internal.security.KeyStores;
import digipoort.wss.Certificates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.time.Clock;
import java.time.Instant;

/** Reads our keys and checks that they can be used now. */
final class KeyReader {
  private final Settings settings;
  private final Clock clock;

  KeyReader(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  Definition.Keys read() throws InvalidSettingException {
    KeyEntry tls = entry("tls.keystore", "tls.alias");
    KeyEntry signing = tls;
    if (settings.optional("signing.keystore").isPresent()) {
      signing = entry("signing.keystore", "signing.alias");
    } else if (settings.optional("signing.alias").isPresent()) {
      signing = entry("tls.keystore", "signing.alias");
    }
    return new Definition.Keys(tls, signing);
  }

  /** The number that Digipoort knows us by. */
  String oin(KeyEntry signing) throws InvalidSettingException {
    return Certificates.oin(signing.certificate())
        .orElseThrow(
            () ->
                InvalidSettingException.of(
                    "signing.keystore",
                    Certificates.subjectName(signing.certificate()),
                    "een certificaat met een OIN in serialNumber van het subject",
                    "a certificate with an OIN in serialNumber of the subject"));
  }

  private KeyEntry entry(String storeKey, String aliasKey) throws InvalidSettingException {
    settings.required(storeKey, "een PKCS#12-bestand", "a PKCS#12 file");
    Path file = settings.path(storeKey);
    if (!Files.isReadable(file)) {
      throw InvalidSettingException.of(
          storeKey,
          file.toString(),
          "een PKCS#12-bestand dat bestaat en leesbaar is",
          "a PKCS#12 file that exists and can be read");
    }
    char[] password = settings.password(storeKey + ".password");
    try {
      KeyEntry entry = KeyStores.read(file, settings.optional(aliasKey), password);
      usable(storeKey, entry);
      return entry;
    } catch (IOException | GeneralSecurityException e) {
      throw DefinitionReader.unreadable(storeKey, file.toString(), e);
    }
  }

  private void usable(String storeKey, KeyEntry entry) throws InvalidSettingException {
    X509Certificate certificate = entry.certificate();
    String subject = Certificates.subjectName(certificate);
    if (!(entry.key() instanceof RSAPrivateKey)) {
      throw InvalidSettingException.of(storeKey, subject, "een RSA-sleutel", "an RSA key");
    }
    Instant now = clock.instant();
    Instant from = certificate.getNotBefore().toInstant();
    Instant until = certificate.getNotAfter().toInstant();
    if (now.isBefore(from) || now.isAfter(until)) {
      String span = from + " - " + until;
      throw InvalidSettingException.of(
          storeKey,
          subject + ", " + span,
          "een certificaat dat geldig is op " + now,
          "a certificate that is valid at " + now);
    }
  }
}
