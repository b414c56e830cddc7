// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import digipoort.api.channel.ChannelInfo;
import digipoort.core.internal.http.Limits;
import digipoort.core.internal.http.ProxyServer;
import digipoort.core.internal.wus.WusSettings;
import digipoort.wss.AnswerRules;
import digipoort.wss.Certificates;
import digipoort.wss.CrlFiles;
import digipoort.wss.Freshness;
import digipoort.wss.Revocation;
import digipoort.wss.Sha1;
import digipoort.wss.SignatureAlgorithm;
import digipoort.wss.SignerTrust;
import digipoort.wss.TlsCertificate;
import digipoort.wss.TrustAnchors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.jspecify.annotations.Nullable;

/** Makes a definition of settings, or says in one sentence why not. */
final class DefinitionReader {
  private static final int MAX_ANSWER = 32 * 1024 * 1024;

  /** For what core itself does within a call: signing, verifying, waiting for the store. */
  private static final Duration OWN_WORK = Duration.ofSeconds(15);

  private static final Duration OLDEST_ANSWER = Duration.ofMinutes(10);

  private final Settings settings;
  private final KeyReader keys;
  private final EndpointReader endpoints;

  DefinitionReader(Settings settings, Clock clock) {
    this.settings = settings;
    this.keys = new KeyReader(settings, clock);
    this.endpoints = new EndpointReader(settings);
  }

  Definition read() throws InvalidSettingException {
    settings.refuseUnknownKeys();
    String naam = naam();
    Omgeving omgeving = omgeving();
    Definition.Keys own = keys.read();
    CrlFiles crls = crls();
    TrustAnchors tlsTrust = anchors("tls.trust", crls);
    Duration connect = settings.seconds("connect.timeout.seconds", 1, 120);
    Duration answer = settings.seconds("answer.timeout.seconds", 1, 600);
    ChannelInfo info =
        new ChannelInfo(
            naam,
            omgeving.label(),
            keys.oin(own.signing()),
            connect.multipliedBy(2).plus(answer).plus(OWN_WORK),
            settings.seconds("message.ttl.seconds", 60, 3600),
            settings.seconds("clock.skew.seconds", 0, 600),
            settings.number("concurrency", 1, 64),
            settings.flag("exclusief"));
    WusSettings wus =
        new WusSettings(
            info,
            endpoints.read(omgeving, "aanleveren", "aanleverservice"),
            endpoints.read(omgeving, "statusinformatie", "statusinformatieservice"),
            endpoints.optional(omgeving, "ophalen", "ophaalservice"),
            autorisatieAdres(),
            connect,
            new Limits(answer, settings.seconds("connection.reuse.seconds", 0, 300), MAX_ANSWER),
            settings.flag("unavailable.is.refusal")
                ? WusSettings.Unavailable.NOT_ACCEPTED
                : WusSettings.Unavailable.UNKNOWN);
    return new Definition(
        own,
        tlsTrust,
        answers(crls, info.clockSkew()),
        algorithm(),
        new Definition.Network(connect, proxy()),
        wus,
        settings.text("rol"));
  }

  private String naam() throws InvalidSettingException {
    String naam = settings.text("naam");
    if (!naam.matches("[A-Za-z0-9._-]{1,40}")) {
      throw InvalidSettingException.of(
          "naam",
          naam,
          "1 tot 40 letters, cijfers, '.', '_' of '-'",
          "1 to 40 letters, digits, '.', '_' or '-'");
    }
    return naam;
  }

  private Omgeving omgeving() throws InvalidSettingException {
    String label = settings.text("omgeving");
    Optional<Omgeving> omgeving = Omgeving.named(label);
    if (omgeving.isEmpty()) {
      throw InvalidSettingException.of(
          "omgeving", label, "een van " + Omgeving.labels(), "one of " + Omgeving.labels());
    }
    return omgeving.get();
  }

  private @Nullable String autorisatieAdres() throws InvalidSettingException {
    String adres = settings.text("autorisatieAdres");
    if (adres.length() > 255) {
      throw InvalidSettingException.of(
          "autorisatieAdres", adres, "hoogstens 255 tekens", "at most 255 characters");
    }
    return adres.isEmpty() ? null : adres;
  }

  private SignatureAlgorithm algorithm() throws InvalidSettingException {
    String label = settings.text("signature.algorithm");
    return Arrays.stream(SignatureAlgorithm.values())
        .filter(one -> one.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                InvalidSettingException.of(
                    "signature.algorithm",
                    label,
                    "RSA-SHA256 of RSA-SHA1",
                    "RSA-SHA256 or RSA-SHA1"));
  }

  private AnswerRules answers(CrlFiles crls, Duration skew) throws InvalidSettingException {
    Optional<TrustAnchors> anchors =
        settings.optional("signing.trust").isPresent()
            ? Optional.of(anchors("signing.trust", crls))
            : Optional.empty();
    Set<String> pins = pins();
    Optional<String> oin = settings.optional("signing.trust.oin");
    List<Rdn> subject = subject();
    if (pins.isEmpty() && anchors.isEmpty()) {
      throw InvalidSettingException.of(
          "signing.trust",
          "",
          "een PEM-bestand, of vingerafdrukken in signing.pins",
          "a PEM file, or fingerprints in signing.pins");
    }
    if (pins.isEmpty() && oin.isEmpty() && subject.isEmpty()) {
      throw InvalidSettingException.of(
          "signing.trust.oin",
          "",
          "het OIN van wie antwoorden ondertekent, of signing.trust.subject, of signing.pins;"
              + " anders zou ieder certificaat onder signing.trust mogen ondertekenen",
          "the OIN of whoever signs answers, or signing.trust.subject, or signing.pins; else any"
              + " certificate below signing.trust might sign");
    }
    Duration lifetime = settings.seconds("response.ttl.seconds", 60, 86_400);
    return new AnswerRules(
        new SignerTrust(anchors, pins, oin, subject, sha1("signing.trust.sha1.allowed")),
        sha1("response.sha1.allowed"),
        settings.flag("signing.tls.certificate.allowed")
            ? TlsCertificate.ALLOWED
            : TlsCertificate.REFUSED,
        new Freshness(
            skew, lifetime.compareTo(OLDEST_ANSWER) < 0 ? lifetime : OLDEST_ANSWER, lifetime));
  }

  private Sha1 sha1(String key) throws InvalidSettingException {
    return settings.flag(key) ? Sha1.ALLOWED : Sha1.REFUSED;
  }

  private Set<String> pins() throws InvalidSettingException {
    Set<String> pins = new HashSet<>();
    for (String given : settings.list("signing.pins")) {
      String pin = given.replace(":", "").toLowerCase(Locale.ROOT);
      if (!pin.matches("[0-9a-f]{64}")) {
        throw InvalidSettingException.of(
            "signing.pins",
            given,
            "SHA-256-vingerafdrukken van 64 hexadecimale cijfers",
            "SHA-256 fingerprints of 64 hexadecimal digits");
      }
      pins.add(pin);
    }
    return pins;
  }

  private List<Rdn> subject() throws InvalidSettingException {
    String subject = settings.text("signing.trust.subject");
    try {
      return new LdapName(subject).getRdns();
    } catch (InvalidNameException e) {
      throw InvalidSettingException.of(
          "signing.trust.subject", subject, "bijvoorbeeld O=Logius", "for example O=Logius");
    }
  }

  private Revocation revocation() throws InvalidSettingException {
    String label = settings.text("revocation");
    return Arrays.stream(Revocation.values())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                InvalidSettingException.of(
                    "revocation", label, "off, soft of hard", "off, soft or hard"));
  }

  private CrlFiles crls() throws InvalidSettingException {
    List<Path> files = settings.paths("crl.files");
    if (revocation() == Revocation.HARD && files.isEmpty()) {
      throw InvalidSettingException.of(
          "crl.files", "", "bestanden, want revocation=hard", "files, because revocation=hard");
    }
    try {
      return new CrlFiles(files);
    } catch (IOException | GeneralSecurityException e) {
      throw unreadable("crl.files", settings.text("crl.files"), e);
    }
  }

  private TrustAnchors anchors(String key, CrlFiles crls) throws InvalidSettingException {
    settings.required(key, "een PEM-bestand met certificaten", "a PEM file with certificates");
    Path file = settings.path(key);
    try {
      List<X509Certificate> certificates = Certificates.readPem(file);
      if (certificates.isEmpty()) {
        throw InvalidSettingException.of(
            key, file.toString(), "ten minste een certificaat", "at least one certificate");
      }
      return new TrustAnchors(certificates, revocation(), crls);
    } catch (IOException | GeneralSecurityException e) {
      throw unreadable(key, file.toString(), e);
    }
  }

  private @Nullable ProxyServer proxy() throws InvalidSettingException {
    Optional<String> host = settings.optional("proxy.host");
    if (host.isEmpty()) {
      return null;
    }
    int port = settings.number("proxy.port", 1, 65_535);
    String user = settings.text("proxy.user");
    if (user.isEmpty()) {
      return new ProxyServer(host.get(), port, null);
    }
    String basic = user + ":" + new String(settings.password("proxy.password"));
    return new ProxyServer(
        host.get(),
        port,
        "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)));
  }

  static InvalidSettingException unreadable(String key, String value, Exception cause) {
    String why = cause.getClass().getSimpleName() + ": " + cause.getMessage();
    return new InvalidSettingException(
        key + ": '" + value + "' kan niet worden gelezen: " + why,
        key + ": '" + value + "' cannot be read: " + why);
  }
}
