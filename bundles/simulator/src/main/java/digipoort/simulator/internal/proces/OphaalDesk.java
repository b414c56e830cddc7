// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.proces;

import digipoort.simulator.internal.scenario.Treatment;
import digipoort.simulator.internal.scenario.Treatment.Fault;
import digipoort.simulator.internal.wus.Answer;
import digipoort.simulator.internal.wus.Refusal;
import digipoort.simulator.internal.wus.Request;
import digipoort.simulator.internal.wus.Sealer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.w3c.dom.Element;

/** Hands out berichten that are addressed to the asker. */
final class OphaalDesk {
  private final Postbox postbox;
  private final Sealer sealer;

  OphaalDesk(Archive archive, Sealer sealer) {
    this.postbox = new Postbox(archive);
    this.sealer = sealer;
  }

  /** getBerichten and getNieuweBerichten. */
  Reply ofBelanghebbende(Request request, Marks marks) throws Refusal {
    String belanghebbende = Identities.belanghebbende(request);
    Identities.checkAutorisatieAdres(request, belanghebbende);
    Predicate<Post> wanted = post -> post.belanghebbende().equals(belanghebbende);
    return berichten(request, marks, wanted.and(berichtsoort(request)));
  }

  /** getBerichtenKenmerk and getNieuweBerichtenKenmerk. */
  Reply ofKenmerk(Request request, Marks marks) throws Refusal {
    Identities.checkAutorisatieAdres(request, "");
    String kenmerk = request.text("kenmerk");
    return berichten(request, marks, post -> post.labels().kenmerk().equals(kenmerk));
  }

  /** getBerichtenLijst and getNieuweBerichtenLijst. */
  Reply lijst(Request request, Marks marks) throws Refusal {
    Identities.checkAutorisatieAdres(request, "");
    Answer answer = Answer.to(request);
    Element list = answer.list(request.operation());
    for (Post post : found(request, berichtsoort(request))) {
      if (marks.take(request, "line " + post.id())) {
        post.writeLine(list);
      }
    }
    return Reply.of(answer, Treatment.NORMAL, sealer);
  }

  private Reply berichten(Request request, Marks marks, Predicate<Post> wanted) throws Refusal {
    Answer answer = Answer.to(request);
    Element list = answer.list(request.operation());
    Treatment treatment = Treatment.NORMAL;
    for (Post post : found(request, wanted)) {
      if (marks.take(request, "bericht " + post.id())) {
        post.write(answer, list);
        treatment = treatment == Treatment.NORMAL ? post.bericht().answer() : treatment;
      }
    }
    if (treatment.fault().isPresent()) {
      Fault fault = treatment.fault().get();
      throw Refusal.byScenario("of a bericht", fault.code(), fault.text());
    }
    return Reply.of(answer, treatment, sealer);
  }

  private List<Post> found(Request request, Predicate<Post> wanted) throws Refusal {
    Window window = Window.of(request);
    List<Post> found = new ArrayList<>();
    for (Post post : postbox.of(request.oin())) {
      if (window.contains(post.moment()) && wanted.test(post)) {
        found.add(post);
      }
    }
    return found;
  }

  private static Predicate<Post> berichtsoort(Request request) {
    String berichtsoort = request.text("berichtsoort");
    return post -> berichtsoort.isEmpty() || post.labels().berichtsoort().equals(berichtsoort);
  }
}
