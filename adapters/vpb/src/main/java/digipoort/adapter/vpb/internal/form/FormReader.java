// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.form;

import digipoort.adapter.vpb.internal.bericht.When;
import digipoort.budget.ReadingLimits;
import digipoort.mapping.descriptor.DescriptorFile;
import digipoort.xbrl.XmlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** Reads one descriptor file, strictly: a misspelt name is an error, not an omission. */
public final class FormReader {
  private static final DescriptorFile.Grammar GRAMMAR =
      new DescriptorFile.Grammar(
          "descriptor",
          Map.ofEntries(
              Map.entry(
                  "descriptor",
                  Set.of(
                      "name", "version", "taxonomie", "berichtsoort", "from", "until", "profiel")),
              Map.entry("entrypoint", Set.of("confidence")),
              Map.entry("namespace", Set.of("prefix", "uri")),
              Map.entry("identifier", Set.of("scheme", "types")),
              Map.entry("dimensions", Set.of("party", "declarant", "time", "begin", "end")),
              Map.entry("deadline", Set.of("maanden")),
              Map.entry("section", Set.of("name", "nl", "en", "cube")),
              Map.entry("lines", Set.of("name", "nl", "en", "tuple", "max")),
              Map.entry("equation", Set.of("code", "nl", "en", "left", "right", "keep")),
              Map.entry("losses", Set.of("field", "base", "free", "rate")),
              Map.entry("fixed", Set.of("concept", "nl", "en", "value")),
              Map.entry(
                  "text",
                  FieldsReader.and(
                      "min", "max", "form", "tuple", "dimension", "domain", "confidence")),
              Map.entry("flag", FieldsReader.and("only")),
              Map.entry("date", FieldsReader.and("after")),
              Map.entry("code", FieldsReader.and("confidence")),
              Map.entry("value", Set.of("word", "code")),
              Map.entry("amount", FieldsReader.and("sign", "expects")),
              Map.entry("sum", FieldsReader.and("sign", "of", "always", "given", "strict")),
              Map.entry("tax", FieldsReader.and("base")),
              Map.entry("bracket", Set.of("until", "rate"))),
          ReadingLimits.SETTINGS);

  private final DescriptorFile file;
  private final FieldsReader fields;

  private FormReader(DescriptorFile file) {
    this.file = file;
    this.fields = new FieldsReader(file);
  }

  /** Reads the octets of a file. */
  public static Form read(String file, boolean shipped, byte[] octets) {
    return new FormReader(DescriptorFile.read(file, shipped, octets, GRAMMAR)).form();
  }

  private Form form() {
    XmlNode root = file.root();
    Optional<XmlNode> deadline = root.child("deadline");
    List<Section> sections = children("section").map(this::section).toList();
    Form form =
        new Form(
            file.head(),
            text(root, "profiel"),
            file.oneOf(file.child(root, "entrypoint"), "confidence", "known", "assumed")
                .equals("known"),
            root.child("dimensions").map(this::dimensions).orElse(null),
            deadline.map(node -> file.number(node, "maanden", 0, 36)).orElse(0),
            sections,
            children("lines").map(this::lines).toList(),
            children("equation").map(this::equation).toList(),
            root.child("losses").map(this::losses).orElse(null));
    check(form);
    return form;
  }

  private Stream<XmlNode> children(String name) {
    return file.root().children(new QName(name));
  }

  private static String text(XmlNode node, String attribute) {
    String value = node.attribute(attribute);
    return value == null ? "" : value.strip();
  }

  private Form.Dimensions dimensions(XmlNode node) {
    boolean time = node.attribute("time") != null;
    return new Form.Dimensions(
        file.concept(node, "party"),
        file.concept(node, "declarant"),
        time ? file.concept(node, "time") : null,
        time ? file.concept(node, "begin") : null,
        time ? file.concept(node, "end") : null);
  }

  private Section section(XmlNode node) {
    Cube cube =
        Cube.of(file.required(node, "cube"))
            .orElseThrow(
                () -> file.broken(node, "cube: unknown (expected: nodim, pd, pdhs, pd_tbe ...)"));
    return new Section(file.required(node, "name"), fields.label(node), cube, fields.read(node));
  }

  private Lines lines(XmlNode node) {
    return new Lines(
        file.required(node, "name"),
        fields.label(node),
        file.concept(node, "tuple"),
        file.number(node, "max", 1, 100_000),
        fields.read(node));
  }

  private Equation equation(XmlNode node) {
    List<Cell> kept = new ArrayList<>();
    for (String name : text(node, "keep").split("\\s+")) {
      if (!name.isEmpty()) {
        kept.add(cell(node, name));
      }
    }
    return new Equation(
        file.required(node, "code"),
        fields.label(node),
        cell(node, file.required(node, "left")),
        cell(node, file.required(node, "right")),
        kept);
  }

  private Cell cell(XmlNode node, String name) {
    int at = name.indexOf('@');
    String field = at < 0 ? name : name.substring(0, at);
    return new Cell(field, at < 0 ? When.YEAR : fields.when(node, name.substring(at + 1)));
  }

  private Form.Losses losses(XmlNode node) {
    return new Form.Losses(
        file.required(node, "field"),
        file.required(node, "base"),
        file.number(node, "free", 0, 999_999) * 1000L,
        file.number(node, "rate", 0, 100));
  }

  /** What one name says of another. */
  private void check(Form form) {
    Set<String> names = new HashSet<>();
    form.sections().forEach(section -> unique(names, section.name()));
    form.lines().forEach(lines -> unique(names, lines.name()));
    Set<Cell> known = new HashSet<>();
    Set<String> amounts = new HashSet<>();
    form.amounts()
        .forEach(
            placed -> {
              unique(amounts, placed.field().name());
              placed.section().cube().moments().forEach(when -> terms(form, placed, when, known));
              placed.cells().forEach(known::add);
            });
    for (Equation equation : form.equations()) {
      exists(known, equation.left());
      exists(known, equation.right());
      equation.kept().forEach(cell -> exists(known, cell));
    }
    Form.Losses losses = form.losses();
    if (losses != null) {
      exists(known, new Cell(losses.field(), When.YEAR));
      exists(known, new Cell(losses.base(), When.YEAR));
    }
    boolean party = form.sections().stream().anyMatch(section -> section.cube().party());
    boolean time = form.sections().stream().anyMatch(section -> section.cube().time());
    Form.Dimensions dimensions = form.dimensions();
    if (party && dimensions == null || time && dimensions != null && dimensions.time() == null) {
      throw file.broken(file.root(), "<dimensions> is missing, or its time");
    }
  }

  private void terms(Form form, Form.Placed placed, When when, Set<Cell> known) {
    if (placed.field().kind() instanceof Kind.Sum sum) {
      sum.terms().forEach(term -> exists(known, form.cell(term, when)));
    } else if (placed.field().kind() instanceof Kind.Tax tax) {
      exists(known, new Cell(tax.base(), When.YEAR));
    }
  }

  private void unique(Set<String> names, String name) {
    if (!names.add(name)) {
      throw file.broken(file.root(), "'" + name + "' occurs twice");
    }
  }

  private void exists(Set<Cell> known, @Nullable Cell cell) {
    if (cell == null || !known.contains(cell)) {
      throw file.broken(file.root(), "'" + cell + "' (expected: an amount, earlier in the file)");
    }
  }
}
