// SPDX-License-Identifier: Apache-2.0
package digipoort.core.hostile;

import digipoort.api.Attempt;
import digipoort.api.Bericht;
import digipoort.api.BerichtInhoud;
import digipoort.api.BerichtResultaat;
import digipoort.api.DeliveryId;
import digipoort.api.Identiteit;
import digipoort.api.Kenmerk;
import digipoort.api.channel.Answer;
import digipoort.api.channel.BerichtSource;
import digipoort.api.channel.Channel;
import digipoort.api.channel.Outcome;
import digipoort.api.channel.StatusSource;
import digipoort.api.channel.Window;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Calls each of the twelve operations of a real aansluiting with the values of the fixtures. */
public record Caller(Channel channel, StatusSource statuses, BerichtSource berichten) {
  public static final Kenmerk KENMERK = new Kenmerk("8f4a1c52-0001-4d7e-9a55-3b1c6f0e7a10");
  public static final Identiteit BELANGHEBBENDE = new Identiteit("001000044B37", "BTW");
  private static final String BERICHTSOORT = "Omzetbelasting";
  private static final Window WINDOW =
      new Window(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-11-23T12:00:00Z"));

  /**
   * Why nothing came of an operation, in English; empty when something did.
   *
   * @param taken gets the berichten that were handed over
   */
  public String reason(Operation operation, List<BerichtResultaat> taken) {
    if (operation.name().equals("aanleveren")) {
      Outcome outcome = deliver("<proef/>".getBytes(StandardCharsets.UTF_8));
      if (outcome instanceof Outcome.Unknown unknown) {
        return unknown.reason().en();
      }
      return expected(outcome, outcome instanceof Outcome.Accepted);
    }
    Answer<?> answer = ask(operation, taken::add);
    if (answer instanceof Answer.Unavailable<?> unavailable) {
      return unavailable.reason().en();
    }
    return expected(answer, answer instanceof Answer.Given<?>);
  }

  private static String expected(Object said, boolean right) {
    if (!right) {
      throw new AssertionError("a hostile answer became " + said);
    }
    return "";
  }

  /** Every operation but aanleveren. */
  public Answer<?> ask(Operation operation, Consumer<BerichtResultaat> taker) {
    Identiteit wie = BELANGHEBBENDE;
    return switch (operation.name()) {
      case "getBerichtsoorten" -> statuses.berichtsoorten(wie);
      case "getProcessen" -> statuses.processen(BERICHTSOORT, wie);
      case "getStatussenProces" -> statuses.statussen(KENMERK, WINDOW);
      case "getNieuweStatussenProces" -> statuses.nieuweStatussen(KENMERK, WINDOW);
      case "getNieuweStatussen" -> statuses.nieuweStatussen(BERICHTSOORT, wie, WINDOW);
      case "getBerichten" -> berichten.berichten(BERICHTSOORT, wie, WINDOW, taker);
      case "getNieuweBerichten" -> berichten.nieuweBerichten(BERICHTSOORT, wie, WINDOW, taker);
      case "getBerichtenLijst" -> berichten.berichtenLijst(BERICHTSOORT, WINDOW);
      case "getNieuweBerichtenLijst" -> berichten.nieuweBerichtenLijst(BERICHTSOORT, WINDOW);
      case "getBerichtenKenmerk" -> berichten.berichtenKenmerk(KENMERK, WINDOW, taker);
      case "getNieuweBerichtenKenmerk" -> berichten.nieuweBerichtenKenmerk(KENMERK, WINDOW, taker);
      default -> throw new IllegalArgumentException(operation.name());
    };
  }

  /** A bericht with two bijlagen. */
  public Outcome deliver(byte[] octets) {
    Instant now = Instant.now();
    Attempt attempt =
        Attempt.begin(
            DeliveryId.random(), 1, "urn:uuid:" + UUID.randomUUID(), now, now.plusSeconds(300));
    Bericht bericht =
        new Bericht(
            BERICHTSOORT,
            "ak-1",
            "ak-0",
            BELANGHEBBENDE,
            "Bedrijf",
            new Identiteit("00000004003214345001", "OIN"),
            "Intermediair",
            BerichtInhoud.of("application/xml", "aangifte.xbrl", octets),
            List.of(bijlage("een"), bijlage("twee")));
    return channel.deliver(bericht, attempt, () -> true);
  }

  private static BerichtInhoud bijlage(String naam) {
    return BerichtInhoud.of(
        "application/xml", naam + ".xml", naam.getBytes(StandardCharsets.UTF_8));
  }
}
