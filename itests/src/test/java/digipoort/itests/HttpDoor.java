// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calls a runtime over HTTP, as an ERP does. */
final class HttpDoor {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private final String base;
  private final String authorization;

  private HttpDoor(String base, String authorization) {
    this.base = base;
    this.authorization = authorization;
  }

  /** Without saying who calls. */
  static HttpDoor at(int port) {
    return new HttpDoor("http://127.0.0.1:" + port + "/cxf", "");
  }

  /** The same door for a user. */
  HttpDoor as(String user, String password) {
    byte[] credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new HttpDoor(base, "Basic " + Base64.getEncoder().encodeToString(credentials));
  }

  /** The URL of a path. */
  String url(String path) {
    return base + path;
  }

  /**
   * @param path below the door, or a whole URL
   */
  HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  HttpResponse<String> post(String path, String type, String body) {
    return send(
        request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> submit(String json) {
    return post("/digipoort/submissions", "application/json", json);
  }

  HttpResponse<String> find(String id) {
    return get("/digipoort/deliveries/" + id);
  }

  /** The first text by this name in JSON; empty when there is none. */
  static String value(String name, String json) {
    Matcher matcher = Pattern.compile('"' + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
    return matcher.find() ? matcher.group(1) : "";
  }

  private HttpRequest.Builder request(String path) {
    var request =
        HttpRequest.newBuilder(URI.create(path.startsWith("/") ? base + path : path))
            .timeout(Duration.ofSeconds(30));
    return authorization.isEmpty() ? request : request.header("Authorization", authorization);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
