// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import digipoort.api.Condition;
import digipoort.api.Condition.Level;
import digipoort.api.Text;
import digipoort.core.internal.security.KeyEntry;
import digipoort.wss.Certificates;
import digipoort.wss.Revocation;
import digipoort.wss.TrustAnchors;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Certificates and revocation lists of one aansluiting that end, or do not hold now. */
final class CertificateConditions {
  static final String ENDS = "certificate-ends";
  static final String ENDED = "certificate-ended";
  static final String NOT_YET = "certificate-not-yet-valid";
  static final String TRUST_ENDS = "trust-ends";
  static final String CRL_OLD = "crl-outdated";
  static final String TEST_TRUST = "test-trust-in-productie";

  private static final Duration SOON = Duration.ofDays(60);
  private static final Duration VERY_SOON = Duration.ofDays(14);

  private final Definition definition;
  private final ConditionWriter writer;
  private final Instant now;

  CertificateConditions(Definition definition, Instant now) {
    this.definition = definition;
    this.writer = new ConditionWriter(definition.naam());
    this.now = now;
  }

  List<Condition> all() {
    List<Condition> all = new ArrayList<>();
    own().forEach((certificate, use) -> own(certificate, use).ifPresent(all::add));
    trust("tls.trust", definition.tlsTrust()).ifPresent(all::add);
    crl(definition.tlsTrust()).ifPresent(all::add);
    definition
        .answers()
        .trust()
        .anchors()
        .ifPresent(anchors -> trust("signing.trust", anchors).ifPresent(all::add));
    testTrust().ifPresent(all::add);
    return all;
  }

  /** Every certificate of our two chains with what it is for; one that serves both is one. */
  private Map<X509Certificate, String> own() {
    Map<X509Certificate, String> own = new LinkedHashMap<>();
    chain(own, definition.keys().tls(), "tls.keystore");
    chain(own, definition.keys().signing(), "signing.keystore");
    return own;
  }

  private static void chain(Map<X509Certificate, String> own, KeyEntry entry, String use) {
    entry
        .chain()
        .forEach(
            certificate ->
                own.merge(
                    certificate, use, (one, two) -> one.equals(two) ? one : one + " + " + two));
  }

  private Optional<Condition> own(X509Certificate certificate, String use) {
    String what = Certificates.describe(certificate);
    String part = use + ", serial " + certificate.getSerialNumber().toString(16);
    Instant until = certificate.getNotAfter().toInstant();
    Text action =
        writer.test(
            "Vraag een nieuw PKIoverheid-certificaat aan, zet het in " + use + " en toets met",
            "Order a new PKIoverheid certificate, put it into " + use + " and test it with");
    if (now.isBefore(certificate.getNotBefore().toInstant())) {
      Instant from = certificate.getNotBefore().toInstant();
      return Optional.of(
          writer.write(
              NOT_YET,
              part,
              Level.CRITICAL,
              new Text(
                  "certificaat geldt pas vanaf " + from + ": " + what,
                  "certificate is valid from " + from + " only: " + what),
              writer.test(
                  "Zet de klok gelijk, of gebruik tot dan het oude certificaat in " + use + ";",
                  "Set the clock, or use the old certificate in " + use + " until then;")));
    }
    if (!now.isBefore(until)) {
      Text text = new Text("certificaat is verlopen: " + what, "certificate has ended: " + what);
      return Optional.of(writer.write(ENDED, part, Level.CRITICAL, text, action));
    }
    return soon(until)
        .map(
            level -> {
              long days = Duration.between(now, until).toDays();
              return writer.write(
                  ENDS,
                  part,
                  level,
                  new Text(
                      "certificaat verloopt over " + days + " dagen: " + what,
                      "certificate ends in " + days + " days: " + what),
                  action);
            });
  }

  private Optional<Level> soon(Instant until) {
    Duration left = Duration.between(now, until);
    if (left.compareTo(VERY_SOON) < 0) {
      return Optional.of(Level.CRITICAL);
    }
    return left.compareTo(SOON) < 0 ? Optional.of(Level.WARNING) : Optional.empty();
  }

  /** The last of the certificates that are trusted counts: others may end when it goes on. */
  private Optional<Condition> trust(String setting, TrustAnchors anchors) {
    X509Certificate last =
        anchors.certificates().stream()
            .max(Comparator.comparing(X509Certificate::getNotAfter))
            .orElseThrow();
    Instant until = last.getNotAfter().toInstant();
    return soon(until)
        .map(
            level ->
                writer.write(
                    TRUST_ENDS,
                    setting,
                    level,
                    new Text(
                        "alles in " + setting + " is of loopt af op " + until,
                        "everything in " + setting + " ends or ended by " + until),
                    writer.test(
                        "Haal de nieuwe stamcertificaten (cert.pkioverheid.nl), voeg ze toe aan "
                            + setting
                            + " en toets met",
                        "Get the new root certificates (cert.pkioverheid.nl), add them to "
                            + setting
                            + " and test with")));
  }

  private Optional<Condition> crl(TrustAnchors anchors) {
    Predicate<X509CRL> old =
        crl -> crl.getNextUpdate() != null && crl.getNextUpdate().toInstant().isBefore(now);
    return anchors.crls().stream()
        .filter(old)
        .findFirst()
        .map(
            crl ->
                writer.write(
                    CRL_OLD,
                    "crl.files",
                    anchors.revocation() == Revocation.HARD ? Level.CRITICAL : Level.WARNING,
                    new Text(
                        "intrekkingslijst van "
                            + crl.getIssuerX500Principal()
                            + " had vernieuwd moeten zijn op "
                            + crl.getNextUpdate().toInstant(),
                        "revocation list of "
                            + crl.getIssuerX500Principal()
                            + " should have been renewed at "
                            + crl.getNextUpdate().toInstant()),
                    new Text(
                        "Kijk waarom wat crl.files ververst dat niet doet; een nieuw bestand geldt"
                            + " vanzelf.",
                        "See why whatever renews crl.files does not; a new file counts by"
                            + " itself.")));
  }

  private Optional<Condition> testTrust() {
    if (!definition.wus().info().omgeving().equals(Omgeving.PRODUCTIE.label())) {
      return Optional.empty();
    }
    List<X509Certificate> all = new ArrayList<>(own().keySet());
    all.addAll(definition.tlsTrust().certificates());
    definition.answers().trust().anchors().ifPresent(a -> all.addAll(a.certificates()));
    return all.stream()
        .filter(CertificateConditions::isForTests)
        .findFirst()
        .map(
            certificate ->
                writer.write(
                    TEST_TRUST,
                    "",
                    Level.CRITICAL,
                    new Text(
                        "productie met een certificaat om mee te testen: "
                            + Certificates.describe(certificate),
                        "productie with a certificate for tests: "
                            + Certificates.describe(certificate)),
                    writer.test(
                        "Gebruik in productie alleen PKIoverheid in tls.keystore, tls.trust en"
                            + " signing.trust; toets met",
                        "Use PKIoverheid only for productie in tls.keystore, tls.trust and"
                            + " signing.trust; test with")));
  }

  private static boolean isForTests(X509Certificate certificate) {
    String issuer = certificate.getIssuerX500Principal().getName();
    return issuer.matches("(?i).*\\b(simulator|test|trial)\\b.*");
  }
}
