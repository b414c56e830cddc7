// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.adapter.uwv.internal.model.Field;
import digipoort.adapter.uwv.internal.model.Group;
import digipoort.adapter.uwv.internal.model.Kind;
import digipoort.adapter.uwv.internal.model.Member;
import digipoort.adapter.uwv.internal.profiel.Profiles;
import digipoort.api.Finding;
import digipoort.api.Severity;
import digipoort.api.adapter.Preparation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The model, the code lists and the profiles beside what UWV's own files say. */
class ReferenceTest {
  private static final String ROOT = "/UwvZwMeldingInternBody/";
  @TempDir private Path folder;

  @Test
  void everyRowOfTheSpecificationIsInTheModelInItsOrder() throws IOException {
    List<List<String>> rows = rows("UwvZwMeldingInternBody-v0428-fields.csv");
    List<String> paths =
        rows.stream()
            .map(row -> row.get(0))
            .filter(path -> path.startsWith(ROOT))
            .map(path -> path.substring(ROOT.length()))
            .toList();
    List<String> ours = new ArrayList<>();
    collect(Trials.MODEL.root(), "", ours);
    assertThat(ours).containsExactlyElementsOf(paths);
    for (List<String> row : rows.subList(2, rows.size())) {
      List<String> path = List.of(row.get(0).substring(ROOT.length()).split("/"));
      Member member = Trials.MODEL.root().at(path).orElseThrow();
      if (member instanceof Field field) {
        assertThat(field.required()).as("%s", path).isEqualTo(row.get(1).equals("1"));
        length(field, row.get(6));
      } else if (member instanceof Group group) {
        assertThat(group.list()).as("%s", path).isEqualTo(!row.get(2).equals("1"));
      }
    }
  }

  private static void collect(Group group, String path, List<String> paths) {
    for (Member member : group.members()) {
      paths.add(path + member.name());
      if (member instanceof Group nested) {
        collect(nested, path + member.name() + "/", paths);
      }
    }
  }

  /** The greatest length where the type does not say it by itself. */
  private static void length(Field field, String format) {
    String max = format.replaceAll("^(an|a|n)(\\.\\.)?", "").replaceAll(",.*", "");
    switch (field.format().type()) {
      case TEKST, LETTERS, CIJFERS, GETAL, BEDRAG, PERCENTAGE, EMAIL, TELEFOON -> {
        String expected = max.equals("*") ? "9999" : max;
        assertThat(String.valueOf(field.format().max())).as(field.name()).isEqualTo(expected);
      }
      default -> {}
    }
  }

  @Test
  void codeListsAreComplete() throws IOException {
    Map<String, List<String>> theirs = new LinkedHashMap<>();
    for (List<String> row : rows("UwvZwMeldingInternBody-v0428-codelists.csv")) {
      if (!row.get(1).contains("not used")) {
        theirs.computeIfAbsent(row.get(0), n -> new ArrayList<>()).add(row.get(2));
      }
    }
    List<List<String>> rows = rows("UwvZwMeldingInternBody-v0428-fields.csv");
    for (List<String> row : rows.subList(2, rows.size())) {
      List<String> codes = theirs.get(row.get(7).replace(" (no codes selected)", ""));
      if (codes == null || row.get(9).contains("VV=") || row.get(7).startsWith("INDICATIE")) {
        continue;
      }
      List<String> path = List.of(row.get(0).substring(ROOT.length()).split("/"));
      Field field = (Field) Trials.MODEL.root().at(path).orElseThrow();
      assertThat(Objects.requireNonNull(field.format().codes(), field.name()).codes().keySet())
          .as(field.name())
          .containsExactlyInAnyOrderElementsOf(codes);
    }
  }

  @Test
  void profileMechanismMakesWhatUwvsInternalSchemaAsks() {
    Reference.install(folder);
    UwvAdapter adapter = adapter();
    for (Kind kind : Trials.MODEL.kinds()) {
      for (long seed = 0; seed < 20; seed++) {
        Preparation preparation =
            adapter.prepare(
                Trials.submission(
                        seed == 0
                            ? Sampler.full(Trials.MODEL, kind)
                            : Sampler.some(Trials.MODEL, kind, seed))
                    .build(),
                Trials.ticket("simulator"));
        assertThat(Trials.xml(preparation))
            .contains("<uwvb:" + kind.group() + ">", "<IndTestbericht>1</IndTestbericht>");
      }
    }
  }

  @Test
  void uwvsOwnExampleIsReadyToBeSentButForItsEmployer() throws IOException {
    Reference.install(folder);
    String example = Files.readString(Reference.path("example-MeldingZiekte-v0428-sanitised.xml"));
    Preparation preparation =
        adapter()
            .prepare(Trials.submission(Trials.inhoud(example)).build(), Trials.ticket("simulator"));
    assertThat(Trials.findings(preparation))
        .filteredOn(finding -> finding.severity() == Severity.ERROR)
        .extracting(Finding::code)
        .containsExactly("UWV-IDENTITY-DIFFERS");
  }

  private UwvAdapter adapter() {
    Profiles profiles = Profiles.load(folder, Trials.MODEL);
    assertThat(profiles.broken()).isEmpty();
    return new UwvAdapter(Trials.MODEL, profiles, Trials.SETTINGS);
  }

  private static List<List<String>> rows(String name) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (char c : Files.readString(Reference.path(name)).replace("\r", "").toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\n')) {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      } else {
        cell.append(c);
      }
    }
    return rows;
  }
}
