// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.pki;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.IntStream;

/** Everybody who has a certificate of the test PKI, freshly made. */
final class Population {
  private static final int KEYS = 9;
  private static final Duration YEAR = Duration.ofDays(365);
  private static final String SIGNER_OIN = "00000004003214345001";
  private static final String CLIENT_OIN = "00000003123456780000";
  private static final String OTHER_OIN = "00000003876543210000";
  private static final String WRONG_OIN = "00000003111111110000";

  private final Instant now;
  private final Identity root;
  private final Identity domain;
  private final Identity tsp;
  private final Map<String, Identity> clients;
  private final Map<String, Identity> servers;

  Population(Instant now) throws GeneralSecurityException {
    this.now = now;
    Iterator<KeyPair> keys =
        IntStream.range(0, KEYS).parallel().mapToObj(i -> key()).toList().iterator();
    this.root =
        Issuer.selfSigned(
            Profile.authority("TEST Staat der Nederlanden Private Root CA - G1", now), keys.next());
    this.domain =
        new Issuer(root)
            .issue(
                Profile.authority("TEST Staat der Nederlanden Private Services CA - G1", now),
                keys.next());
    this.tsp =
        new Issuer(domain)
            .issue(
                Profile.authority("TEST PKIoverheid Private Services TSP CA - G1", now),
                keys.next());
    this.clients = Map.copyOf(clients(keys));
    this.servers = Map.copyOf(servers(keys));
  }

  Instant now() {
    return now;
  }

  Identity root() {
    return root;
  }

  Identity domain() {
    return domain;
  }

  Identity tsp() {
    return tsp;
  }

  /** Clients by the name of their file. */
  Map<String, Identity> clients() {
    return clients;
  }

  /** The server and the signers of answers by the name of their file. */
  Map<String, Identity> servers() {
    return servers;
  }

  private Map<String, Identity> clients(Iterator<KeyPair> keys) throws GeneralSecurityException {
    Issuer issuer = new Issuer(tsp);
    Issuer stranger =
        new Issuer(
            Issuer.selfSigned(Profile.authority("TEST Onbekende Root CA", now), keys.next()));
    Profile client = Profile.services("TEST Voorbeeld B.V.", CLIENT_OIN, "client.test", now);
    Profile other = Profile.services("TEST Ander Bedrijf B.V.", OTHER_OIN, "client-2.test", now);
    // one key for all certificates of one company, as after a renewal; making keys is what takes
    // time
    KeyPair key = keys.next();
    Map<String, Identity> made = new HashMap<>();
    made.put("client.p12", issuer.issue(client, key));
    made.put(
        "client-expired.p12", issuer.issue(client.expiredAt(now.minus(Duration.ofDays(1))), key));
    made.put("client-future.p12", future(tsp, key, now));
    made.put("client-revoked.p12", issuer.issue(client, key));
    made.put("client-untrusted.p12", stranger.issue(client, key));
    made.put("client-2.p12", issuer.issue(other, keys.next()));
    return made;
  }

  private Map<String, Identity> servers(Iterator<KeyPair> keys) throws GeneralSecurityException {
    Issuer issuer = new Issuer(tsp);
    return Map.of(
        "server.p12",
        issuer.issue(
            Profile.services("TEST Logius", SIGNER_OIN, "localhost", now)
                .withHosts("localhost", "127.0.0.1"),
            keys.next()),
        "response-signer.p12",
        issuer.issue(
            Profile.services("TEST Logius", SIGNER_OIN, "TEST wus.digipoort.simulator", now),
            keys.next()),
        "wrong-signer.p12",
        issuer.issue(
            Profile.services("TEST Niet Logius", WRONG_OIN, "TEST niet-logius", now), keys.next()));
  }

  /** A certificate of the client that is not valid yet. */
  static Identity future(Identity tsp, KeyPair key, Instant now) throws GeneralSecurityException {
    Profile client = Profile.services("TEST Voorbeeld B.V.", CLIENT_OIN, "client.test", now);
    return new Issuer(tsp).issue(client.validFrom(now.plus(YEAR)), key);
  }

  private static KeyPair key() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JVM makes no RSA keys", e);
    }
  }
}
