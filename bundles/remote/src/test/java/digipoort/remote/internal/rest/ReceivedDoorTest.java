// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.ReceivedQuery;
import digipoort.remote.internal.FakeInbox;
import digipoort.remote.internal.FakeOutbox;
import digipoort.remote.internal.door.Rooms;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Over real HTTP; every answer is also checked against docs/openapi.yaml. */
@Timeout(60)
class ReceivedDoorTest {
  private static final String ONE = "/received/" + FakeInbox.ID;
  private static final String NONE = "/received/0e0f5ba4-5a3e-4ad5-8f5c-6d1b8a6a7a11";
  private static final OpenApi OPEN_API = new OpenApi();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final FakeInbox inbox = new FakeInbox();
  private final Rooms rooms = new Rooms();
  private ServedDoor door;

  @BeforeEach
  void open() throws IOException {
    rooms.put(new FakeOutbox(), inbox);
    door = ServedDoor.serve(rooms, 1000);
  }

  @AfterEach
  void close() {
    door.close();
  }

  @Test
  void whatWasReceivedIsListed() throws Exception {
    HttpResponse<String> answer = get("/received", "/received", "reader");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith("[{\"id\":\"" + FakeInbox.ID);
    assertThat(inbox.query).isEqualTo(query(null, null, 50, 0));
    get(
        "/received",
        "/received?acknowledged=false&berichtsoort=SBA&aansluiting=hub&belanghebbende=001"
            + "&reference=K&from=2026-10-01T00:00:00Z&until=2026-10-02T00:00:00Z&limit=7&offset=14",
        "reader");
    assertThat(inbox.query)
        .isEqualTo(
            new ReceivedQuery(
                false,
                "SBA",
                "hub",
                "001",
                "K",
                Instant.parse("2026-10-01T00:00:00Z"),
                Instant.parse("2026-10-02T00:00:00Z"),
                7,
                14));
  }

  private static ReceivedQuery query(Boolean acknowledged, String soort, int limit, int offset) {
    return new ReceivedQuery(acknowledged, soort, null, null, null, null, null, limit, offset);
  }

  @Test
  void everyWrongParameterIsNamed() throws Exception {
    HttpResponse<String> answer =
        get(
            "/received",
            "/received?acknowledged=yes&from=today&limit=1001&offset=-1&typo=1&reference=a"
                + "&reference=b",
            "reader");
    assertThat(answer.statusCode()).isEqualTo(400);
    for (String name : new String[] {"acknowledged", "from", "limit", "offset", "typo"}) {
      assertThat(answer.body()).contains("\"location\":\"" + name + "\"");
    }
    assertThat(answer.body()).contains("\"location\":\"reference\"").doesNotContain("until is");
  }

  @Test
  void oneIsShownWithWhatItsAdapterReads() throws Exception {
    HttpResponse<String> answer = get("/received/{id}", ONE, "reader");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"document\":{\"aanslag\":12.50}");
    assertThat(get("/received/{id}", NONE, "reader").statusCode()).isEqualTo(404);
    assertThat(get("/received/{id}", "/received/x", "reader").statusCode()).isEqualTo(404);
  }

  @Test
  void contentComesOctetForOctetAndRunsInNoBrowser() throws Exception {
    HttpResponse<byte[]> inhoud = octets(ONE + "/inhoud");
    assertThat(inhoud.body()).isEqualTo(FakeInbox.LARGE);
    assertThat(inhoud.headers().firstValue("Content-Type")).contains("text/html");
    assertThat(inhoud.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(inhoud.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"a.html\"");
    HttpResponse<byte[]> bijlage = octets(ONE + "/bijlagen/1");
    assertThat(bijlage.body()).isEqualTo(FakeInbox.SMALL);
    assertThat(bijlage.headers().firstValue("Content-Type")).contains("application/octet-stream");
    String template = "/received/{id}/bijlagen/{number}";
    for (String number : new String[] {"0", "2", "-1", "x", "01"}) {
      assertThat(get(template, ONE + "/bijlagen/" + number, "reader").statusCode()).isEqualTo(404);
    }
    assertThat(get("/received/{id}/inhoud", NONE + "/inhoud", "reader").statusCode())
        .isEqualTo(404);
  }

  @Test
  void acknowledgingNeedsItsOwnRole() throws Exception {
    assertThat(acknowledge(ONE, "reader").statusCode()).isEqualTo(403);
    assertThat(acknowledge(NONE, "receiver").statusCode()).isEqualTo(404);
    assertThat(acknowledge(ONE, "receiver").statusCode()).isEqualTo(200);
    assertThat(get("/received/{id}", ONE, "reader").body())
        .contains("\"acknowledgedBy\":\"receiver\"");
    assertThat(acknowledge(ONE, "receiver").statusCode()).isEqualTo(200);
  }

  @Test
  void lookingNeedsItsRole() throws Exception {
    assertThat(get("/received", "/received", "receiver").statusCode()).isEqualTo(403);
    assertThat(get("/received/{id}", ONE, "writer").statusCode()).isEqualTo(403);
    assertThat(get("/received/{id}/inhoud", ONE + "/inhoud", "writer").statusCode()).isEqualTo(403);
  }

  @Test
  void whileTheOutboxIsNotRunningTheDoorSaysWhenToAskAgain() throws Exception {
    door.close();
    door = ServedDoor.serve(new Rooms(), 1000);
    for (String path : new String[] {"/received", "/deliveries/" + FakeInbox.ID}) {
      HttpResponse<String> answer =
          get(path.replaceAll("/[0-9a-f-]{36}$", "/{id}"), path, "reader");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("NOT-RUNNING");
      assertThat(answer.headers().firstValue("Retry-After")).contains("15");
    }
  }

  private HttpResponse<String> get(String template, String path, String user) throws Exception {
    HttpResponse<String> answer =
        CLIENT.send(request(path, user).build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200 || !template.contains("inhoud")) {
      OPEN_API.check(template, "get", answer.statusCode(), answer.body());
    }
    return answer;
  }

  private HttpResponse<byte[]> octets(String path) throws Exception {
    HttpResponse<byte[]> answer =
        CLIENT.send(request(path, "reader").build(), HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer;
  }

  private HttpResponse<String> acknowledge(String path, String user) throws Exception {
    HttpResponse<String> answer =
        CLIENT.send(
            request(path + "/acknowledge", user)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build(),
            HttpResponse.BodyHandlers.ofString());
    OPEN_API.check("/received/{id}/acknowledge", "post", answer.statusCode(), answer.body());
    return answer;
  }

  private HttpRequest.Builder request(String path, String user) {
    String credentials =
        Base64.getEncoder().encodeToString((user + ":right").getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(URI.create(door.base() + path))
        .timeout(Duration.ofSeconds(20))
        .header("Authorization", "Basic " + credentials);
  }
}
