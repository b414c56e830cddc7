// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import digipoort.api.AdditioneelElement;
import digipoort.api.BerichtInhoud;
import digipoort.api.BerichtLijstResultaat;
import digipoort.api.BerichtResultaat;
import digipoort.api.Constatering;
import digipoort.api.Identiteit;
import digipoort.api.Kenmerk;
import digipoort.api.channel.Answer;
import digipoort.api.channel.BerichtSource;
import digipoort.api.channel.ClockReading;
import digipoort.api.channel.Window;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The berichten that a Digipoort with a clock of its own holds for us. */
public final class FakeBerichtSource implements BerichtSource {
  /** One question for the list. */
  public record Asked(@Nullable String berichtsoort, Window window, Instant at) {}

  public static final String SOORT = "SBA";

  public final List<BerichtResultaat> held = new CopyOnWriteArrayList<>();
  public final List<Asked> asked = new CopyOnWriteArrayList<>();
  public final List<Kenmerk> fetched = new CopyOnWriteArrayList<>();

  /** How far its clock is ahead of ours. */
  public volatile Duration ahead = Duration.ZERO;

  public volatile boolean tellsTime = true;

  /** What it answers instead of the list, or null. */
  public volatile @Nullable Answer<List<BerichtLijstResultaat>> list;

  /** What it answers instead of the berichten of a kenmerk, or null. */
  public volatile Function<Kenmerk, @Nullable Answer<Integer>> kenmerken = kenmerk -> null;

  private final Clock clock;

  public FakeBerichtSource(Clock clock) {
    this.clock = clock;
  }

  public Instant now() {
    return clock.instant().plus(ahead);
  }

  /** A bericht with a bijlage, a constatering and an element, there from now on. */
  public BerichtResultaat holds(String kenmerk, String berichtkenmerk) {
    return holds(kenmerk, berichtkenmerk, now());
  }

  public BerichtResultaat holds(String kenmerk, String berichtkenmerk, Instant at) {
    BerichtResultaat bericht =
        bericht(kenmerk, berichtkenmerk, at, text("inhoud.xml", "<sba>" + berichtkenmerk));
    held.add(bericht);
    return bericht;
  }

  public static BerichtInhoud text(String name, String words) {
    return BerichtInhoud.of("text/xml", name, words.getBytes(StandardCharsets.UTF_8));
  }

  public static BerichtResultaat bericht(
      String kenmerk, String berichtkenmerk, Instant at, BerichtInhoud inhoud) {
    return new BerichtResultaat(
        new Kenmerk(kenmerk),
        SOORT,
        berichtkenmerk,
        "aanlever-" + berichtkenmerk,
        null,
        at,
        new Identiteit("001000044", "RSIN"),
        "Bedrijf",
        "00000004000000059000",
        new Identiteit("00000003123456780000", "OIN"),
        "Intermediair",
        inhoud,
        List.of(text("bijlage-1.xml", "een"), text("bijlage-2.xml", "twee")),
        List.of(new Constatering("C1", "een constatering"), new Constatering("C2", "")),
        List.of(new AdditioneelElement("jaar", "2026")));
  }

  @Override
  public Answer<List<BerichtLijstResultaat>> berichtenLijst(
      @Nullable String berichtsoort, Window window) {
    asked.add(new Asked(berichtsoort, window, clock.instant()));
    Answer<List<BerichtLijstResultaat>> instead = list;
    if (instead != null) {
      return instead;
    }
    List<BerichtLijstResultaat> lines = new ArrayList<>();
    for (BerichtResultaat bericht : held) {
      if ((berichtsoort == null || berichtsoort.equals(bericht.berichtsoort()))
          && within(window, bericht.tijdstempelAangeleverd())) {
        lines.add(
            new BerichtLijstResultaat(
                bericht.berichtsoort(), bericht.belanghebbende(), bericht.kenmerk()));
      }
    }
    Instant ours = clock.instant();
    return new Answer.Given<>(lines, tellsTime ? new ClockReading(ours, now(), ours) : null);
  }

  /** Neither end is included, the least that could be. */
  private static boolean within(Window window, Instant moment) {
    return (window.tijdstempelVanaf() == null || moment.isAfter(window.tijdstempelVanaf()))
        && (window.tijdstempelTot() == null || moment.isBefore(window.tijdstempelTot()));
  }

  @Override
  public Answer<Integer> berichtenKenmerk(
      Kenmerk kenmerk, Window window, Consumer<BerichtResultaat> taker) {
    fetched.add(kenmerk);
    Answer<Integer> instead = kenmerken.apply(kenmerk);
    if (instead != null) {
      return instead;
    }
    int taken = 0;
    for (BerichtResultaat bericht : held) {
      if (bericht.kenmerk().equals(kenmerk)) {
        taker.accept(bericht);
        taken++;
      }
    }
    return new Answer.Given<>(taken);
  }

  @Override
  public Answer<List<BerichtLijstResultaat>> nieuweBerichtenLijst(
      @Nullable String berichtsoort, Window window) {
    throw marks();
  }

  @Override
  public Answer<Integer> nieuweBerichtenKenmerk(
      Kenmerk kenmerk, Window window, Consumer<BerichtResultaat> taker) {
    throw marks();
  }

  @Override
  public Answer<Integer> berichten(
      @Nullable String berichtsoort,
      Identiteit belanghebbende,
      Window window,
      Consumer<BerichtResultaat> taker) {
    throw marks();
  }

  @Override
  public Answer<Integer> nieuweBerichten(
      @Nullable String berichtsoort,
      Identiteit belanghebbende,
      Window window,
      Consumer<BerichtResultaat> taker) {
    throw marks();
  }

  private static AssertionError marks() {
    return new AssertionError("this question is never asked");
  }
}
