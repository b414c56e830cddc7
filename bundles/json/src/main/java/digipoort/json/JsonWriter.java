// SPDX-License-Identifier: Apache-2.0
package digipoort.json;

import digipoort.api.Aansluiting;
import digipoort.api.ActiveCondition;
import digipoort.api.AdapterInfo;
import digipoort.api.CodeInfo;
import digipoort.api.Decision;
import digipoort.api.Delivery;
import digipoort.api.Event;
import digipoort.api.Finding;
import digipoort.api.History;
import digipoort.api.PreviewResult;
import digipoort.api.Received;
import digipoort.api.SubmitResult;
import digipoort.api.Summary;
import digipoort.json.internal.ConditionForms;
import digipoort.json.internal.Forms;
import digipoort.json.internal.Printer;
import digipoort.json.internal.ReceivedForms;
import java.util.List;
import java.util.Map;

/**
 * Writes values of the api as JSON. The field names are those of the records and are stable;
 * moments are ISO 8601 in UTC; texts are {@code {"nl": ..., "en": ...}}; what is null is left out.
 */
public final class JsonWriter {
  private final Printer printer;

  private JsonWriter(Printer printer) {
    this.printer = printer;
  }

  /** Writes everything on one line. */
  public static JsonWriter compact() {
    return new JsonWriter(Printer.COMPACT);
  }

  /** Writes a field per line, for people. */
  public static JsonWriter pretty() {
    return new JsonWriter(Printer.PRETTY);
  }

  /** One delivery. */
  public String delivery(Delivery delivery) {
    return printer.print(Forms.delivery(delivery));
  }

  /** A list of deliveries. */
  public String deliveries(List<Delivery> deliveries) {
    return printer.print(Forms.each(deliveries, Forms::delivery));
  }

  /** Everything known about one delivery; raw answers are in base64. */
  public String history(History history) {
    return printer.print(Forms.history(history));
  }

  /** One event. */
  public String event(Event event) {
    return printer.print(Forms.event(event));
  }

  /**
   * A submission's result: {@code "result"} is {@code "stored"}, {@code "refused"} or {@code
   * "unavailable"}.
   */
  public String submitResult(SubmitResult result) {
    return printer.print(Forms.submitResult(result));
  }

  /** A preview; of the content only what describes it. */
  public String previewResult(PreviewResult result) {
    return printer.print(Forms.previewResult(result));
  }

  /** Findings alone: {@code {"findings": [...]}}. */
  public String findings(List<Finding> findings) {
    return printer.print(Map.of("findings", Forms.each(findings, Forms::finding)));
  }

  /** One received bericht; of its contents only what describes them. */
  public String received(Received received) {
    return printer.print(ReceivedForms.received(received));
  }

  /** A received bericht with what an adapter reads in it, under {@code "reading"}. */
  public String received(Received received, digipoort.api.Reading reading) {
    return printer.print(ReceivedForms.received(received, reading));
  }

  /** A list of received berichten. */
  public String allReceived(List<Received> received) {
    return printer.print(Forms.each(received, ReceivedForms::received));
  }

  /** What came of a person's decision. */
  public String decision(Decision decision) {
    return printer.print(Forms.decision(decision));
  }

  /** How things stand. */
  public String summary(Summary summary) {
    return printer.print(Forms.summary(summary));
  }

  /** How things stand, with what is the matter under {@code "conditions"}. */
  public String summary(Summary summary, List<ActiveCondition> conditions) {
    Map<String, Object> form = Forms.summary(summary);
    form.put("conditions", Forms.each(conditions, ConditionForms::condition));
    return printer.print(form);
  }

  /** Whether the runtime works: {@code {"status": ...}}. */
  public String health(String status) {
    return printer.print(Map.of("status", status));
  }

  /** Whether the runtime works, with what is the matter under {@code "conditions"}. */
  public String health(String status, List<ActiveCondition> conditions) {
    return printer.print(ConditionForms.health(status, conditions));
  }

  /** A list of aansluitingen. */
  public String aansluitingen(List<Aansluiting> aansluitingen) {
    return printer.print(Forms.each(aansluitingen, Forms::aansluiting));
  }

  /** What a code means. */
  public String code(CodeInfo code) {
    return printer.print(Forms.code(code));
  }

  /** A list of codes. */
  public String codes(List<CodeInfo> codes) {
    return printer.print(Forms.each(codes, Forms::code));
  }

  /** A list of forms that are not values of the api, each with its fields in order. */
  public String forms(List<Map<String, Object>> forms) {
    return printer.print(forms);
  }

  /** A list of adapters. */
  public String adapters(List<AdapterInfo> adapters) {
    return printer.print(Forms.each(adapters, Forms::adapter));
  }
}
