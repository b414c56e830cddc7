// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A POST.
 *
 * @param uri https
 * @param headers besides those that HTTP itself needs
 * @param length of the body
 * @param body as it goes on the wire
 */
public record HttpRequest(URI uri, Map<String, String> headers, long length, Body body) {
  /** Writes itself. */
  @FunctionalInterface
  public interface Body {
    void writeTo(OutputStream out) throws IOException;
  }

  String host() {
    return uri.getHost();
  }

  int port() {
    return uri.getPort() < 0 ? 443 : uri.getPort();
  }

  byte[] head() {
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    StringBuilder head = new StringBuilder("POST ").append(path).append(query);
    head.append(" HTTP/1.1\r\nHost: ").append(uri.getRawAuthority()).append("\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    head.append("Content-Length: ").append(length).append("\r\n");
    head.append("Accept-Encoding: identity\r\nConnection: keep-alive\r\n\r\n");
    return head.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
