// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.ws;

import digipoort.api.ErpValue;
import digipoort.json.ContentIntake.StoredContent;
import digipoort.json.SubmissionLimits;
import digipoort.remote.ContentForm;
import digipoort.remote.DocumentForm;
import digipoort.remote.FieldForm;
import digipoort.remote.SubmissionForm;
import digipoort.remote.internal.gate.AdmittedCall;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns a form into the tree that its JSON form would give. */
final class Forms {
  private final Map<String, StoredContent> contents = new HashMap<>();
  private final ErpValue.Fields fields;
  private final AdmittedCall call;

  /**
   * @throws IllegalArgumentException saying what has no meaning
   */
  Forms(@Nullable SubmissionForm form, AdmittedCall call) {
    this.call = call;
    if (form == null) {
      throw new IllegalArgumentException("there is no submission");
    }
    Map<String, ErpValue> all = new LinkedHashMap<>();
    text(all, "submissionKey", form.submissionKey);
    text(all, "berichtsoort", form.berichtsoort);
    text(all, "aansluiting", form.aansluiting);
    if (form.belanghebbende != null) {
      Map<String, ErpValue> belanghebbende = new LinkedHashMap<>();
      text(belanghebbende, "nummer", form.belanghebbende.nummer);
      text(belanghebbende, "type", form.belanghebbende.type);
      all.put("belanghebbende", new ErpValue.Fields(belanghebbende));
    }
    text(all, "rol", form.rol);
    if (form.tijdvakBegin != null || form.tijdvakEinde != null) {
      Map<String, ErpValue> tijdvak = new LinkedHashMap<>();
      text(tijdvak, "begin", form.tijdvakBegin);
      text(tijdvak, "einde", form.tijdvakEinde);
      all.put("tijdvak", new ErpValue.Fields(tijdvak));
    }
    text(all, "aanleverkenmerk", form.aanleverkenmerk);
    text(all, "eerderAanleverkenmerk", form.eerderAanleverkenmerk);
    text(all, "notBefore", form.notBefore);
    text(all, "deadline", form.deadline);
    if (form.deliberate != null) {
      all.put("deliberate", new ErpValue.Flag(form.deliberate));
    }
    if (form.document != null) {
      all.put("document", fields(form.document, "/document"));
    }
    if (form.inhoud != null) {
      all.put("inhoud", content(form.inhoud, "/inhoud"));
    }
    bijlagen(form.bijlagen, all);
    fields = new ErpValue.Fields(all);
  }

  ErpValue.Fields fields() {
    return fields;
  }

  Map<String, StoredContent> contents() {
    return contents;
  }

  private void bijlagen(@Nullable List<ContentForm> forms, Map<String, ErpValue> all) {
    if (forms != null && !forms.isEmpty()) {
      ErpValue[] items = new ErpValue[forms.size()];
      for (int i = 0; i < items.length; i++) {
        items[i] = content(forms.get(i), "/bijlagen/" + i);
      }
      all.put("bijlagen", new ErpValue.Items(List.of(items)));
    }
  }

  private ErpValue content(@Nullable ContentForm form, String at) {
    if (form == null) {
      throw new IllegalArgumentException(at + ": nothing (expected: a content)");
    }
    Map<String, ErpValue> content = new LinkedHashMap<>();
    text(content, "mimeType", form.mimeType);
    text(content, "bestandsnaam", form.bestandsnaam);
    if (form.octets != null) {
      content.put("base64", new ErpValue.Words("octets"));
      StoredContent kept = call.kept(new String(form.octets, StandardCharsets.UTF_8));
      if (kept == null) {
        throw new IllegalArgumentException(at + ": its octets did not come with this request");
      }
      contents.put(at + "/base64", kept);
    }
    return new ErpValue.Fields(content);
  }

  private static ErpValue.Fields fields(DocumentForm form, String at) {
    Map<String, ErpValue> fields = new LinkedHashMap<>();
    for (FieldForm field : form.fields) {
      if (field == null) {
        throw new IllegalArgumentException(at + ": nothing (expected: a field)");
      }
      if (field.name == null || field.name.isBlank()) {
        throw new IllegalArgumentException(at + ": a field without a name");
      }
      if (fields.put(field.name, value(field, at + "/" + field.name)) != null) {
        throw new IllegalArgumentException(at + "/" + field.name + ": given more than once");
      }
    }
    return new ErpValue.Fields(fields);
  }

  private static ErpValue value(@Nullable FieldForm form, String at) {
    if (form == null) {
      return new ErpValue.Nothing();
    }
    long given =
        Stream.of(form.text, form.number, form.flag, form.fields, form.items)
            .filter(part -> part != null)
            .count();
    if (given > 1) {
      throw new IllegalArgumentException(
          at + ": several values (expected: one of text, number, flag, fields and items)");
    }
    if (form.text != null) {
      return new ErpValue.Words(form.text);
    }
    if (form.number != null) {
      return amount(form.number, at);
    }
    if (form.flag != null) {
      return new ErpValue.Flag(form.flag);
    }
    if (form.fields != null) {
      return fields(form.fields, at);
    }
    return form.items == null
        ? new ErpValue.Nothing()
        : new ErpValue.Items(form.items.stream().map(item -> value(item, at + "/item")).toList());
  }

  private static ErpValue amount(BigDecimal number, String at) {
    // 1e999999999 is short to write and endless to print
    if (number.precision() > SubmissionLimits.DIGITS
        || Math.abs((long) number.scale()) > SubmissionLimits.DIGITS) {
      throw new IllegalArgumentException(
          at + ": too many digits (expected: at most " + SubmissionLimits.DIGITS + ")");
    }
    return new ErpValue.Amount(number);
  }

  private static void text(Map<String, ErpValue> fields, String name, @Nullable String value) {
    if (value != null) {
      fields.put(name, new ErpValue.Words(value));
    }
  }
}
