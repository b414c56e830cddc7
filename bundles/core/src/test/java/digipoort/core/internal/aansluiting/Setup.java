// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import digipoort.api.Attempt;
import digipoort.api.Bericht;
import digipoort.api.BerichtInhoud;
import digipoort.api.DeliveryId;
import digipoort.api.Identiteit;
import digipoort.core.internal.Answers;
import digipoort.core.internal.TestPki;
import digipoort.core.internal.http.Deadlines;
import digipoort.core.internal.security.KeyEntry;
import digipoort.core.internal.security.KeyStores;
import digipoort.simulator.Simulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a test needs to have an aansluiting to a simulator, made as the product makes it. */
final class Setup {
  static final Identiteit BELANGHEBBENDE = new Identiteit("001000044B37", "BTW");

  private Setup() {}

  /** A configuration as the configuration admin hands it out: references replaced. */
  static Map<String, Object> configuration(Path pki, String password) {
    Map<String, Object> values = new HashMap<>();
    values.put("naam", "proef");
    values.put("omgeving", "simulator");
    values.put("tls.keystore", pki.resolve("client.p12").toString());
    values.put("tls.keystore.password", password);
    values.put("tls.trust", pki.resolve("root.pem").toString());
    values.put("signing.trust", pki.resolve("ca-chain.pem").toString());
    values.put("signing.trust.oin", "00000004003214345001");
    values.put("connect.timeout.seconds", "5");
    values.put("answer.timeout.seconds", "5");
    return values;
  }

  /** Patient: a busy machine is no fault. */
  static Map<String, Object> configuration(Simulator simulator) {
    Map<String, Object> values = configuration(simulator.pki(), password(simulator.pki()));
    values.put("answer.timeout.seconds", "60");
    values.put("endpoint.aanleveren", simulator.aanleverEndpoint().toString());
    values.put("endpoint.statusinformatie", simulator.statusinformatieEndpoint().toString());
    values.put("endpoint.ophalen", simulator.ophaalEndpoint().toString());
    return values;
  }

  static String password(Path pki) {
    try {
      return Files.readString(pki.resolve("password")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The values as they are stored: the passwords are references. */
  static Map<String, Object> stored(Map<String, Object> values) {
    Map<String, Object> raw = new HashMap<>(values);
    raw.replaceAll((key, value) -> key.endsWith(".password") ? "$[secret:proef]" : value);
    return raw;
  }

  static Definition define(Map<String, Object> values) {
    try {
      return read(values, stored(values));
    } catch (InvalidSettingException e) {
      throw new AssertionError(e);
    }
  }

  static Definition read(Map<String, Object> values, Map<String, Object> raw)
      throws InvalidSettingException {
    return new DefinitionReader(new Settings(values, raw, Path.of(".")), Clock.systemUTC()).read();
  }

  static OpenAansluiting open(Map<String, Object> values) {
    return new OpenAansluiting(
        define(values), new Deadlines(), Answers.folder(), Clock.systemUTC());
  }

  /** A PEM file with a certificate that signed nothing: no server is trusted by it. */
  static Path leaf(Path pki) {
    try {
      KeyEntry client =
          KeyStores.read(pki.resolve("client.p12"), Optional.empty(), password(pki).toCharArray());
      return Files.writeString(
          Files.createTempFile("leaf", ".pem"), TestPki.pem(client.certificate()));
    } catch (IOException | GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  static Bericht bericht(String aanleverkenmerk) {
    return bericht(aanleverkenmerk, "<proef/>".getBytes(StandardCharsets.UTF_8));
  }

  static Bericht bericht(String aanleverkenmerk, byte[] octets) {
    return bericht(
        aanleverkenmerk, BerichtInhoud.of("application/xml", "Omzetbelasting.xbrl", octets));
  }

  static Bericht bericht(String aanleverkenmerk, BerichtInhoud inhoud) {
    return new Bericht(
        "Omzetbelasting",
        aanleverkenmerk,
        null,
        BELANGHEBBENDE,
        "Bedrijf",
        null,
        null,
        inhoud,
        List.of());
  }

  static Attempt attempt() {
    Instant now = Instant.now();
    return attempt(now, now.plus(Duration.ofMinutes(5)));
  }

  static Attempt attempt(Instant created, Instant expires) {
    return Attempt.begin(DeliveryId.random(), 1, "urn:uuid:" + UUID.randomUUID(), created, expires);
  }
}
