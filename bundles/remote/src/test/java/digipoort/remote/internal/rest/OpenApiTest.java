// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digipoort.api.Received;
import digipoort.api.Severity;
import digipoort.api.State;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenApiTest {
  private final OpenApi openApi = new OpenApi();

  @Test
  void statesAndSeveritiesAreThoseOfTheApi() {
    assertThat(openApi.values("Delivery", "state"))
        .containsExactlyElementsOf(Arrays.stream(State.values()).map(State::name).toList());
    assertThat(openApi.values("Received", "readable"))
        .containsExactlyElementsOf(Stream.of(Received.Readable.values()).map(Enum::name).toList());
    assertThat(openApi.values("Finding", "severity"))
        .containsExactlyElementsOf(Stream.of(Severity.values()).map(Severity::name).toList());
  }

  @Test
  void theCheckItselfFindsWhatDoesNotFit() {
    String finding =
        "{\"severity\":\"ERROR\",\"code\":\"1\",\"location\":\"\",\"text\":{\"nl\":\"a\",\"en\":\"b\"},"
            + "\"action\":{\"nl\":\"a\",\"en\":\"b\"}}";
    check(404, "{\"findings\":[" + finding + "]}");
    for (String wrong :
        new String[] {
          "[]",
          "{}",
          "{\"findings\":{}}",
          "{\"findings\":[],\"more\":1}",
          "{\"findings\":[" + finding.replace("ERROR", "FATAL") + "]}",
          "{\"findings\":[" + finding.replace("\"1\"", "1") + "]}",
          "{\"findings\":[" + finding.replace("\"code\"", "\"kode\"") + "]}"
        }) {
      assertThatThrownBy(() -> check(404, wrong)).as(wrong).isInstanceOf(AssertionError.class);
    }
    assertThatThrownBy(() -> check(418, "{}")).isInstanceOf(AssertionError.class);
  }

  private void check(int status, String body) {
    openApi.check("/deliveries/{id}", "get", status, body);
  }
}
