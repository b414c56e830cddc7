// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.decide;

import digipoort.api.Delivery;
import digipoort.api.DeliveryId;
import digipoort.api.Fout;
import digipoort.api.Kenmerk;
import digipoort.api.Scope;
import digipoort.api.channel.Answer;
import digipoort.api.channel.ChannelInfo;
import digipoort.api.channel.StatusSource;
import digipoort.outbox.internal.store.DeliveryRow;
import digipoort.outbox.internal.store.DeliveryStore;
import digipoort.outbox.internal.store.Holder;
import digipoort.outbox.internal.table.ChannelTable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out whether a kenmerk that a person gives can be that of a delivery. */
public final class Proof {
  private static final String UNVERIFIED_NL =
      " Zegt Digipoort (Logius) zelf dat het klopt, kies dan --unverified.";
  private static final String UNVERIFIED_EN =
      " When Digipoort (Logius) itself says that it is right, use --unverified.";

  private final DeliveryStore store;
  private final ChannelTable channels;

  public Proof(DeliveryStore store, ChannelTable channels) {
    this.store = store;
    this.channels = channels;
  }

  /**
   * The delivery that has it, if that is another one; outside the scope it is as unknown as a
   * kenmerk that Digipoort does not show.
   */
  public Optional<Ruling> taken(DeliveryRow row, Kenmerk kenmerk, Scope scope) {
    Set<Holder> holders =
        store.known(row.delivery().omgeving(), Set.of(kenmerk)).getOrDefault(kenmerk, Set.of());
    return holders.stream()
        .map(Holder::id)
        .filter(id -> !id.equals(row.id()))
        .findFirst()
        .flatMap(
            other ->
                isWithin(other, scope)
                    ? Optional.of(takenBy(kenmerk, other))
                    : notThere(row, kenmerk));
  }

  private boolean isWithin(DeliveryId id, Scope scope) {
    return store.find(id).filter(row -> row.isWithin(scope)).isPresent();
  }

  private static Ruling takenBy(Kenmerk kenmerk, DeliveryId other) {
    return Ruling.no(
        "Kenmerk " + kenmerk + " is al van levering " + other + ".",
        "Kenmerk " + kenmerk + " is that of delivery " + other + " already.");
  }

  /** Why Digipoort does not confirm that it has this process; empty when it does. */
  public Optional<Ruling> missing(DeliveryRow row, Kenmerk kenmerk) {
    Delivery delivery = row.delivery();
    Optional<StatusSource> source =
        channels.statusSource(delivery.aansluiting()).filter(s -> fits(row));
    if (source.isEmpty()) {
      return unasked("de aansluiting is er niet", "the aansluiting is not there");
    }
    Answer<List<Kenmerk>> answer =
        source.get().processen(delivery.berichtsoort(), delivery.belanghebbende());
    if (answer instanceof Answer.Given<List<Kenmerk>> given) {
      return given.value().contains(kenmerk) ? Optional.empty() : notThere(row, kenmerk);
    }
    if (answer instanceof Answer.Refused<List<Kenmerk>> refused) {
      Fout fout = refused.fout();
      return unasked(
          fout.foutcode() + " " + fout.foutbeschrijving(),
          fout.foutcode() + " " + fout.foutbeschrijving());
    }
    Answer.Unavailable<List<Kenmerk>> no = (Answer.Unavailable<List<Kenmerk>>) answer;
    return unasked(no.reason().nl(), no.reason().en());
  }

  private boolean fits(DeliveryRow row) {
    return channels
        .channel(row.delivery().aansluiting())
        .map(channel -> channel.info())
        .filter(info -> fits(row, info))
        .isPresent();
  }

  private static boolean fits(DeliveryRow row, ChannelInfo info) {
    return info.omgeving().equals(row.delivery().omgeving()) && info.oin().equals(row.oin());
  }

  private static Optional<Ruling> unasked(String nl, String en) {
    return Optional.of(
        Ruling.no(
            "Digipoort kon er niet naar gevraagd worden: " + nl + "." + UNVERIFIED_NL,
            "Digipoort could not be asked for it: " + en + "." + UNVERIFIED_EN));
  }

  private static Optional<Ruling> notThere(DeliveryRow row, Kenmerk kenmerk) {
    String what = row.delivery().berichtsoort();
    return Optional.of(
        Ruling.no(
            "Digipoort toont geen proces "
                + kenmerk
                + " voor deze belanghebbende en "
                + what
                + ". Controleer het kenmerk."
                + UNVERIFIED_NL,
            "Digipoort shows no process "
                + kenmerk
                + " for this belanghebbende and "
                + what
                + ". Check the kenmerk."
                + UNVERIFIED_EN));
  }
}
