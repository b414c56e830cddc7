// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.proces;

import digipoort.simulator.internal.scenario.Transfer;
import digipoort.simulator.internal.scenario.Treatment;
import digipoort.simulator.internal.scenario.Treatment.HttpError;
import digipoort.simulator.internal.wus.Answer;
import digipoort.simulator.internal.wus.Body;
import digipoort.simulator.internal.wus.Flaw;
import digipoort.simulator.internal.wus.Refusal;
import digipoort.simulator.internal.wus.Sealer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What goes back to the client, and how.
 *
 * @param status HTTP status
 * @param type HTTP Content-Type
 * @param retryAfter HTTP Retry-After; empty for none
 * @param body what is sent
 * @param transfer how it travels
 * @param refused why the request was not accepted, although it gets no fault
 */
public record Reply(
    int status,
    String type,
    String retryAfter,
    Body body,
    Transfer transfer,
    Optional<Refusal> refused) {
  private static final String SOAP = "text/xml; charset=utf-8";

  /** A SOAP message on its way as usual. */
  public static Reply of(int status, Body body) {
    return new Reply(status, SOAP, "", body, Transfer.NORMAL, Optional.empty());
  }

  /** An answer as a scenario treats it. */
  static Reply of(Answer answer, Treatment treatment, Sealer sealer) {
    if (treatment.error().isPresent()) {
      return error(treatment.error().get(), treatment.transfer());
    }
    Body body = sealer.seal(answer, treatment.flaws());
    String type = treatment.flaws().contains(Flaw.MULTIPART) ? Body.PART : SOAP;
    return new Reply(200, type, "", body, treatment.transfer(), Optional.empty());
  }

  /** The same for a request that was not accepted. */
  Reply refused(Refusal refusal) {
    return new Reply(status, type, retryAfter, body, transfer, Optional.of(refusal));
  }

  private static Reply error(HttpError error, Transfer transfer) {
    String text =
        error.html()
            ? "<!DOCTYPE html>\n<html><head><title>TEST "
                + error.status()
                + "</title></head><body><h1>TEST: the server cannot answer now</h1></body></html>\n"
            : "";
    return new Reply(
        error.status(),
        error.html() ? "text/html; charset=utf-8" : "text/plain; charset=utf-8",
        error.retryAfter(),
        Body.of(text.getBytes(StandardCharsets.UTF_8)),
        transfer,
        Optional.empty());
  }
}
