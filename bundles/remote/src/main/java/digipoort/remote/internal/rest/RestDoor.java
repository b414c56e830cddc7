// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.rest;

import digipoort.api.Delivery;
import digipoort.api.DeliveryId;
import digipoort.api.Outbox;
import digipoort.api.Submission;
import digipoort.api.SubmitResult;
import digipoort.json.JsonWriter;
import digipoort.json.Reading;
import digipoort.json.SubmissionReader;
import digipoort.remote.internal.door.Doorman;
import digipoort.remote.internal.door.GuardedFeature;
import digipoort.remote.internal.door.Rooms;
import digipoort.remote.internal.gate.AdmittedCall;
import digipoort.remote.internal.serving.Doorstep;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.apache.cxf.dosgi.common.api.IntentsProvider;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Serves the resources to whomever the guard let in. */
@Component(
    service = RestApi.class,
    property = {
      "service.exported.interfaces=*",
      "service.exported.configs=org.apache.cxf.rs",
      "org.apache.cxf.rs.address=/digipoort"
    },
    reference = @Reference(name = "doorstep", service = Doorstep.class))
public final class RestDoor implements RestApi, IntentsProvider {
  private final Rooms rooms;
  private final Supplier<AdmittedCall> caller;
  private final SubmissionReader reader;
  private final List<?> intents;
  private final JsonWriter json = JsonWriter.compact();

  /** The door of the runtime. */
  @Activate
  public RestDoor(@Reference Rooms rooms, @Reference Doorman doorman) {
    this(rooms, doorman, GuardedFeature::call);
  }

  RestDoor(Rooms rooms, Doorman doorman, Supplier<AdmittedCall> caller) {
    this.rooms = rooms;
    this.caller = caller;
    this.reader = new SubmissionReader(doorman.maxBodyOctets());
    this.intents = List.of(new GuardedFeature(), new ErrorAnswer());
  }

  @Override
  public List<?> getIntents() {
    return intents;
  }

  @Override
  public Response submit(InputStream body) throws IOException {
    AdmittedCall call = caller.get();
    Outbox outbox = rooms.outbox();
    Reading reading = reader.read(body, call);
    if (reading instanceof Reading.Unusable unusable) {
      return Answer.of(status(unusable), json.findings(unusable.findings()));
    }
    call.checkTime();
    Submission submission = ((Reading.Complete) reading).submission();
    SubmitResult result = outbox.submit(submission, call.actor());
    if (result instanceof SubmitResult.Refused refused) {
      SubmitResult located =
          new SubmitResult.Refused(
              SubmissionReader.located(refused.findings(), submission), refused.earlier());
      return Answer.of(refused.earlier() == null ? 422 : 409, json.submitResult(located));
    }
    if (result instanceof SubmitResult.Unavailable unavailable) {
      return unavailable(unavailable, submission);
    }
    SubmitResult.Stored stored = (SubmitResult.Stored) result;
    SubmitResult located =
        new SubmitResult.Stored(
            stored.delivery(),
            stored.repeated(),
            SubmissionReader.located(stored.findings(), submission));
    String location =
        GuardedFeature.asked().resolve("deliveries/" + stored.delivery().id()).toString();
    return Response.fromResponse(
            Answer.of(stored.repeated() ? 200 : 202, json.submitResult(located)))
        .header(HttpHeaders.LOCATION, location)
        .build();
  }

  private Response unavailable(SubmitResult.Unavailable unavailable, Submission submission) {
    SubmitResult located =
        new SubmitResult.Unavailable(
            SubmissionReader.located(unavailable.findings(), submission), unavailable.retryAfter());
    return Response.fromResponse(Answer.of(503, json.submitResult(located)))
        .header(HttpHeaders.RETRY_AFTER, unavailable.retryAfter().toSeconds())
        .build();
  }

  @Override
  public Response find(String id) {
    return id(id)
        .flatMap(found -> rooms.outbox().find(found, caller.get().actor()))
        .map(this::found)
        .orElseGet(() -> Answer.of(404, json.findings(List.of(Answer.notFound()))));
  }

  @Override
  public Response received(UriInfo uri) {
    return received().list(uri.getQueryParameters());
  }

  @Override
  public Response received(String id) {
    return received().find(id);
  }

  @Override
  public Response inhoud(String id) {
    return received().inhoud(id);
  }

  @Override
  public Response bijlage(String id, String number) {
    return received().bijlage(id, number);
  }

  @Override
  public Response acknowledge(String id) {
    return received().acknowledge(id);
  }

  private ReceivedResource received() {
    return new ReceivedResource(rooms.inbox(), caller.get().actor());
  }

  private Response found(Delivery delivery) {
    return Answer.of(200, json.delivery(delivery));
  }

  private static Optional<DeliveryId> id(String text) {
    try {
      return Optional.of(new DeliveryId(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // what cannot be an id names nothing
    }
  }

  private static int status(Reading.Unusable unusable) {
    if (unusable.has(SubmissionReader.TOO_LARGE)) {
      return 413;
    }
    return unusable.has(SubmissionReader.SYNTAX) ? 400 : 422;
  }
}
