// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The keys of an aansluiting and their defaults: here and nowhere else. */
@ObjectClassDefinition(
    name = "Digipoort aansluiting",
    description = "A connection to Digipoort: etc/digipoort.core.aansluiting-NAAM.cfg",
    factoryPid = AansluitingConfig.PID)
@interface AansluitingConfig {
  String PID = "digipoort.core.aansluiting";

  @AttributeDefinition(
      name = "Naam",
      description = "What deliveries call this aansluiting: letters, digits, '.', '_', '-'")
  String naam();

  @AttributeDefinition(
      name = "Omgeving",
      description =
          "productie, preproductie, aansluitsuite, simulator, or aangepast (own endpoints)")
  String omgeving();

  @AttributeDefinition(
      name = "TLS key store",
      description = "PKCS#12 file with the key and certificate chain for TLS")
  String tls_keystore();

  @AttributeDefinition(
      name = "Password of the TLS key store",
      description = "A reference: $[secret:NAME] (a file in secrets/) or $[env:NAME]",
      type = AttributeType.PASSWORD)
  String tls_keystore_password();

  @AttributeDefinition(
      name = "TLS alias",
      description = "Which key of the key store; not needed when it holds one",
      required = false)
  String tls_alias() default "";

  @AttributeDefinition(
      name = "Signing key store",
      description = "PKCS#12 file with the signing key; empty means that of TLS",
      required = false)
  String signing_keystore() default "";

  @AttributeDefinition(
      name = "Password of the signing key store",
      description = "A reference: $[secret:NAME] or $[env:NAME]",
      type = AttributeType.PASSWORD,
      required = false)
  String signing_keystore_password() default "";

  @AttributeDefinition(
      name = "Signing alias",
      description = "Which key of the signing key store; not needed when it holds one",
      required = false)
  String signing_alias() default "";

  @AttributeDefinition(
      name = "TLS trust",
      description =
          "PEM file: roots (self-signed) and intermediates of Digipoort's server certificate")
  String tls_trust();

  @AttributeDefinition(
      name = "Signing trust",
      description =
          "PEM file: roots and intermediates of the certificate that signs answers; may be left"
              + " out when signing.pins is given",
      required = false)
  String signing_trust() default "";

  @AttributeDefinition(
      name = "OIN of the signer of answers",
      description = "serialNumber in the subject of that certificate",
      required = false)
  String signing_trust_oin() default "";

  @AttributeDefinition(
      name = "Subject of the signer of answers",
      description = "Parts that its subject must have, for example O=Logius",
      required = false)
  String signing_trust_subject() default "";

  @AttributeDefinition(
      name = "Pinned signers of answers",
      description = "SHA-256 fingerprints of certificates, comma separated; more for a roll-over",
      required = false)
  String signing_pins() default "";

  @AttributeDefinition(
      name = "Signature algorithm",
      description = "RSA-SHA256, or RSA-SHA1 when Digipoort demands it for this aansluiting")
  String signature_algorithm() default "RSA-SHA256";

  @AttributeDefinition(
      name = "Accept SHA-1 in answers",
      description = "Only when Digipoort signs its answers like that")
  boolean response_sha1_allowed() default false;

  @AttributeDefinition(
      name = "Accept certificates signed with SHA-1",
      description =
          "In the chain of the certificate that signs answers, below the root; forgeries of SHA-1"
              + " are known")
  boolean signing_trust_sha1_allowed() default false;

  @AttributeDefinition(
      name = "Accept answers signed with the key of the TLS server",
      description = "As the conformance stub (aansluitsuite) did; Digipoort itself has two keys")
  boolean signing_tls_certificate_allowed() default false;

  @AttributeDefinition(
      name = "Longest lifetime of an answer (s)",
      description = "From Created to Expires of its Timestamp, 60 to 86400")
  int response_ttl_seconds() default 3600;

  @AttributeDefinition(
      name = "Endpoint of the AanleverService",
      description = "Only for aangepast, or to deviate from the omgeving",
      required = false)
  String endpoint_aanleveren() default "";

  @AttributeDefinition(
      name = "Endpoint of the StatusinformatieService",
      description = "Only for aangepast, or to deviate from the omgeving",
      required = false)
  String endpoint_statusinformatie() default "";

  @AttributeDefinition(
      name = "Endpoint of the OphaalService",
      description = "Only for aangepast, or to deviate from the omgeving",
      required = false)
  String endpoint_ophalen() default "";

  @AttributeDefinition(
      name = "wsa:To of the AanleverService",
      description = "When it differs from the endpoint",
      required = false)
  String wsa_to_aanleveren() default "";

  @AttributeDefinition(
      name = "wsa:To of the StatusinformatieService",
      description = "When it differs from the endpoint",
      required = false)
  String wsa_to_statusinformatie() default "";

  @AttributeDefinition(
      name = "wsa:To of the OphaalService",
      description = "When it differs from the endpoint",
      required = false)
  String wsa_to_ophalen() default "";

  @AttributeDefinition(
      name = "Rol",
      description =
          "rolBelanghebbende for whoever prepares a bericht and was not told: service property rol")
  String rol() default "Bedrijf";

  @AttributeDefinition(
      name = "AutorisatieAdres",
      description = "Sent with every call; empty leaves it out",
      required = false)
  String autorisatieAdres() default "http://geenausp.nl";

  @AttributeDefinition(
      name = "Exclusief",
      description = "Whether no other software files with this OIN")
  boolean exclusief() default false;

  @AttributeDefinition(name = "Concurrency", description = "Calls at the same time, 1 to 64")
  int concurrency() default 4;

  @AttributeDefinition(
      name = "Connect time-out (s)",
      description = "For name, TCP, proxy and TLS together, 1 to 120")
  int connect_timeout_seconds() default 10;

  @AttributeDefinition(
      name = "Answer time-out (s)",
      description = "From the first byte sent to the last byte received, 1 to 600")
  int answer_timeout_seconds() default 60;

  @AttributeDefinition(
      name = "Connection reuse (s)",
      description =
          "How long a connection may have been idle and still carry a request; shorter than the"
              + " server keeps it, 0 to 300")
  int connection_reuse_seconds() default 4;

  @AttributeDefinition(name = "Clock skew (s)", description = "How far clocks may differ, 0 to 600")
  int clock_skew_seconds() default 60;

  @AttributeDefinition(
      name = "Message TTL (s)",
      description = "From Created to Expires of a request, 60 to 3600")
  int message_ttl_seconds() default 300;

  @AttributeDefinition(
      name = "HTTP 503 and 429 mean not accepted",
      description =
          "Without SOAP in it such an answer leaves a delivery unconfirmed, unless this is true")
  boolean unavailable_is_refusal() default false;

  @AttributeDefinition(
      name = "Revocation",
      description = "off, soft (a listed certificate is refused), hard (a valid CRL is demanded)")
  String revocation() default "off";

  @AttributeDefinition(
      name = "CRL files",
      description = "PEM or DER, comma separated; read again when they change",
      required = false)
  String crl_files() default "";

  @AttributeDefinition(name = "Proxy host", description = "HTTP proxy (CONNECT)", required = false)
  String proxy_host() default "";

  @AttributeDefinition(name = "Proxy port", description = "1 to 65535")
  int proxy_port() default 3128;

  @AttributeDefinition(name = "Proxy user", description = "For Basic", required = false)
  String proxy_user() default "";

  @AttributeDefinition(
      name = "Proxy password",
      description = "A reference: $[secret:NAME] or $[env:NAME]",
      type = AttributeType.PASSWORD,
      required = false)
  String proxy_password() default "";
}
