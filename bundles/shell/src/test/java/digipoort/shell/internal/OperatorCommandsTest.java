// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digipoort.api.Aansluiting;
import digipoort.api.Aansluitingen;
import digipoort.api.Actor;
import digipoort.api.AdapterInfo;
import digipoort.api.Adapters;
import digipoort.api.CodeInfo;
import digipoort.api.Codes;
import digipoort.api.Decision;
import digipoort.api.Finding;
import digipoort.api.Role;
import digipoort.api.Text;
import java.util.List;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.karaf.jaas.boot.principal.GroupPrincipal;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.junit.jupiter.api.Test;

class OperatorCommandsTest extends CommandTest {
  private static final Text TEXT = new Text("waarom", "why");

  @Test
  void adaptersAreListedTheInactiveOnesToo() throws Exception {
    AdapterListCommand command = new AdapterListCommand();
    command.adapters = new FakeAdapters();
    assertThat(run(command)).contains("ob", "0.1.0", "no", "A, B", "why");
    command.json = true;
    assertThat(run(command)).contains("\"active\" : false");
  }

  private static final class FakeAdapters implements Adapters {
    @Override
    public List<AdapterInfo> list(Actor actor) {
      return List.of(new AdapterInfo("ob", "0.1.0", List.of("A", "B"), false, TEXT));
    }

    @Override
    public Decision release(String name, Actor actor) {
      return new Decision(name.equals("ob"), new Text("vrij " + name, "free " + name));
    }
  }

  @Test
  void anAdapterIsReleasedByItsName() throws Exception {
    AdapterReleaseCommand command = new AdapterReleaseCommand();
    command.adapters = new FakeAdapters();
    command.name = "ob";
    assertThat(run(command)).contains("free ob");
    command.name = "vpb";
    assertThatThrownBy(() -> run(command)).hasMessageContaining("free vpb");
  }

  @Test
  void aansluitingenAreListedTheBrokenOnesToo() throws Exception {
    AansluitingListCommand command = new AansluitingListCommand();
    command.aansluitingen = List.of(aansluitingen(List.of()));
    assertThat(run(command)).contains("hub", "simulator", "no", "why");
    command.noFormat = true;
    command.languageOption = "nl";
    assertThat(run(command)).contains("nee", "waarom");
    command.json = true;
    assertThat(run(command)).contains("\"usable\" : false");
  }

  @Test
  void aTestOfAnAansluitingFailsWithAnError() throws Exception {
    AansluitingTestCommand command = new AansluitingTestCommand();
    command.naam = "hub";
    Finding right = Finding.info("TLS", "").says("goed", "right").build();
    Finding wrong = Finding.error("TRUST", "").says("fout", "wrong").todo("doe", "do").build();
    command.aansluitingen = List.of(aansluitingen(List.of(right)));
    assertThat(run(command)).contains("INFO", "right", "hub works");
    command.aansluitingen = List.of(aansluitingen(List.of(right, wrong)));
    assertThatThrownBy(() -> run(command)).hasMessageContaining("hub does not work");
    assertThat(printed()).contains("ERROR", "wrong", "-> do");
    command.aansluitingen = List.of();
    assertThatThrownBy(() -> run(command)).hasMessageContaining("feature:install");
  }

  @Test
  void aCodeIsExplainedAndAllAreListed() throws Exception {
    CodeExplainCommand command = new CodeExplainCommand();
    command.codes =
        new Codes() {
          @Override
          public List<CodeInfo> list(Actor actor) {
            return List.of(FakeRuntime.code("311"), FakeRuntime.code("410"));
          }

          @Override
          public CodeInfo explain(String code, Actor actor) {
            return FakeRuntime.code(code);
          }
        };
    assertThat(run(command)).contains("311", "410", "Not valid.", "the submitter", "reported by");
    command.code = "510";
    assertThat(run(command)).contains("510 (status)", "Not valid.", "Correct it.", "somebody");
    command.languageOption = "nl";
    assertThat(run(command)).contains("Verbeter het.", "de indiener");
    command.json = true;
    assertThat(run(command)).contains("\"code\" : \"510\"");
    command.code = " ";
    assertThat(run(command)).contains("\"code\" : \"410\"");
    command.code = null;
    assertThat(run(command)).contains("\"code\" : \"410\"");
    command.codes = null;
    assertThatThrownBy(() -> run(command)).hasMessageContaining("feature:install");
  }

  @Test
  void theActorIsTheUserOfTheShell() {
    Subject subject =
        new Subject(
            true,
            Set.of(
                new UserPrincipal("piet"),
                new RolePrincipal("digipoort-read"),
                new GroupPrincipal("digipoort-submit"),
                new RolePrincipal("viewer")),
            Set.of(),
            Set.of());
    Actor actor = Caller.of(subject, new FakeActors()).actor();
    assertThat(actor.name()).isEqualTo("piet");
    assertThat(actor.roles()).containsExactlyInAnyOrder(Role.READ, Role.SUBMIT);
    assertThat(Caller.of(new Subject(), new FakeActors()).actor().roles()).isEmpty();
  }

  @Test
  void theLanguageIsTheOptionThenTheRuntimeThenTheEnvironment() {
    assertThat(Language.of("en", "nl", "nl_NL.UTF-8")).isEqualTo(Language.EN);
    assertThat(Language.of(null, "nl", "en_US")).isEqualTo(Language.NL);
    assertThat(Language.of(null, null, "nl_NL.UTF-8")).isEqualTo(Language.NL);
    assertThat(Language.of(null, " ", "C.UTF-8")).isEqualTo(Language.EN);
    assertThat(Language.of(null, null, null)).isEqualTo(Language.EN);
  }

  private static Aansluitingen aansluitingen(List<Finding> findings) {
    return new Aansluitingen() {
      @Override
      public List<Aansluiting> list(Actor actor) {
        return List.of(new Aansluiting("hub", "simulator", null, false, TEXT));
      }

      @Override
      public List<Finding> test(String naam, Actor actor) {
        return findings;
      }
    };
  }
}
