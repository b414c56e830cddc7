// SPDX-License-Identifier: Apache-2.0
package digipoort.json.internal;

import digipoort.api.Aansluiting;
import digipoort.api.AdapterInfo;
import digipoort.api.Attempt;
import digipoort.api.BerichtInhoud;
import digipoort.api.CodeInfo;
import digipoort.api.Decision;
import digipoort.api.Delivery;
import digipoort.api.Event;
import digipoort.api.Evidence;
import digipoort.api.Finding;
import digipoort.api.Fout;
import digipoort.api.History;
import digipoort.api.Identiteit;
import digipoort.api.PreviewResult;
import digipoort.api.State;
import digipoort.api.Status;
import digipoort.api.SubmitResult;
import digipoort.api.Summary;
import digipoort.api.Text;
import digipoort.api.Tijdvak;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of every value that is written, in order. */
public final class Forms {
  private Forms() {}

  /** The form of each element. */
  public static <T> List<Map<String, Object>> each(
      List<T> values, Function<T, Map<String, Object>> form) {
    return values.stream().map(form).toList();
  }

  /** A delivery. */
  public static Map<String, Object> delivery(Delivery delivery) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("id", delivery.id());
    form.put("owner", delivery.owner());
    form.put("submissionKey", delivery.submissionKey());
    form.put("berichtsoort", delivery.berichtsoort());
    form.put("aansluiting", delivery.aansluiting());
    form.put("omgeving", delivery.omgeving());
    form.put("belanghebbende", identiteit(delivery.belanghebbende()));
    put(form, "tijdvak", delivery.tijdvak(), Forms::tijdvak);
    form.put("aanleverkenmerk", delivery.aanleverkenmerk());
    put(form, "kenmerk", delivery.kenmerk(), Object::toString);
    form.put("state", delivery.state());
    form.put("final", delivery.state().isFinal());
    form.put("explanation", text(delivery.explanation()));
    form.put("action", text(delivery.action()));
    form.put("created", delivery.created());
    form.put("updated", delivery.updated());
    put(form, "nextAttempt", delivery.nextAttempt(), Object::toString);
    put(form, "deadline", delivery.deadline(), Object::toString);
    form.put("attempts", delivery.attempts());
    return form;
  }

  /** A history. */
  public static Map<String, Object> history(History history) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("delivery", delivery(history.delivery()));
    form.put("attempts", each(history.attempts(), Forms::attempt));
    form.put("inquiries", each(history.inquiries(), InquiryForm::of));
    form.put("statussen", statussen(history));
    form.put("events", each(history.events(), Forms::event));
    form.put("findings", each(history.findings(), Forms::finding));
    put(form, "resubmissionOf", history.resubmissionOf(), Object::toString);
    put(form, "resubmittedAs", history.resubmittedAs(), Object::toString);
    return form;
  }

  /** An event. */
  public static Map<String, Object> event(Event event) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("sequence", event.sequence());
    form.put("deliveryId", event.deliveryId());
    form.put("at", event.at());
    form.put("actor", event.actor());
    form.put("type", event.type());
    form.put("state", event.state());
    put(form, "statuscode", event.statuscode(), Object::toString);
    form.put("text", text(event.text()));
    return form;
  }

  /** A finding. */
  public static Map<String, Object> finding(Finding finding) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("severity", finding.severity());
    form.put("code", finding.code());
    form.put("location", finding.location());
    form.put("text", text(finding.text()));
    form.put("action", text(finding.action()));
    return form;
  }

  /** A submission's result. */
  public static Map<String, Object> submitResult(SubmitResult result) {
    Map<String, Object> form = new LinkedHashMap<>();
    if (result instanceof SubmitResult.Stored stored) {
      form.put("result", "stored");
      form.put("repeated", stored.repeated());
      form.put("delivery", delivery(stored.delivery()));
      form.put("findings", each(stored.findings(), Forms::finding));
    } else if (result instanceof SubmitResult.Refused refused) {
      form.put("result", "refused");
      put(form, "earlier", refused.earlier(), Object::toString);
      form.put("findings", each(refused.findings(), Forms::finding));
    } else if (result instanceof SubmitResult.Unavailable unavailable) {
      form.put("result", "unavailable");
      form.put("retryAfter", unavailable.retryAfter().toSeconds());
      form.put("findings", each(unavailable.findings(), Forms::finding));
    }
    return form;
  }

  /** A preview. */
  public static Map<String, Object> previewResult(PreviewResult result) {
    Map<String, Object> form = new LinkedHashMap<>();
    put(form, "preview", result.preview(), Forms::text);
    put(form, "inhoud", result.inhoud(), Forms::inhoud);
    form.put("findings", each(result.findings(), Forms::finding));
    return form;
  }

  /** A decision. */
  public static Map<String, Object> decision(Decision decision) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("done", decision.done());
    form.put("text", text(decision.text()));
    return form;
  }

  /** A summary; its states in their usual order. */
  public static Map<String, Object> summary(Summary summary) {
    Map<String, Object> counts = new LinkedHashMap<>();
    for (State state : State.values()) {
      put(counts, state.name(), summary.counts().get(state), count -> count);
    }
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("counts", counts);
    put(form, "oldestOpen", summary.oldestOpen(), Object::toString);
    form.put("received", summary.received());
    form.put("attention", each(summary.attention(), Forms::text));
    return form;
  }

  /** An aansluiting. */
  public static Map<String, Object> aansluiting(Aansluiting aansluiting) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("naam", aansluiting.naam());
    form.put("omgeving", aansluiting.omgeving());
    put(form, "oin", aansluiting.oin(), Object::toString);
    form.put("usable", aansluiting.usable());
    form.put("detail", text(aansluiting.detail()));
    return form;
  }

  /** An adapter. */
  public static Map<String, Object> adapter(AdapterInfo adapter) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("name", adapter.name());
    form.put("version", adapter.version());
    form.put("berichtsoorten", adapter.berichtsoorten());
    form.put("active", adapter.active());
    form.put("detail", text(adapter.detail()));
    return form;
  }

  private static Map<String, Object> attempt(Attempt attempt) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("number", attempt.number());
    form.put("messageId", attempt.messageId());
    form.put("created", attempt.created());
    form.put("expires", attempt.expires());
    put(form, "outcome", attempt.outcome(), Object::toString);
    put(form, "detail", attempt.detail(), Forms::text);
    put(form, "evidence", attempt.evidence(), Forms::evidence);
    return form;
  }

  private static Map<String, Object> evidence(Evidence evidence) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("endpoint", evidence.endpoint());
    put(form, "firstByte", evidence.firstByte(), Object::toString);
    put(form, "answered", evidence.answered(), Object::toString);
    form.put("httpStatus", evidence.httpStatus());
    put(form, "requestSha256", evidence.requestSha256(), Object::toString);
    put(form, "signer", evidence.signer(), Object::toString);
    put(form, "answer", evidence.answer(), octets -> octets);
    return form;
  }

  /** What a code means. */
  public static Map<String, Object> code(CodeInfo code) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("code", code.code());
    form.put("kind", code.kind());
    form.putAll(meaning(code));
    form.put("source", code.source());
    return form;
  }

  private static Map<String, Object> meaning(CodeInfo code) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("ending", code.ending());
    form.put("who", code.who());
    form.put("confidence", code.confidence());
    form.put("meaning", text(code.meaning()));
    form.put("action", text(code.action()));
    return form;
  }

  private static List<Map<String, Object>> statussen(History history) {
    List<Map<String, Object>> forms = new ArrayList<>();
    for (int i = 0; i < history.statussen().size(); i++) {
      Map<String, Object> form = status(history.statussen().get(i));
      form.putAll(meaning(history.meanings().get(i)));
      forms.add(form);
    }
    return forms;
  }

  private static Map<String, Object> status(Status status) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("kenmerk", status.kenmerk());
    form.put("statuscode", status.statuscode());
    form.put("tijdstempelStatus", status.tijdstempelStatus());
    form.put("statusomschrijving", status.statusomschrijving());
    put(form, "statusFoutcode", status.statusFoutcode(), Forms::fout);
    put(form, "statusdetails", status.statusdetails(), Object::toString);
    return form;
  }

  private static Map<String, Object> fout(Fout fout) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("foutcode", fout.foutcode());
    form.put("foutbeschrijving", fout.foutbeschrijving());
    return form;
  }

  static Map<String, Object> inhoud(BerichtInhoud inhoud) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("mimeType", inhoud.mimeType());
    form.put("bestandsnaam", inhoud.bestandsnaam());
    form.put("length", inhoud.length());
    if (!inhoud.confidential()) {
      form.put("sha256", inhoud.sha256());
    }
    return form;
  }

  static Map<String, Object> identiteit(Identiteit identiteit) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("nummer", identiteit.nummer());
    form.put("type", identiteit.type());
    return form;
  }

  private static Map<String, Object> tijdvak(Tijdvak tijdvak) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("begin", tijdvak.begin());
    form.put("einde", tijdvak.einde());
    return form;
  }

  static Map<String, Object> text(Text text) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("nl", text.nl());
    form.put("en", text.en());
    return form;
  }

  static <T> void put(
      Map<String, Object> form, String name, @Nullable T value, Function<T, Object> shape) {
    if (value != null) {
      form.put(name, shape.apply(value));
    }
  }
}
