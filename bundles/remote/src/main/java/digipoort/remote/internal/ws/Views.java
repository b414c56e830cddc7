// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.ws;

import digipoort.api.Delivery;
import digipoort.api.Finding;
import digipoort.api.Text;
import digipoort.remote.DeliveryView;
import digipoort.remote.FindingView;
import digipoort.remote.IdentiteitForm;
import digipoort.remote.TextView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns values of the api into what goes out. */
final class Views {
  private Views() {}

  static DeliveryView delivery(Delivery delivery) {
    DeliveryView view = new DeliveryView();
    view.id = delivery.id().value();
    view.owner = delivery.owner();
    view.submissionKey = delivery.submissionKey();
    view.berichtsoort = delivery.berichtsoort();
    view.aansluiting = delivery.aansluiting();
    view.omgeving = delivery.omgeving();
    IdentiteitForm belanghebbende = new IdentiteitForm();
    belanghebbende.nummer = delivery.belanghebbende().nummer();
    belanghebbende.type = delivery.belanghebbende().type();
    view.belanghebbende = belanghebbende;
    if (delivery.tijdvak() != null) {
      view.tijdvakBegin = delivery.tijdvak().begin().toString();
      view.tijdvakEinde = delivery.tijdvak().einde().toString();
    }
    view.aanleverkenmerk = delivery.aanleverkenmerk();
    view.kenmerk = words(delivery.kenmerk());
    view.state = delivery.state().name();
    view.finished = delivery.state().isFinal();
    view.explanation = text(delivery.explanation());
    view.action = text(delivery.action());
    view.created = delivery.created().toString();
    view.updated = delivery.updated().toString();
    view.nextAttempt = words(delivery.nextAttempt());
    view.deadline = words(delivery.deadline());
    view.attempts = delivery.attempts();
    return view;
  }

  static List<FindingView> findings(List<Finding> findings) {
    List<FindingView> views = new ArrayList<>();
    for (Finding finding : findings) {
      FindingView view = new FindingView();
      view.severity = finding.severity().name();
      view.code = finding.code();
      view.location = finding.location();
      view.text = text(finding.text());
      view.action = text(finding.action());
      views.add(view);
    }
    return views;
  }

  private static TextView text(Text text) {
    TextView view = new TextView();
    view.nl = text.nl();
    view.en = text.en();
    return view;
  }

  private static @Nullable String words(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
