// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actor;
import digipoort.api.AdditioneelElement;
import digipoort.api.BerichtInhoud;
import digipoort.api.BerichtResultaat;
import digipoort.api.Constatering;
import digipoort.api.Decision;
import digipoort.api.DeliveryId;
import digipoort.api.ErpDocument;
import digipoort.api.ErpValue;
import digipoort.api.Identiteit;
import digipoort.api.Inbox;
import digipoort.api.Kenmerk;
import digipoort.api.Reading;
import digipoort.api.Received;
import digipoort.api.Received.Readable;
import digipoort.api.ReceivedId;
import digipoort.api.ReceivedQuery;
import digipoort.api.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An inbox in memory. */
final class FakeInbox implements Inbox {
  static final Instant NOON = FakeRuntime.NOON;
  static final ReceivedId FIRST = new ReceivedId("7f3a5ba4-5a3e-4ad5-8f5c-6d1b8a6a7a11");
  static final ReceivedId SECOND = new ReceivedId("7f3affff-5a3e-4ad5-8f5c-6d1b8a6a7a11");
  static final byte[] LARGE = new byte[700_000];

  static {
    new java.util.Random(1).nextBytes(LARGE);
  }

  final Map<ReceivedId, Received> all = new LinkedHashMap<>();
  ReceivedQuery lastQuery = ReceivedQuery.WAITING;
  Reading reading =
      new Reading.Read(
          new ErpDocument(
              new ErpValue.Fields(
                  Map.of("aanslag", new ErpValue.Amount(new BigDecimal("1250.00"))))),
          new Text("Aanslag", "Assessment"),
          new Text("Betaal", "Pay"),
          List.of());

  void holds(ReceivedId id, String kenmerk) {
    all.put(id, received(id, kenmerk, null, null));
  }

  static Received received(ReceivedId id, String kenmerk, Instant acknowledged, String by) {
    BerichtResultaat bericht =
        new BerichtResultaat(
            new Kenmerk(kenmerk),
            "SBA",
            "B-" + kenmerk,
            "A-" + kenmerk,
            null,
            NOON,
            new Identiteit("001000044", "RSIN"),
            "Bedrijf",
            "00000004000000059000",
            null,
            null,
            BerichtInhoud.of("text/xml", "..", LARGE),
            List.of(
                BerichtInhoud.of("text/plain", "a.txt", new byte[] {1}),
                BerichtInhoud.of("text/plain", "a.txt", new byte[] {2, 3})),
            List.of(new Constatering("C1", "opgemerkt\u001b[2J")),
            List.of(new AdditioneelElement("jaar", "2026")));
    return new Received(
        id,
        "default",
        "simulator",
        bericht,
        NOON,
        Readable.YES,
        new Text("Aanslag", "Assessment"),
        new Text("Betaal", "Pay"),
        new DeliveryId(FakeRuntime.FIRST.value()),
        acknowledged,
        by);
  }

  @Override
  public Optional<Received> find(ReceivedId id, Actor actor) {
    return Optional.ofNullable(all.get(id));
  }

  @Override
  public List<Received> list(ReceivedQuery query, Actor actor) {
    lastQuery = query;
    return all.values().stream()
        .filter(
            one ->
                query.reference() == null
                    || one.bericht().kenmerk().value().equals(query.reference()))
        .toList();
  }

  @Override
  public Optional<Reading> read(ReceivedId id, Actor actor) {
    return find(id, actor).map(one -> reading);
  }

  @Override
  public Decision acknowledge(ReceivedId id, Actor actor) {
    Received one = all.get(id);
    all.put(id, received(id, one.bericht().kenmerk().value(), NOON, actor.name()));
    return new Decision(true, new Text("Bevestigd", "Acknowledged"));
  }
}
