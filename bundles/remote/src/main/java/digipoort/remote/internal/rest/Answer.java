// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.rest;

import digipoort.api.Finding;
import java.nio.charset.StandardCharsets;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** Answers in JSON. */
final class Answer {
  private Answer() {}

  static Response of(int status, String json) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(json.getBytes(StandardCharsets.UTF_8))
        .build();
  }

  static Finding notFound() {
    return Finding.error("NOT-FOUND", "")
        .says("Er is hier niets met deze naam.", "There is nothing here by this name.")
        .todo("Controleer het adres en het nummer.", "Check the address and the id.")
        .build();
  }
}
