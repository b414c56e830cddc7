// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.rest;

import digipoort.api.Finding;
import digipoort.api.NotPermittedException;
import digipoort.api.StorageException;
import digipoort.json.JsonWriter;
import digipoort.remote.internal.door.GuardedFeature;
import digipoort.remote.internal.door.NotRunningException;
import digipoort.remote.internal.gate.DoorRefusal;
import digipoort.remote.internal.gate.GateFindings;
import digipoort.remote.internal.gate.RefusedRequestException;
import java.util.List;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers exceptions with findings; details stay in the log. */
final class ErrorAnswer implements ExceptionMapper<Throwable> {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswer.class);

  @Override
  public Response toResponse(Throwable exception) {
    DoorRefusal refusal = RefusedRequestException.in(exception);
    if (refusal != null) {
      return answer(refusal);
    }
    if (exception instanceof WebApplicationException http) {
      int status = http.getResponse().getStatus();
      return answer(status, status == 404 ? Answer.notFound() : protocol(status));
    }
    if (exception instanceof NotPermittedException lacking) {
      GuardedFeature.denied(lacking);
      return answer(GateFindings.notPermitted());
    }
    if (exception instanceof NotRunningException) {
      return answer(GateFindings.notRunning());
    }
    if (exception instanceof StorageException) {
      LOG.error("A request could not be stored", exception);
      return answer(GateFindings.storage());
    }
    LOG.error("A request broke down", exception);
    return answer(GateFindings.breakdown());
  }

  private static Response answer(int status, Finding finding) {
    return Answer.of(status, JsonWriter.compact().findings(List.of(finding)));
  }

  private static Finding protocol(int status) {
    return Finding.error("HTTP-" + status, "")
        .says(
            "De aanvraag past niet: HTTP " + status + ".", "Not a fitting request: HTTP " + status)
        .todo(
            "Zie docs/openapi.yaml voor adressen, methoden en Content-Type application/json.",
            "See docs/openapi.yaml for addresses, methods and Content-Type application/json.")
        .build();
  }

  private static Response answer(DoorRefusal refusal) {
    Response answer =
        Answer.of(refusal.status(), JsonWriter.compact().findings(refusal.findings()));
    return refusal.retryAfterSeconds() == 0
        ? answer
        : Response.fromResponse(answer)
            .header(HttpHeaders.RETRY_AFTER, refusal.retryAfterSeconds())
            .build();
  }
}
