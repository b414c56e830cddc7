// SPDX-License-Identifier: Apache-2.0
package digipoort.folder.internal;

import digipoort.api.Attempt;
import digipoort.api.Bericht;
import digipoort.api.Evidence;
import digipoort.api.Fout;
import digipoort.api.Text;
import digipoort.api.channel.Channel;
import digipoort.api.channel.ChannelInfo;
import digipoort.api.channel.Claim;
import digipoort.api.channel.Outcome;
import digipoort.api.channel.Refusal;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lays berichten down in a folder, for a person to upload. */
final class FolderChannel implements Channel {
  private final Definition definition;
  private final ChannelInfo info;
  private final Clock clock;

  FolderChannel(Definition definition, Clock clock) {
    this.definition = definition;
    this.clock = clock;
    info =
        new ChannelInfo(
            definition.naam(),
            definition.omgeving(),
            definition.sender(),
            Duration.ofMinutes(2),
            Duration.ofMinutes(2),
            Duration.ofMinutes(1),
            1,
            true);
  }

  Definition definition() {
    return definition;
  }

  @Override
  public ChannelInfo info() {
    return info;
  }

  /** What lies there is found again, and its name is that of its delivery. */
  @Override
  public boolean repeatable() {
    return true;
  }

  @Override
  public Outcome deliver(Bericht bericht, Attempt attempt, Claim claim) {
    Place place = Place.of(definition.folder(), bericht, attempt.deliveryId());
    Optional<String> name = Names.refused(bericht);
    if (name.isPresent()) {
      return refused(Refusal.CONTENT, "FOLDER-NAME", Words.name(name.get()), place);
    }
    Instant now = clock.instant();
    try {
      return switch (new Laying(place, now).run(claim)) {
        case LAID ->
            new Outcome.Accepted(
                place.kenmerk(), now, evidence(place, now), Words.laid(place, definition.portal()));
        case OCCUPIED ->
            refused(Refusal.UNCLASSIFIED, "FOLDER-OCCUPIED", Words.occupied(place.target()), place);
        case CLAIM_LOST -> new Outcome.Unreachable(Words.CLAIM_LOST, null);
      };
    } catch (NotLaidException e) {
      return new Outcome.Unreachable(Words.notLaid(definition.folder(), e.getCause()), null);
    } catch (IOException e) {
      return new Outcome.Unknown(Words.uncertain(place.target(), e), evidence(place, now));
    }
  }

  private static Outcome refused(Refusal refusal, String code, Text reason, Place place) {
    return new Outcome.Refused(refusal, new Fout(code, ""), reason, evidence(place, null));
  }

  private static Evidence evidence(Place place, @Nullable Instant laid) {
    return new Evidence(place.target().toUri().toString(), laid, laid, 0, null, null, null, null);
  }
}
