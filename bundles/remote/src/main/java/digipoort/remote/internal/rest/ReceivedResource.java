// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.rest;

import digipoort.api.Actor;
import digipoort.api.BerichtInhoud;
import digipoort.api.Decision;
import digipoort.api.Inbox;
import digipoort.api.Received;
import digipoort.api.ReceivedId;
import digipoort.json.JsonWriter;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;

/** The received berichten, for one caller. */
final class ReceivedResource {
  private final Inbox inbox;
  private final Actor actor;
  private final JsonWriter json = JsonWriter.compact();

  ReceivedResource(Inbox inbox, Actor actor) {
    this.inbox = inbox;
    this.actor = actor;
  }

  Response list(MultivaluedMap<String, String> parameters) {
    ReceivedParameters read = new ReceivedParameters(parameters);
    return read.findings().isEmpty()
        ? Answer.of(200, json.allReceived(inbox.list(read.query(), actor)))
        : Answer.of(400, json.findings(read.findings()));
  }

  Response find(String id) {
    return found(id)
        .flatMap(one -> inbox.read(one.id(), actor).map(reading -> json.received(one, reading)))
        .map(body -> Answer.of(200, body))
        .orElseGet(this::notFound);
  }

  Response inhoud(String id) {
    return found(id).map(one -> content(one.bericht().inhoud())).orElseGet(this::notFound);
  }

  /** Counted from 1. */
  Response bijlage(String id, String number) {
    List<BerichtInhoud> bijlagen = found(id).map(one -> one.bericht().bijlagen()).orElse(List.of());
    for (int i = 0; i < bijlagen.size(); i++) {
      if (String.valueOf(i + 1).equals(number)) {
        return content(bijlagen.get(i));
      }
    }
    return notFound();
  }

  Response acknowledge(String id) {
    Optional<Decision> decision = id(id).map(known -> inbox.acknowledge(known, actor));
    return decision
        .filter(Decision::done)
        .map(done -> Answer.of(200, json.decision(done)))
        .orElseGet(this::notFound);
  }

  private Optional<Received> found(String id) {
    return id(id).flatMap(known -> inbox.find(known, actor));
  }

  private static Optional<ReceivedId> id(String text) {
    try {
      return Optional.of(new ReceivedId(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // what cannot be an id names nothing
    }
  }

  private Response notFound() {
    return Answer.of(404, json.findings(List.of(Answer.notFound())));
  }

  /** As others wrote it, so nothing that a browser would run. */
  private static Response content(BerichtInhoud inhoud) {
    StreamingOutput octets =
        out -> {
          try (InputStream in = inhoud.open()) {
            in.transferTo(out);
          }
        };
    return Response.ok(octets)
        .header(HttpHeaders.CONTENT_TYPE, mimeType(inhoud))
        .header(HttpHeaders.CONTENT_LENGTH, inhoud.length())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + inhoud.bestandsnaam() + "\"")
        .header(HttpHeaders.ETAG, "\"" + inhoud.sha256() + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  private static String mimeType(BerichtInhoud inhoud) {
    return inhoud.mimeType().matches("[A-Za-z0-9.+-]+/[A-Za-z0-9.+-]+")
        ? inhoud.mimeType()
        : MediaType.APPLICATION_OCTET_STREAM;
  }
}
