// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.http;

import org.jspecify.annotations.Nullable;

/** The proxy is what stands in the way: the server behind it was never reached. */
public final class ProxyException extends WireException {
  private static final long serialVersionUID = 1L;

  ProxyException(ProxyServer proxy, String nl, String en, @Nullable Throwable cause) {
    super("Proxy " + proxy + " " + nl, "Proxy " + proxy + " " + en, cause);
  }

  static ProxyException unreachable(ProxyServer proxy, Throwable cause) {
    String what = cause.getClass().getSimpleName() + ": " + cause.getMessage();
    return new ProxyException(
        proxy, "is niet te bereiken: " + what, "cannot be reached: " + what, cause);
  }

  static ProxyException silent(ProxyServer proxy, @Nullable Throwable cause) {
    return new ProxyException(
        proxy,
        "antwoordt niet op CONNECT binnen connect.timeout.seconds",
        "does not answer CONNECT within connect.timeout.seconds",
        cause);
  }

  static ProxyException refusing(ProxyServer proxy, String target, int status) {
    String how =
        switch (status) {
          case 0 -> "";
          case 407 -> ": HTTP 407 (proxy.user, proxy.password)";
          default -> ": HTTP " + status;
        };
    return new ProxyException(
        proxy,
        (status == 0 ? "geeft geen HTTP-antwoord voor " : "weigert een verbinding met ")
            + target
            + how,
        (status == 0 ? "gives no HTTP answer for " : "refuses a connection to ") + target + how,
        null);
  }
}
