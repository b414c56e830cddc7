// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.http;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log which client certificate TLS refused, and why; judging is left to the JDK. */
final class LoggedTrust extends X509ExtendedTrustManager {
  private static final Logger LOG = LoggerFactory.getLogger(LoggedTrust.class);

  private final X509ExtendedTrustManager judge;

  LoggedTrust(X509ExtendedTrustManager judge) {
    this.judge = judge;
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

  private static CertificateException logged(X509Certificate[] chain, CertificateException e) {
    LOG.warn(
        "Refused a TLS connection with certificate {}: {}",
        chain[0].getSubjectX500Principal(),
        e.getMessage());
    return e;
  }
}
