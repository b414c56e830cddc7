// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.rest;

import digipoort.api.Finding;
import digipoort.api.NotPermittedException;
import digipoort.api.StorageException;
import digipoort.json.JsonWriter;
import digipoort.remote.internal.door.BodyTooLargeException;
import digipoort.remote.internal.door.GuardedFeature;
import digipoort.remote.internal.door.NotRunningException;
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

  /** How often the outbox tries to start. */
  private static final int RETRY_AFTER_SECONDS = 15;

  @Override
  public Response toResponse(Throwable exception) {
    if (exception instanceof WebApplicationException http) {
      int status = http.getResponse().getStatus();
      return answer(status, status == 404 ? Answer.notFound() : protocol(status));
    }
    if (exception instanceof BodyTooLargeException) {
      return answer(413, BodyTooLargeException.finding());
    }
    if (exception instanceof NotPermittedException refusal) {
      GuardedFeature.denied(refusal);
      return answer(403, notPermitted());
    }
    if (exception instanceof NotRunningException) {
      return Response.fromResponse(answer(503, notRunning()))
          .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
          .build();
    }
    if (exception instanceof StorageException) {
      LOG.error("A request could not be stored", exception);
      return Response.fromResponse(answer(503, storage()))
          .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
          .build();
    }
    LOG.error("A request broke down", exception);
    return answer(500, breakdown());
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

  private static Finding notPermitted() {
    return Finding.error("NOT-PERMITTED", "")
        .says("Deze gebruiker mag dit niet.", "This user may not do this.")
        .todo(
            "Geef de gebruiker de rol digipoort-submit, digipoort-read of digipoort-receive.",
            "Give the user the role digipoort-submit, digipoort-read or digipoort-receive.")
        .build();
  }

  private static Finding notRunning() {
    return Finding.error("NOT-RUNNING", "")
        .says("De outbox draait nu niet.", "The outbox is not running now.")
        .todo(
            "Herhaal de aanvraag straks; de beheerder vindt de oorzaak in het logboek.",
            "Repeat the request soon; the operator finds the cause in the log.")
        .build();
  }

  private static Finding storage() {
    return Finding.error("STORAGE", "")
        .says("Opslaan is niet bevestigd.", "Storing is not confirmed.")
        .todo(
            "Herhaal de aanvraag met dezelfde submissionKey; dat is veilig.",
            "Repeat the request with the same submissionKey; that is safe.")
        .build();
  }

  private static Finding breakdown() {
    return Finding.error("BREAKDOWN", "")
        .says("Er ging iets stuk.", "Something broke down.")
        .todo(
            "Herhaal de aanvraag met dezelfde submissionKey; de beheerder vindt de oorzaak in het"
                + " logboek.",
            "Repeat the request with the same submissionKey; the operator finds the cause in the"
                + " log.")
        .build();
  }
}
