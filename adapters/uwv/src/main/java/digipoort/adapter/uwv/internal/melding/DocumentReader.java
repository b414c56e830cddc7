// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal.melding;

import digipoort.adapter.uwv.internal.model.Field;
import digipoort.adapter.uwv.internal.model.Group;
import digipoort.adapter.uwv.internal.model.Member;
import digipoort.adapter.uwv.internal.model.Model;
import digipoort.adapter.uwv.internal.model.Type;
import digipoort.api.ErpDocument;
import digipoort.api.ErpValue;
import digipoort.api.FieldReader;
import digipoort.api.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the document of an ERP by the model. What is checked is left to others. */
public final class DocumentReader {
  private final Given given;

  private DocumentReader(Given given) {
    this.given = given;
  }

  /**
   * What was read.
   *
   * @param melding the kind of report that it says it is
   * @param root everything in it
   */
  public record Read(Optional<String> melding, Instance root) {}

  /** Reads the document; fields of a wrong kind and unknown ones are added to the findings. */
  public static Read read(ErpDocument document, Model model, Given given, List<Finding> findings) {
    FieldReader reader = FieldReader.of(document);
    Optional<String> melding = reader.requiredText("melding");
    Instance.Draft root = new Instance.Draft(model.root(), "");
    new DocumentReader(given).members(root, reader, document.root().values());
    findings.addAll(reader.findings());
    return new Read(melding, root.done());
  }

  private void members(Instance.Draft draft, FieldReader reader, Map<String, ErpValue> raw) {
    for (Member member : draft.group().members()) {
      ErpValue value = raw.get(member.erpName());
      boolean absent = value == null || value instanceof ErpValue.Nothing;
      if (member instanceof Field field) {
        Optional<Value> read =
            absent ? preset(field, reader) : given(field, text(field, reader, value), reader);
        read.ifPresent(draft::put);
      } else if (member instanceof Group group && !(absent && !group.always())) {
        occurrences(draft, group, reader, value);
      }
      if (value != null && absent) {
        reader.text(member.erpName());
      }
    }
  }

  private Optional<Value> preset(Field field, FieldReader reader) {
    return field.preset().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Value(field, given.value(field.preset()), "", reader.pointerTo(field.erpName())));
  }

  private static Optional<Value> given(Field field, Optional<String> text, FieldReader reader) {
    String at = reader.pointerTo(field.erpName());
    return text.map(written -> new Value(field, field.format().normal(written), written, at));
  }

  private static Optional<String> text(Field field, FieldReader reader, @Nullable ErpValue value) {
    String name = field.erpName();
    if (field.format().type() == Type.INDICATIE && value instanceof ErpValue.Flag) {
      return reader.flag(name).map(yes -> yes ? "1" : "2");
    }
    boolean number =
        switch (field.format().type()) {
          case BEDRAG, PERCENTAGE, GETAL -> true;
          default -> false;
        };
    boolean scalar = value instanceof ErpValue.Words || value instanceof ErpValue.Amount;
    return number && !scalar
        ? reader.number(name).map(BigDecimal::toPlainString)
        : reader.text(name);
  }

  private void occurrences(
      Instance.Draft draft, Group group, FieldReader reader, @Nullable ErpValue value) {
    String name = group.erpName();
    String at = reader.pointerTo(name);
    if (!group.list()) {
      FieldReader fields = reader.fields(name);
      if (value instanceof ErpValue.Fields || group.always()) {
        members(draft.add(group, at), fields, nested(value));
      }
      return;
    }
    List<FieldReader> readers = reader.items(name);
    List<ErpValue> values =
        value instanceof ErpValue.Items items ? items.values() : List.<ErpValue>of();
    int next = 0;
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) instanceof ErpValue.Fields) {
        members(draft.add(group, at + "/" + i), readers.get(next), nested(values.get(i)));
        next++;
      }
    }
  }

  private static Map<String, ErpValue> nested(@Nullable ErpValue value) {
    return value instanceof ErpValue.Fields fields ? fields.values() : Map.of();
  }
}
