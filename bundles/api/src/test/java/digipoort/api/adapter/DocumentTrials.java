// SPDX-License-Identifier: Apache-2.0
package digipoort.api.adapter;

import digipoort.api.ErpDocument;
import digipoort.api.ErpValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Documents that no adapter can use, each with a few words about what is wrong with it. */
final class DocumentTrials {
  /** A name that no document has. */
  static final String UNKNOWN = "ditVeldKentNiemand";

  static final ErpDocument EMPTY = document(Map.of());

  private static final Map<String, ErpValue> WRONG = wrong();

  private DocumentTrials() {}

  private static Map<String, ErpValue> wrong() {
    Map<String, ErpValue> all = new LinkedHashMap<>();
    all.put("an empty text", new ErpValue.Words(""));
    all.put(
        "control characters and markup",
        new ErpValue.Words("\u0000\uD800 ]]> <!DOCTYPE x> &x; \u202E"));
    all.put("a million characters", new ErpValue.Words("x".repeat(1_000_000)));
    all.put("1e999999999", new ErpValue.Amount(new BigDecimal("1e999999999")));
    all.put("-1e-999999999", new ErpValue.Amount(new BigDecimal("-1e-999999999")));
    all.put("true", new ErpValue.Flag(true));
    all.put("null", new ErpValue.Nothing());
    all.put("a list of nulls", new ErpValue.Items(List.of(new ErpValue.Nothing())));
    all.put("an empty list", new ErpValue.Items(List.of()));
    all.put("a field without name", new ErpValue.Fields(Map.of("", new ErpValue.Words("x"))));
    all.put("a date that is none", new ErpValue.Words("2026-02-30"));
    all.put("the last date that there is", new ErpValue.Words("+999999999-12-31"));
    return all;
  }

  /** The document with each of its values replaced, one at a time, by each wrong one. */
  static Map<String, ErpDocument> spoiled(ErpDocument good) {
    Map<String, ErpDocument> all = new LinkedHashMap<>();
    WRONG.forEach(
        (what, wrong) ->
            replaceEach(
                good,
                (pointer, value) -> true,
                value -> wrong,
                (pointer, document) -> all.put(pointer + " = " + what, document)));
    return all;
  }

  /** Says of a value whether it is to be replaced. */
  @FunctionalInterface
  interface Choice {
    boolean takes(String pointer, ErpValue value);
  }

  /** The document with each chosen value replaced, one at a time. */
  static void replaceEach(
      ErpDocument good,
      Choice choice,
      UnaryOperator<ErpValue> change,
      BiConsumer<String, ErpDocument> use) {
    visit(
        "",
        good.root(),
        (pointer, root) -> use.accept(pointer, new ErpDocument((ErpValue.Fields) root)),
        new Change(choice, change));
  }

  private record Change(Choice choice, UnaryOperator<ErpValue> by) {}

  /** Calls for each copy of the value in which one value below it was replaced. */
  private static void visit(
      String pointer, ErpValue value, BiConsumer<String, ErpValue> use, Change change) {
    if (value instanceof ErpValue.Fields fields) {
      fields
          .values()
          .forEach(
              (name, field) ->
                  one(
                      pointer + "/" + name.replace("~", "~0").replace("/", "~1"),
                      field,
                      (at, changed) -> use.accept(at, replaced(fields, name, changed)),
                      change));
    } else if (value instanceof ErpValue.Items items) {
      for (int i = 0; i < items.values().size(); i++) {
        int index = i;
        one(
            pointer + "/" + index,
            items.values().get(index),
            (at, changed) -> use.accept(at, replaced(items, index, changed)),
            change);
      }
    }
  }

  private static void one(
      String pointer, ErpValue value, BiConsumer<String, ErpValue> use, Change change) {
    if (change.choice().takes(pointer, value)) {
      use.accept(pointer, change.by().apply(value));
    }
    visit(pointer, value, use, change);
  }

  private static ErpValue.Fields replaced(ErpValue.Fields fields, String name, ErpValue value) {
    Map<String, ErpValue> copy = new LinkedHashMap<>(fields.values());
    copy.put(name, value);
    return new ErpValue.Fields(copy);
  }

  private static ErpValue.Items replaced(ErpValue.Items items, int index, ErpValue value) {
    List<ErpValue> copy = new ArrayList<>(items.values());
    copy.set(index, value);
    return new ErpValue.Items(copy);
  }

  /** The document and one field more, {@value #UNKNOWN}. */
  static ErpDocument unknownField(ErpDocument good) {
    return new ErpDocument(replaced(good.root(), UNKNOWN, new ErpValue.Words("x")));
  }

  /** Documents that are far too large. */
  static Map<String, ErpDocument> huge() {
    ErpValue deep = new ErpValue.Words("x");
    for (int i = 0; i < 500; i++) {
      deep = new ErpValue.Fields(Map.of("a", deep));
    }
    return Map.of(
        "50,000 fields",
        document(
            IntStream.range(0, 50_000)
                .boxed()
                .collect(Collectors.toMap(i -> "field" + i, i -> new ErpValue.Words("x")))),
        "a name of two million characters",
        document(Map.of("x".repeat(2_000_000), new ErpValue.Words("x"))),
        "fields 500 deep",
        document(Map.of("deep", deep)));
  }

  private static ErpDocument document(Map<String, ? extends ErpValue> fields) {
    return new ErpDocument(new ErpValue.Fields(new LinkedHashMap<>(fields)));
  }
}
