// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.form;

import digipoort.adapter.vpb.internal.bericht.When;
import digipoort.api.Tijdvak;
import digipoort.mapping.descriptor.Descriptor;
import digipoort.mapping.descriptor.Head;
import digipoort.xbrl.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * A message in one taxonomy year.
 *
 * @param head what every descriptor says
 * @param profile its name in the ERP document; empty when documents need not name one
 * @param namesKnown whether entry point and names of concepts are certain
 * @param dimensions of its cubes, or null when it has none
 * @param due months after the boekjaar, or 0 when it is never due
 * @param sections in the order of the form
 * @param lines in the order of the form, after the sections
 * @param equations in the order to be kept
 * @param losses what is known of setting off losses, or null
 */
public record Form(
    Head head,
    String profile,
    boolean namesKnown,
    @Nullable Dimensions dimensions,
    int due,
    List<Section> sections,
    List<Lines> lines,
    List<Equation> equations,
    @Nullable Losses losses)
    implements Descriptor {
  public Form {
    sections = List.copyOf(sections);
    lines = List.copyOf(lines);
    equations = List.copyOf(equations);
  }

  /** The dimensions of the cubes and the members that are used. */
  public record Dimensions(
      QName party,
      QName declarant,
      @Nullable QName time,
      @Nullable QName begin,
      @Nullable QName end) {}

  /**
   * How much of earlier losses may be set off: an amount, and a percentage of the profit above it.
   *
   * @param field the losses set off
   * @param base the profit
   */
  public record Losses(String field, String base, long free, int rate) {}

  /** A field with the section it stands in. */
  public record Placed(Section section, Field field) {
    /** Its amounts. */
    public Stream<Cell> cells() {
      return section.cube().moments().stream().map(when -> new Cell(field.name(), when));
    }

    /** Where an amount of it stands in the ERP document. */
    public String pointer(When when) {
      return section.pointer(field, when);
    }
  }

  /** By the last day of the boekjaar alone: it may be broken, short or long. */
  @Override
  public boolean covers(Tijdvak boekjaar) {
    Tijdvak valid = head.valid();
    return !boekjaar.einde().isBefore(valid.begin()) && !boekjaar.einde().isAfter(valid.einde());
  }

  /** The last day to file without uitstel; empty when it is never due. */
  public Optional<LocalDate> due(Tijdvak boekjaar) {
    LocalDate month = boekjaar.einde().plusMonths(due);
    return due == 0 ? Optional.empty() : Optional.of(month.withDayOfMonth(month.lengthOfMonth()));
  }

  /** All fields of its sections. */
  public Stream<Placed> fields() {
    return sections.stream()
        .flatMap(section -> section.fields().stream().map(field -> new Placed(section, field)));
  }

  /** All its amounts. */
  public Stream<Placed> amounts() {
    return fields().filter(placed -> placed.field().amount());
  }

  /** The amount of this name. */
  public Optional<Placed> amount(String field) {
    return amounts().filter(placed -> placed.field().name().equals(field)).findFirst();
  }

  /** Where an amount stands in the ERP document. */
  public String pointer(Cell cell) {
    return amount(cell.field()).map(placed -> placed.pointer(cell.when())).orElse("");
  }

  /** The amount that a term means, seen from an amount at some moment. */
  public Cell cell(Term term, When own) {
    When when = term.when();
    if (when == null) {
      boolean moments = amount(term.field()).filter(p -> p.section().cube().time()).isPresent();
      when = moments ? own : When.YEAR;
    }
    return new Cell(term.field(), when);
  }

  /** The members of a context of this cube. */
  public List<Context.Dimension> members(Cube cube, When when) {
    List<Context.Dimension> members = new ArrayList<>();
    if (dimensions != null && cube.party()) {
      members.add(new Context.Dimension.Explicit(dimensions.party(), dimensions.declarant()));
    }
    if (dimensions != null && cube.time()) {
      QName time = dimensions.time();
      QName member = when == When.BEGIN ? dimensions.begin() : dimensions.end();
      if (time != null && member != null) {
        members.add(new Context.Dimension.Explicit(time, member));
      }
    }
    return members;
  }
}
