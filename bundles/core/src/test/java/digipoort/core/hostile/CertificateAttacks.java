// SPDX-License-Identifier: Apache-2.0
package digipoort.core.hostile;

import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/** Answers signed with a certificate that may not, or could be forged. */
final class CertificateAttacks {
  private CertificateAttacks() {}

  static List<Attack> all() {
    return List.of(
        signed("certificate signed with SHA-1", "itself signed with SHA1withRSA", Signers::sha1),
        signed("certificate for encryption only", "may not sign", Signers::encrypting),
        signed("certificate for certificates only", "may not sign", Signers::certifying),
        signed("key of the TLS server", "key of the TLS server itself", Signers::server),
        token("token of 100 kB", "not accepted: BinarySecurityToken", "A".repeat(100_000)),
        token("token that is no certificate", "certificate in the answer cannot be read", "AAAA"),
        token("token that is not base64", "BinarySecurityToken that is not base64", "*****"),
        token("token without anything", "certificate in the answer cannot be read", ""),
        token(
            "token that says it has 2 GB",
            "certificate in the answer cannot be read",
            Base64.getEncoder().encodeToString(new byte[] {0x30, (byte) 0x84, 127, 127, 127, 127})),
        Attack.changed(
            "a thousand tokens",
            "1001 times BinarySecurityToken",
            s ->
                s.replace(
                    "<wsse:BinarySecurityToken ",
                    "<wsse:BinarySecurityToken></wsse:BinarySecurityToken>".repeat(1_000)
                        + "<wsse:BinarySecurityToken ")),
        Attack.changed(
            "a thousand KeyInfos",
            "1001 times KeyInfo",
            s ->
                s.replace(
                    "<ds:KeyInfo>", "<ds:KeyInfo></ds:KeyInfo>".repeat(1_000) + "<ds:KeyInfo>")));
  }

  private static Attack signed(String name, String words, Function<Signers, Signer> who) {
    return Attack.made(name, words, (answer, asked, by) -> answer.signer = who.apply(by));
  }

  private static Attack token(String name, String words, String token) {
    return Attack.changed(
        name, words, s -> s.replaceFirst("(<wsse:BinarySecurityToken [^>]*>)[^<]*", "$1" + token));
  }
}
