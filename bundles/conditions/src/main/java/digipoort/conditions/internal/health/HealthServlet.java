// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal.health;

import digipoort.api.Actor;
import digipoort.api.Role;
import digipoort.json.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * {@code /live} and {@code /ready}. Whoever asks without credentials learns a status and nothing
 * else; a reader learns what is the matter.
 */
final class HealthServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Readiness readiness;
  private final transient Reader reader;
  private final transient JsonWriter json = JsonWriter.compact();

  /** Who asks. */
  interface Reader {
    /** Empty when the credentials are wrong. */
    Optional<Actor> login(String authorization);
  }

  HealthServlet(Readiness readiness, Reader reader) {
    this.readiness = readiness;
    this.reader = reader;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo() == null ? "" : request.getPathInfo();
    switch (path) {
      case "/live" -> answer(response, readiness.isLive(), "");
      case "/ready" -> ready(request, response);
      default -> write(response, HttpServletResponse.SC_NOT_FOUND, json.health("unknown"));
    }
  }

  private void ready(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String authorization = request.getHeader("Authorization");
    if (authorization == null) {
      answer(response, readiness.isReady(), "");
      return;
    }
    Optional<Actor> actor = reader.login(authorization);
    if (actor.isEmpty()) {
      response.setHeader("WWW-Authenticate", "Basic realm=\"digipoort\", charset=\"UTF-8\"");
      write(response, HttpServletResponse.SC_UNAUTHORIZED, json.health("unauthorized"));
      return;
    }
    boolean good = readiness.isReady();
    String body =
        actor.get().roles().contains(Role.READ)
            ? json.health(word(good), readiness.conditions(actor.get()))
            : "";
    answer(response, good, body);
  }

  private static String word(boolean good) {
    return good ? "up" : "down";
  }

  private void answer(HttpServletResponse response, boolean good, String body) throws IOException {
    write(
        response,
        good ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE,
        body.isEmpty() ? json.health(word(good)) : body);
  }

  private static void write(HttpServletResponse response, int status, String body)
      throws IOException {
    byte[] octets = body.getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentLength(octets.length);
    response.getOutputStream().write(octets);
  }
}
