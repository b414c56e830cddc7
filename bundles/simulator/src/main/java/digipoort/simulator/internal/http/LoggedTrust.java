// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.http;

import digipoort.simulator.internal.wus.Refusal;
import digipoort.simulator.internal.wus.Rule;
import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/** Writes down which client certificate TLS refused, and why; judging is left to the JDK. */
final class LoggedTrust extends X509ExtendedTrustManager {
  private final X509ExtendedTrustManager judge;
  private final RefusalLog log;

  LoggedTrust(X509ExtendedTrustManager judge, RefusalLog log) {
    this.judge = judge;
    this.log = log;
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    try {
      judge.checkClientTrusted(chain, type, engine);
    } catch (CertificateException e) {
      throw logged(chain, e);
    }
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    try {
      judge.checkClientTrusted(chain, type, socket);
    } catch (CertificateException e) {
      throw logged(chain, e);
    }
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    try {
      judge.checkClientTrusted(chain, type);
    } catch (CertificateException e) {
      throw logged(chain, e);
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    throw new CertificateException("A simulator is no client");
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("A simulator is no client");
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw new CertificateException("A simulator is no client");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return judge.getAcceptedIssuers();
  }

  private CertificateException logged(X509Certificate[] chain, CertificateException e) {
    String subject = chain[0].getSubjectX500Principal().toString();
    log.add(
        subject,
        "the TLS connection",
        new Refusal(
            Rule.TLS,
            "the client certificate is not trusted: " + e.getMessage(),
            subject,
            "valid, not revoked, from the test root"));
    return e;
  }
}
