// SPDX-License-Identifier: Apache-2.0
package digipoort.webserver.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.AbstractHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkedBodyCustomizerTest {
  private static final String SECOND =
      "GET /second HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

  private final List<String> served = new CopyOnWriteArrayList<>();
  private final Server server = new Server();
  private final ServerConnector connector = connector();

  private ServerConnector connector() {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.addCustomizer(new ChunkedBodyCustomizer());
    return new ServerConnector(server, new HttpConnectionFactory(configuration));
  }

  @BeforeEach
  void start() throws Exception {
    server.addConnector(connector);
    server.setHandler(
        new AbstractHandler() {
          @Override
          public void handle(
              String target, Request base, HttpServletRequest request, HttpServletResponse response)
              throws IOException {
            base.setHandled(true);
            served.add(target);
            if (target.equals("/error")) {
              response.sendError(400);
              return;
            }
            request.getInputStream().readAllBytes();
            response.getWriter().println("done");
          }
        });
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1;ext=\"val\r\nX\r\n0\r\n\r\n",
        "1;ext=val\r\nX\r\n0\r\n\r\n",
        "1;\"\r\nX\r\n0\r\n\r\n",
        "1;a='\n\r\nX\r\n0\r\n\r\n",
        "1\r\nX\r\n0\r\n\r\n",
        "0\r\nTrailer: \"x\r\n\r\n"
      })
  void nothingIsReadAfterAChunkedBody(String body) throws IOException {
    String answers =
        exchange("POST /first HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n" + body);

    assertThat(answers.split("HTTP/1.1 ", -1)).as(answers).hasSize(2);
    assertThat(served).doesNotContain("/second");
  }

  @Test
  void norAfterAnErrorThatForgetsItsHeaders() throws IOException {
    exchange(
        "POST /error HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "1;ext=\"val\r\nX\r\n0\r\n\r\n");

    assertThat(served).containsExactly("/error");
  }

  @Test
  void aBodyWithALengthKeepsTheConnection() throws IOException {
    String answers = exchange("POST /first HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\nX");

    assertThat(answers.split("HTTP/1.1 200", -1)).as(answers).hasSize(3);
    assertThat(served).containsExactly("/first", "/second");
  }

  private String exchange(String first) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", connector.getLocalPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write((first + SECOND).getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}
