// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import digipoort.api.Bericht;
import digipoort.api.BerichtInhoud;
import digipoort.api.BerichtResultaat;
import digipoort.api.Identiteit;
import digipoort.api.Kenmerk;
import digipoort.api.channel.Answer;
import digipoort.api.channel.BerichtSource;
import digipoort.api.channel.Outcome;
import digipoort.api.channel.StatusSource;
import digipoort.api.channel.Window;
import digipoort.core.hostile.HostileDigipoort;
import digipoort.core.hostile.Operation;
import digipoort.core.internal.TestPki;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Calls each of the twelve operations with the values of the hand-written fixtures. */
final class AllOperations {
  static final Kenmerk KENMERK = new Kenmerk("8f4a1c52-0001-4d7e-9a55-3b1c6f0e7a10");
  private static final String BERICHTSOORT = "Omzetbelasting";
  private static final Window WINDOW =
      new Window(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-11-23T12:00:00Z"));

  private AllOperations() {}

  static OpenAansluiting open(HostileDigipoort digipoort) {
    return open(digipoort, Map.of());
  }

  static OpenAansluiting open(HostileDigipoort digipoort, Map<String, Object> more) {
    Map<String, Object> values = Setup.configuration(TestPki.simulator());
    for (String service : List.of("aanleveren", "statusinformatie", "ophalen")) {
      values.put("endpoint." + service, digipoort.endpoint().toString());
    }
    values.put("revocation", "soft");
    values.put("crl.files", digipoort.revocations().toString());
    values.putAll(more);
    return Setup.open(values);
  }

  /** Every operation but aanleveren. */
  static Answer<?> ask(
      OpenAansluiting open, Operation operation, Consumer<BerichtResultaat> taker) {
    StatusSource statuses = open.statuses();
    BerichtSource berichten = open.berichten().orElseThrow();
    Identiteit wie = Setup.BELANGHEBBENDE;
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

  static Outcome deliver(OpenAansluiting open) {
    return deliver(open, "<proef/>".getBytes(StandardCharsets.UTF_8));
  }

  static Outcome deliver(OpenAansluiting open, byte[] octets) {
    Bericht bericht =
        new Bericht(
            BERICHTSOORT,
            "ak-1",
            "ak-0",
            Setup.BELANGHEBBENDE,
            "Bedrijf",
            new Identiteit("00000004003214345001", "OIN"),
            "Intermediair",
            BerichtInhoud.of("application/xml", "aangifte.xbrl", octets),
            List.of(bijlage("een"), bijlage("twee")));
    return open.channel().deliver(bericht, Setup.attempt(), () -> true);
  }

  private static BerichtInhoud bijlage(String naam) {
    return BerichtInhoud.of(
        "application/xml", naam + ".xml", naam.getBytes(StandardCharsets.UTF_8));
  }
}
