// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import digipoort.adapter.uwv.internal.model.Field;
import digipoort.adapter.uwv.internal.model.Format;
import digipoort.adapter.uwv.internal.model.Group;
import digipoort.adapter.uwv.internal.model.Kind;
import digipoort.adapter.uwv.internal.model.Member;
import digipoort.api.ErpDocument;
import digipoort.api.ErpValue;
import digipoort.api.Finding;
import digipoort.api.Severity;
import digipoort.api.adapter.Preparation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every field of the model: what fits is sent, what does not is found where it stands. */
class EveryFieldTest {
  /** A field with the names that lead to it. */
  private record Place(List<Member> path) {
    Field field() {
      return (Field) path.get(path.size() - 1);
    }

    /** The pointer when it is the first of each list. */
    String pointer() {
      StringBuilder pointer = new StringBuilder();
      for (Member member : path) {
        pointer.append('/').append(member.erpName());
        if (member instanceof Group group && group.list()) {
          pointer.append("/0");
        }
      }
      return pointer.toString();
    }

    /** The document with this value, or without it when there is none. */
    ErpDocument in(ErpDocument document, ErpValue value) {
      return new ErpDocument(put(document.root(), 0, value));
    }

    private ErpValue.Fields put(ErpValue.Fields fields, int depth, ErpValue value) {
      Map<String, ErpValue> copy = new LinkedHashMap<>(fields.values());
      Member member = path.get(depth);
      String name = member.erpName();
      if (depth == path.size() - 1) {
        copy.put(name, value);
        return new ErpValue.Fields(copy);
      }
      ErpValue nested = copy.getOrDefault(name, new ErpValue.Fields(Map.of()));
      if (nested instanceof ErpValue.Items items) {
        List<ErpValue> values = new ArrayList<>(items.values());
        values.set(0, put((ErpValue.Fields) values.get(0), depth + 1, value));
        copy.put(name, new ErpValue.Items(values));
      } else {
        copy.put(name, put((ErpValue.Fields) nested, depth + 1, value));
      }
      return new ErpValue.Fields(copy);
    }
  }

  @TestFactory
  Stream<DynamicTest> whatDoesNotFitIsFoundAtTheField() {
    List<Place> places = new ArrayList<>();
    collect(Trials.MODEL.root(), List.of(), places);
    assertThat(places).hasSize(184);
    return places.stream()
        .map(place -> DynamicTest.dynamicTest(place.pointer(), () -> spoil(place)));
  }

  private static void collect(Group group, List<Member> path, List<Place> places) {
    for (Member member : group.members()) {
      List<Member> further = new ArrayList<>(path);
      further.add(member);
      if (member instanceof Group nested) {
        collect(nested, further, places);
      } else {
        places.add(new Place(further));
      }
    }
  }

  private static void spoil(Place place) {
    Kind kind = kind(place);
    ErpDocument full = Sampler.full(Trials.MODEL, kind);
    Format format = place.field().format();
    for (String bad : Sampler.bad(format)) {
      List<Finding> findings =
          Trials.findings(Trials.submission(place.in(full, new ErpValue.Words(bad))).build());
      assertThat(findings)
          .as("'%s'", bad)
          .filteredOn(finding -> finding.location().equals(place.pointer()))
          .filteredOn(finding -> finding.severity() == Severity.ERROR)
          .extracting(Finding::code)
          .containsAnyOf("UWV-FORMAT", "UWV-CODE", "UWV-ELFPROEF");
    }
    assertThat(Trials.findings(Trials.submission(place.in(full, Sampler.good(format))).build()))
        .as("a value that fits")
        .filteredOn(finding -> finding.severity() == Severity.ERROR)
        .filteredOn(finding -> !finding.code().equals("UWV-REKENING"))
        .isEmpty();
    if (place.field().required() && place.field().preset().isEmpty()) {
      assertThat(Trials.findings(Trials.submission(place.in(full, new ErpValue.Nothing())).build()))
          .extracting(Finding::code, Finding::location)
          .contains(tuple("UWV-REQUIRED", place.pointer()));
    }
  }

  /** A kind of report that may hold the field. */
  private static Kind kind(Place place) {
    List<String> names = place.path().stream().map(Member::name).toList();
    return Trials.MODEL.kinds().stream()
        .filter(kind -> kind.group().equals(names.get(0)))
        .filter(kind -> kind.name().equals("hersteldmelding") == names.contains("VolledigHersteld"))
        .findFirst()
        .orElse(Trials.MODEL.kinds().get(0));
  }

  @Test
  void everyFieldOfEveryKindIsSentAndFitsTheSchema() {
    for (Kind kind : Trials.MODEL.kinds()) {
      Preparation preparation =
          Trials.prepare(Trials.submission(Sampler.full(Trials.MODEL, kind)).build());
      String xml = Trials.xml(preparation);
      Group group = (Group) Trials.MODEL.root().member(kind.group()).orElseThrow();
      group.members().stream()
          .filter(Field.class::isInstance)
          .forEach(field -> assertThat(xml).contains("<proef:" + field.name() + ">"));
    }
  }

  @Test
  void whatPassesTheRulesFitsTheSchema() {
    for (Kind kind : Trials.MODEL.kinds()) {
      for (long seed = 0; seed < 100; seed++) {
        Preparation preparation =
            Trials.prepare(Trials.submission(Sampler.some(Trials.MODEL, kind, seed)).build());
        assertThat(Trials.findings(preparation))
            .as("%s %s", kind.name(), seed)
            .extracting(Finding::code)
            .doesNotContain("UWV-XSD");
        assertThat(Trials.xml(preparation)).contains("<proef:" + kind.group() + ">");
      }
    }
  }
}
