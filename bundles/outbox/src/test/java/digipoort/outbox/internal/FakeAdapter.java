// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import digipoort.api.Bericht;
import digipoort.api.BerichtInhoud;
import digipoort.api.BerichtResultaat;
import digipoort.api.Reading;
import digipoort.api.Status;
import digipoort.api.Submission;
import digipoort.api.Text;
import digipoort.api.adapter.Adapter;
import digipoort.api.adapter.Preparation;
import digipoort.api.adapter.Ticket;
import digipoort.api.adapter.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** An adapter that writes down what it was given, or does what a test wants. */
public final class FakeAdapter implements Adapter {
  public volatile BiFunction<Submission, Ticket, Preparation> preparing = FakeAdapter::ready;
  public volatile BiFunction<List<Status>, Verdict, Verdict> interpreting =
      (all, verdict) -> verdict;

  public volatile Function<BerichtResultaat, Reading> reading =
      bericht ->
          new Reading.Read(
              Bench.document(bericht.berichtkenmerk()),
              new Text("gelezen", "read"),
              new Text("niets", "nothing"),
              List.of());

  public static Preparation ready(Submission submission, Ticket ticket) {
    BerichtInhoud inhoud =
        submission.payload() instanceof BerichtInhoud given
            ? given
            : BerichtInhoud.of(
                "text/xml",
                "bericht.xml",
                ("<b>" + submission.payload() + "</b>").getBytes(StandardCharsets.UTF_8));
    return ready(submission, ticket, inhoud);
  }

  public static Preparation ready(Submission submission, Ticket ticket, BerichtInhoud inhoud) {
    return new Preparation.Ready(
        new Bericht(
            submission.berichtsoort(),
            ticket.aanleverkenmerk(),
            submission.eerderAanleverkenmerk(),
            submission.belanghebbende(),
            submission.rol(),
            null,
            null,
            inhoud,
            submission.bijlagen()),
        new Text("voorbeeld", "preview"),
        "fake-1",
        List.of());
  }

  @Override
  public Preparation prepare(Submission submission, Ticket ticket) {
    return preparing.apply(submission, ticket);
  }

  @Override
  public Verdict interpret(List<Status> statussen, Verdict byDefault) {
    return interpreting.apply(statussen, byDefault);
  }

  @Override
  public Reading read(BerichtResultaat bericht) {
    return reading.apply(bericht);
  }
}
