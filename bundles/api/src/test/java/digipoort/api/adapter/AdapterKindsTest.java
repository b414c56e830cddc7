// SPDX-License-Identifier: Apache-2.0
package digipoort.api.adapter;

import static digipoort.api.adapter.LineAdapter.GOOD;
import static digipoort.api.adapter.LineAdapter.finding;
import static digipoort.api.adapter.LineAdapter.ready;
import static digipoort.api.adapter.LineAdapter.submission;
import static digipoort.api.adapter.LineAdapter.unfit;

import digipoort.api.BerichtInhoud;
import digipoort.api.BerichtResultaat;
import digipoort.api.Identiteit;
import digipoort.api.Kenmerk;
import digipoort.api.Reading;
import digipoort.api.Submission;
import digipoort.api.Text;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;

/** The contract holds for adapters of every kind. */
class AdapterKindsTest {
  @Nested
  class OneThatSends implements AdapterContract {
    @Override
    public Adapter testee() {
      return new LineAdapter();
    }

    @Override
    public Submission acceptable() {
      return submission();
    }
  }

  @Nested
  class OneThatOnlyReceives implements AdapterContract {
    private final Adapter adapter =
        new Adapter() {
          @Override
          public Preparation prepare(Submission submission, Ticket ticket) {
            return unfit("X-RECEIVED", "berichtsoort");
          }

          @Override
          public Reading read(BerichtResultaat bericht) {
            return bericht.inhoud().length() == 2
                ? new Reading.Read(
                    GOOD, new Text("ja", "yes"), new Text("niets", "nothing"), List.of())
                : new Reading.Unreadable(List.of(finding("X-ANSWER", "inhoud")));
          }
        };

    @Override
    public Adapter testee() {
      return adapter;
    }

    @Override
    public Submission acceptable() {
      return submission();
    }

    @Override
    public boolean sends() {
      return false;
    }

    @Override
    public List<BerichtResultaat> readable() {
      byte[] octets = {'o', 'k'};
      return List.of(
          new BerichtResultaat(
              new Kenmerk("K"),
              "Antwoord",
              "B",
              null,
              null,
              Instant.EPOCH,
              new Identiteit("1", "KvK"),
              "Bedrijf",
              null,
              null,
              null,
              BerichtInhoud.of("text/plain", "ok.txt", octets),
              List.of(),
              List.of(),
              List.of()));
    }
  }

  @Nested
  class OneThatPassesAnythingOn implements AdapterContract {
    @Override
    public Adapter testee() {
      return (submission, ticket) ->
          submission.payload() instanceof BerichtInhoud given
                  && submission.berichtsoort().equals("Voorbeeld")
              ? ready(submission, ticket, given)
              : unfit("X-CONTENT", "");
    }

    @Override
    public Submission acceptable() {
      Submission given = submission();
      return Submission.builder()
          .submissionKey("k")
          .berichtsoort(given.berichtsoort())
          .aansluiting("simulator")
          .belanghebbende(given.belanghebbende())
          .payload(BerichtInhoud.of("application/pdf", "a.pdf", new byte[] {1}))
          .build();
    }

    @Override
    public boolean takesAnyContent() {
      return true;
    }
  }
}
