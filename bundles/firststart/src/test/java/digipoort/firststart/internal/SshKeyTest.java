// SPDX-License-Identifier: Apache-2.0
package digipoort.firststart.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.apache.karaf.jaas.modules.publickey.PublickeyLoginModule;
import org.junit.jupiter.api.RepeatedTest;

class SshKeyTest {

  @RepeatedTest(20)
  void karafTakesThePublicHalfForWhatItIs() throws Exception {
    SshKey key = SshKey.generate(new SecureRandom());

    assertThat(PublickeyLoginModule.equals(key.publicKey(), key.authorized())).isTrue();
  }

  @RepeatedTest(3)
  void privateHalfSignsForThePublicHalf() throws Exception {
    SshKey key = SshKey.generate(new SecureRandom());
    Signature signature = Signature.getInstance("SHA256withECDSA");
    byte[] der = Base64.getMimeDecoder().decode(key.pem().replaceAll("-----.*-----", ""));
    signature.initSign(KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der)));
    byte[] signed = signature.sign();

    PublicKey publicKey = key.publicKey();
    signature.initVerify(publicKey);
    assertThat(signature.verify(signed)).isTrue();
  }
}
