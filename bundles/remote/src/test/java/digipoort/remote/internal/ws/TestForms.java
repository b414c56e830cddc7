// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.ws;

import digipoort.remote.ContentForm;
import digipoort.remote.DocumentForm;
import digipoort.remote.FieldForm;
import digipoort.remote.IdentiteitForm;
import digipoort.remote.SubmissionForm;
import java.math.BigDecimal;
import java.util.List;

/** Makes forms. */
final class TestForms {
  private TestForms() {}

  static SubmissionForm form(String key) {
    SubmissionForm form = new SubmissionForm();
    form.submissionKey = key;
    form.berichtsoort = "Omzetbelasting";
    form.aansluiting = "simulator";
    form.belanghebbende = new IdentiteitForm();
    form.belanghebbende.nummer = "001000044B37";
    form.belanghebbende.type = "BTW";
    form.tijdvakBegin = "2026-07-01";
    form.tijdvakEinde = "2026-09-30";
    return form;
  }

  static ContentForm content(String name, byte[] octets) {
    ContentForm content = new ContentForm();
    content.mimeType = "text/xml";
    content.bestandsnaam = name;
    content.octets = octets;
    return content;
  }

  static DocumentForm document(FieldForm... fields) {
    DocumentForm document = new DocumentForm();
    document.fields.addAll(List.of(fields));
    return document;
  }

  static FieldForm text(String name, String text) {
    FieldForm field = new FieldForm();
    field.name = name;
    field.text = text;
    return field;
  }

  static FieldForm number(String name, String number) {
    FieldForm field = new FieldForm();
    field.name = name;
    field.number = new BigDecimal(number);
    return field;
  }

  static FieldForm flag(String name, boolean flag) {
    FieldForm field = new FieldForm();
    field.name = name;
    field.flag = flag;
    return field;
  }

  static FieldForm nested(String name, FieldForm... fields) {
    FieldForm field = new FieldForm();
    field.name = name;
    field.fields = document(fields);
    return field;
  }

  static FieldForm items(String name, FieldForm... items) {
    FieldForm field = new FieldForm();
    field.name = name;
    field.items = List.of(items);
    return field;
  }
}
