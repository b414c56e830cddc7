// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.http;

import org.jspecify.annotations.Nullable;

/**
 * An HTTP proxy on the way out; reached by CONNECT, so that TLS stays end to end.
 *
 * @param host its name
 * @param port its port
 * @param authorization value of Proxy-Authorization, or null
 */
public record ProxyServer(String host, int port, @Nullable String authorization) {
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
