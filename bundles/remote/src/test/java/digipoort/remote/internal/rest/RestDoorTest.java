// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.remote.internal.FakeInbox;
import digipoort.remote.internal.FakeOutbox;
import digipoort.remote.internal.door.Rooms;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over real HTTP; every answer is also checked against docs/openapi.yaml. */
@Timeout(60)
class RestDoorTest {
  private static final int LIMIT = 10_000;
  private static final String FIELDS =
      """
      "berichtsoort": "Omzetbelasting", "aansluiting": "simulator",
      "belanghebbende": {"nummer": "001000044B37", "type": "BTW"},
      "tijdvak": {"begin": "2026-07-01", "einde": "2026-09-30"}, "document": {"a": 1.10}}
      """;
  private static final FakeOutbox OUTBOX = new FakeOutbox();
  private static final OpenApi OPEN_API = new OpenApi();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static ServedDoor door;
  private static URI base;

  @BeforeAll
  static void open() throws IOException {
    Rooms rooms = new Rooms();
    rooms.put(OUTBOX, new FakeInbox());
    door = ServedDoor.serve(rooms, LIMIT);
    base = door.base();
  }

  @AfterAll
  static void stop() {
    door.close();
  }

  @Test
  void aNewSubmissionIsAcceptedAndCanBeFound() throws Exception {
    HttpResponse<String> answer = submit("new-1", "erp");
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(OUTBOX.actor.name()).isEqualTo("erp");
    String location = answer.headers().firstValue("Location").orElseThrow();
    assertThat(location).startsWith(base + "/deliveries/");
    String id = location.substring(location.lastIndexOf('/') + 1);
    HttpResponse<String> found = get("/deliveries/" + id, "erp");
    assertThat(found.statusCode()).isEqualTo(200);
    assertThat(found.body()).contains("\"id\":\"" + id + "\"", "\"submissionKey\":\"new-1\"");
    assertThat(found.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void aRepeatedSubmissionIsNotNew() throws Exception {
    HttpResponse<String> first = submit("again", "erp");
    HttpResponse<String> second = submit("again", "erp");
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(second.headers().firstValue("Location"))
        .isEqualTo(first.headers().firstValue("Location"));
    assertThat(second.body()).contains("\"repeated\":true");
  }

  @Test
  void refusalsOfTheOutboxCarryTheirFindings() throws Exception {
    HttpResponse<String> refused = submit("refuse", "erp");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("OB-1", "\"location\":\"/document/rubrieken\"");
    HttpResponse<String> conflict = submit("conflict", "erp");
    assertThat(conflict.statusCode()).isEqualTo(409);
    assertThat(conflict.body()).contains("\"earlier\":");
  }

  @Test
  void whatCannotBeSaidNowIsToBeAskedAgain() throws Exception {
    for (String key : List.of("unavailable", "storage")) {
      HttpResponse<String> answer = submit(key, "erp");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow()).isPositive();
    }
    assertThat(submit("unavailable", "erp").body())
        .contains("\"result\":\"unavailable\"", "\"retryAfter\":10", "/document/rubrieken");
  }

  @Test
  void aWrongFormIsAnsweredWithEverythingThatIsWrong() throws Exception {
    HttpResponse<String> answer = post("{\"submissionKey\": 1, \"typo\": 2}", "erp");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("/typo", "/berichtsoort", "/aansluiting", "/belanghebbende/nummer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "<xml/>"})
  void whatIsNotJsonIsABadRequest(String body) throws Exception {
    HttpResponse<String> answer = post(body, "erp");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("JSON-SYNTAX");
  }

  @Test
  void withoutRightCredentialsNothingIsSaid() throws Exception {
    HttpRequest anonymous = HttpRequest.newBuilder(at("/deliveries/x")).build();
    HttpRequest wrong = request("/deliveries/x", "erp", "wrong").build();
    HttpRequest wadl = HttpRequest.newBuilder(at("?_wadl")).build();
    HttpRequest elsewhere = HttpRequest.newBuilder(at("/nothing/here")).build();
    HttpRequest body =
        HttpRequest.newBuilder(at("/submissions"))
            .POST(HttpRequest.BodyPublishers.ofString("{\"x\": 1}"))
            .build();
    for (HttpRequest request : List.of(anonymous, wrong, wadl, elsewhere, body)) {
      HttpResponse<String> answer = send(request);
      assertThat(answer.statusCode()).as(request.uri().toString()).isEqualTo(401);
      assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
          .startsWith("Basic realm=");
      assertThat(answer.body()).isEmpty();
    }
  }

  @Test
  void aUserWithoutTheRoleIsRefused() throws Exception {
    assertThat(submit("x", "reader").statusCode()).isEqualTo(403);
    assertThat(submit("x", "stranger").statusCode()).isEqualTo(403);
    String unknown = "/deliveries/0e0f5ba4-5a3e-4ad5-8f5c-6d1b8a6a7a11";
    assertThat(get(unknown, "writer").statusCode()).isEqualTo(403);
    assertThat(get(unknown, "reader").statusCode()).isEqualTo(404);
  }

  @Test
  void whatDoesNotExistIsNotFound() throws Exception {
    assertThat(get("/deliveries/x", "erp").statusCode()).isEqualTo(404);
    assertThat(get("/deliveries/%2e%2e%2fx", "erp").statusCode()).isEqualTo(404);
    assertThat(send(request("/nothing", "erp", "right").build()).body()).contains("NOT-FOUND");
  }

  @Test
  void aBodyThatIsAnnouncedTooLargeIsRefused() throws Exception {
    HttpResponse<String> answer = post("x".repeat(LIMIT + 1), "erp");
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("JSON-TOO-LARGE");
  }

  @Test
  void aBodyThatTurnsOutTooLargeIsRefused() throws Exception {
    byte[] large =
        ("{\"document\": \"" + "x".repeat(50 * LIMIT) + "\"}").getBytes(StandardCharsets.UTF_8);
    HttpResponse<String> answer =
        send(
            request("/submissions", "erp", "right")
                .header("Content-Type", "application/json")
                .POST(
                    HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .build());
    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void anotherContentTypeIsRefused() throws Exception {
    HttpResponse<String> answer =
        send(
            request("/submissions", "erp", "right")
                .header("Content-Type", "text/xml")
                .POST(HttpRequest.BodyPublishers.ofString("<a/>"))
                .build());
    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.body()).contains("HTTP-415");
  }

  @Test
  void breakdownsShowNoDetail() throws Exception {
    HttpResponse<String> storage = submit("storage", "erp");
    assertThat(storage.statusCode()).isEqualTo(503);
    HttpResponse<String> breakdown = submit("breakdown", "erp");
    assertThat(breakdown.statusCode()).isEqualTo(500);
    assertThat(storage.body() + breakdown.body())
        .contains("STORAGE", "BREAKDOWN")
        .doesNotContain("secret detail", "Exception", "digipoort.remote");
  }

  private static HttpResponse<String> submit(String key, String user) throws Exception {
    return post("{\"submissionKey\": \"" + key + "\", " + FIELDS, user);
  }

  private static HttpResponse<String> post(String body, String user) throws Exception {
    HttpResponse<String> answer =
        send(
            request("/submissions", user, "right")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    OPEN_API.check("/submissions", "post", answer.statusCode(), answer.body());
    return answer;
  }

  private static HttpResponse<String> get(String path, String user) throws Exception {
    HttpResponse<String> answer = send(request(path, user, "right").build());
    OPEN_API.check("/deliveries/{id}", "get", answer.statusCode(), answer.body());
    return answer;
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static HttpRequest.Builder request(String path, String user, String password) {
    String credentials =
        Base64.getEncoder()
            .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(at(path))
        .timeout(Duration.ofSeconds(20))
        .header("Authorization", "Basic " + credentials);
  }

  private static URI at(String path) {
    return URI.create(base + path);
  }
}
