// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal;

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
import digipoort.api.Role;
import digipoort.api.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Holds one bericht. */
public final class FakeInbox implements Inbox {
  public static final ReceivedId ID = new ReceivedId("7f3a5ba4-5a3e-4ad5-8f5c-6d1b8a6a7a11");
  public static final byte[] LARGE = new byte[3_000_000];
  public static final byte[] SMALL = {0, 1, (byte) 0xff};

  private static final Instant NOON = Instant.parse("2026-10-05T12:00:00Z");
  private static final Text TEXT = new Text("n", "e");

  static {
    new Random(1).nextBytes(LARGE);
  }

  /** What was asked last. */
  public ReceivedQuery query = ReceivedQuery.WAITING;

  private String acknowledgedBy;

  private Received received() {
    Identiteit somebody = new Identiteit("001", "RSIN");
    return new Received(
        ID,
        "hub",
        "simulator",
        new BerichtResultaat(
            new Kenmerk("K"),
            "SBA",
            "B",
            "A",
            "E",
            NOON,
            somebody,
            "Bedrijf",
            "00000004",
            somebody,
            "Intermediair",
            BerichtInhoud.of("text/html", "a.html", LARGE),
            List.of(BerichtInhoud.of("not a type", "b.bin", SMALL)),
            List.of(new Constatering("C", "b")),
            List.of(new AdditioneelElement("n", "w"))),
        NOON,
        Readable.YES,
        TEXT,
        TEXT,
        DeliveryId.random(),
        acknowledgedBy == null ? null : NOON,
        acknowledgedBy);
  }

  @Override
  public Optional<Received> find(ReceivedId id, Actor actor) {
    actor.require(Role.READ);
    return id.equals(ID) ? Optional.of(received()) : Optional.empty();
  }

  @Override
  public List<Received> list(ReceivedQuery asked, Actor actor) {
    actor.require(Role.READ);
    query = asked;
    return List.of(received());
  }

  @Override
  public Optional<Reading> read(ReceivedId id, Actor actor) {
    actor.require(Role.READ);
    ErpValue amount = new ErpValue.Amount(new BigDecimal("12.50"));
    return Optional.of(
        new Reading.Read(
            new ErpDocument(new ErpValue.Fields(Map.of("aanslag", amount))),
            TEXT,
            TEXT,
            List.of()));
  }

  @Override
  public Decision acknowledge(ReceivedId id, Actor actor) {
    actor.require(Role.RECEIVE);
    if (!id.equals(ID)) {
      return new Decision(false, TEXT);
    }
    acknowledgedBy = actor.name();
    return new Decision(true, TEXT);
  }
}
