// SPDX-License-Identifier: Apache-2.0
package digipoort.json.internal;

import digipoort.api.Inquiry;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of an inquiry, in order. */
final class InquiryForm {
  private InquiryForm() {}

  static Map<String, Object> of(Inquiry inquiry) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("number", inquiry.number());
    form.put("at", inquiry.at());
    form.put("attempt", inquiry.attempt());
    form.put("result", inquiry.result());
    form.put("text", Forms.text(inquiry.text()));
    Forms.put(form, "asked", inquiry.asked(), Object::toString);
    Forms.put(form, "clock", inquiry.clock(), Object::toString);
    Forms.put(form, "answered", inquiry.answered(), Object::toString);
    form.put("shown", inquiry.shown());
    Forms.put(form, "control", inquiry.control(), Object::toString);
    form.put("candidates", Forms.each(inquiry.candidates(), InquiryForm::candidate));
    return form;
  }

  private static Map<String, Object> candidate(Inquiry.Candidate candidate) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("kenmerk", candidate.kenmerk());
    Forms.put(form, "firstStatus", candidate.firstStatus(), Object::toString);
    form.put("within", candidate.within());
    return form;
  }
}
