// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.ws;

import digipoort.api.DeliveryId;
import digipoort.api.Finding;
import digipoort.api.NotPermittedException;
import digipoort.api.Outbox;
import digipoort.api.StorageException;
import digipoort.api.Submission;
import digipoort.api.SubmitResult;
import digipoort.json.Reading;
import digipoort.json.SubmissionReader;
import digipoort.remote.DeliveryService;
import digipoort.remote.FindAnswer;
import digipoort.remote.SubmissionForm;
import digipoort.remote.SubmitAnswer;
import digipoort.remote.internal.door.GuardedFeature;
import digipoort.remote.internal.gate.AdmittedCall;
import digipoort.remote.internal.gate.DoorRefusal;
import digipoort.remote.internal.gate.GateFindings;
import digipoort.remote.internal.gate.RefusedRequestException;
import digipoort.remote.internal.serving.Doorstep;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.apache.cxf.dosgi.common.api.IntentsProvider;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the operations to whomever the guard let in. */
@Component(
    service = DeliveryService.class,
    property = {
      "service.exported.interfaces=*",
      "service.exported.configs=" + WsProvider.CONFIG_TYPE,
      WsProvider.ADDRESS + "=/soap/digipoort"
    },
    reference = @Reference(name = "doorstep", service = Doorstep.class))
public final class SoapDoor implements DeliveryService, IntentsProvider {
  private static final Logger LOG = LoggerFactory.getLogger(SoapDoor.class);

  private final Outbox outbox;
  private final Supplier<AdmittedCall> caller;
  private final List<?> intents;
  private final SubmissionReader reader = new SubmissionReader();

  /** The door of the runtime. */
  @Activate
  public SoapDoor(@Reference Outbox outbox) {
    this(outbox, GuardedFeature::call);
  }

  SoapDoor(Outbox outbox, Supplier<AdmittedCall> caller) {
    this.outbox = outbox;
    this.caller = caller;
    this.intents = List.of(new GuardedFeature(), new SoapFeature());
  }

  @Override
  public List<?> getIntents() {
    return intents;
  }

  @Override
  public SubmitAnswer submit(@Nullable SubmissionForm form) {
    Reading reading;
    try {
      Forms forms = new Forms(form, caller.get());
      reading = reader.read(forms.fields(), forms.contents());
    } catch (IllegalArgumentException e) {
      return refused(new SubmitResult.Refused(List.of(unreadable(e)), null));
    }
    if (reading instanceof Reading.Unusable unusable) {
      return refused(new SubmitResult.Refused(unusable.findings(), null));
    }
    Submission submission = ((Reading.Complete) reading).submission();
    try {
      SubmitResult result = outbox.submit(submission, caller.get().actor());
      if (result instanceof SubmitResult.Unavailable unavailable) {
        throw thrown(
            new DoorRefusal(
                503,
                SubmissionReader.located(unavailable.findings(), submission),
                unavailable.retryAfter().toSeconds()));
      }
      return result instanceof SubmitResult.Stored stored
          ? stored(stored, submission)
          : refused(located((SubmitResult.Refused) result, submission));
    } catch (NotPermittedException e) {
      GuardedFeature.denied(e);
      return refused(new SubmitResult.Refused(List.of(notPermitted()), null));
    } catch (RuntimeException e) {
      throw broken(e);
    }
  }

  @Override
  public FindAnswer find(@Nullable String deliveryId) {
    FindAnswer answer = new FindAnswer();
    try {
      String id = deliveryId == null ? "" : deliveryId;
      answer.delivery =
          outbox.find(new DeliveryId(id), caller.get().actor()).map(Views::delivery).orElse(null);
    } catch (NotPermittedException e) {
      GuardedFeature.denied(e);
      answer.findings = Views.findings(List.of(notPermitted()));
    } catch (IllegalArgumentException e) {
      LOG.debug("Not an id: {}", e.getMessage()); // what cannot be an id names nothing
    } catch (RuntimeException e) {
      throw broken(e);
    }
    return answer;
  }

  private static SubmitAnswer stored(SubmitResult.Stored stored, Submission submission) {
    SubmitAnswer answer = new SubmitAnswer();
    answer.stored = true;
    answer.repeated = stored.repeated();
    answer.delivery = Views.delivery(stored.delivery());
    answer.findings = Views.findings(SubmissionReader.located(stored.findings(), submission));
    return answer;
  }

  private static SubmitResult.Refused located(SubmitResult.Refused refused, Submission submission) {
    return new SubmitResult.Refused(
        SubmissionReader.located(refused.findings(), submission), refused.earlier());
  }

  private static SubmitAnswer refused(SubmitResult.Refused refused) {
    SubmitAnswer answer = new SubmitAnswer();
    answer.earlierDeliveryId = refused.earlier() == null ? null : refused.earlier().value();
    answer.findings = Views.findings(refused.findings());
    return answer;
  }

  private static Finding unreadable(IllegalArgumentException cause) {
    String reason = String.valueOf(cause.getMessage());
    return Finding.error("ERP-VALUE", "")
        .says("Het formulier klopt niet: " + reason, "The form is not right: " + reason)
        .todo("Verbeter het formulier.", "Correct the form.")
        .build();
  }

  private static Finding notPermitted() {
    return Finding.error("NOT-PERMITTED", "")
        .says("Deze gebruiker mag dit niet.", "This user may not do this.")
        .todo(
            "Geef de gebruiker de rol digipoort-submit of digipoort-read.",
            "Give the user the role digipoort-submit or digipoort-read.")
        .build();
  }

  /** What the caller is told; the cause stays in the log. */
  private static UncheckedIOException broken(RuntimeException cause) {
    DoorRefusal refusal = RefusedRequestException.in(cause);
    if (refusal != null) {
      return thrown(refusal);
    }
    if (cause instanceof StorageException) {
      LOG.error("A request could not be stored", cause);
      return thrown(GateFindings.storage());
    }
    LOG.error("A request broke down", cause);
    return thrown(GateFindings.breakdown());
  }

  private static UncheckedIOException thrown(DoorRefusal refusal) {
    return new UncheckedIOException(refusal.exception());
  }
}
