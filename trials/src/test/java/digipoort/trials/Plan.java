// SPDX-License-Identifier: Apache-2.0
package digipoort.trials;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What happens in one trial; follows from its seed alone.
 *
 * @param time at which passing of the point the fault strikes, from 1
 * @param filings what the ERP submits, at once
 * @param earlier what the ERP had filed before, so that Digipoort is known to show what it has
 * @param others what other software with the same certificate does
 * @param variant of the fault
 * @param bytes for a point on the wire: how many pass first
 * @param up for a handshake: whether bytes to Digipoort are counted
 * @param hold how long the fault lasts
 * @param jump of the clock of the product
 */
record Plan(
    long seed,
    Fault fault,
    Point point,
    int time,
    List<Filing> filings,
    List<Filing> earlier,
    Others others,
    int variant,
    int bytes,
    boolean up,
    Duration hold,
    Duration jump) {
  static final int CELLS = Fault.values().length * Point.values().length;

  private static final List<Scenario> ORDINARY =
      List.of(
          Scenario.HAPPYFLOW,
          Scenario.HAPPYFLOW,
          Scenario.HAPPYFLOW,
          Scenario.HAPPYFLOW,
          Scenario.HAPPYFLOW,
          Scenario.VALIDATIEFOUT,
          Scenario.FOUT_UITVRAGENDE_PARTIJ,
          Scenario.AANLEVER_FAULT,
          Scenario.VERBROKEN_NA_AANNAME,
          Scenario.ONGETEKEND_ANTWOORD);

  /** What other software files for the same belanghebbenden. */
  enum Others {
    NOTHING,
    /** Some time before. */
    BEFORE,
    /** At the moment that the fault strikes; the aansluiting is not exclusief. */
    MEANWHILE
  }

  /**
   * What the ERP submits.
   *
   * @param key both submissionKey and aanleverkenmerk
   * @param nummer of the belanghebbende
   */
  record Filing(String key, String nummer, Scenario scenario) {}

  /** Consecutive seeds go through all points, and then through all faults at each of them. */
  static Plan of(long seed) {
    int points = Point.values().length;
    int cell = (int) Math.floorMod(seed, (long) CELLS);
    Point point = Point.values()[cell % points];
    Fault fault = Fault.values()[(cell / points + cell) % Fault.values().length];
    return of(seed, fault, point);
  }

  static Plan of(long seed, Fault fault, Point point) {
    Random chance = new Random(seed * 0x9E3779B97F4A7C15L);
    int count = 1 + chance.nextInt(3);
    boolean together = chance.nextInt(3) == 0 && !point.isAsking();
    boolean before = chance.nextInt(3) > 0;
    List<Filing> filings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Scenario scenario = i == 0 ? first(point, chance) : any(chance);
      filings.add(
          new Filing(
              scenario.word() + "-T" + seed + "-" + i, nummer(seed, together ? 0 : i), scenario));
    }
    return new Plan(
        seed,
        fault,
        point,
        1 + chance.nextInt(together || point.isAsking() ? 1 : count),
        List.copyOf(filings),
        before ? earlier(filings) : List.of(),
        Others.values()[Math.max(0, chance.nextInt(6) - 3)],
        chance.nextInt(3),
        1 + chance.nextInt(2_400),
        chance.nextBoolean(),
        Duration.ofMillis(50 + chance.nextInt(1_200)),
        Duration.ofSeconds((long) (chance.nextInt(24_000) - 12_000)));
  }

  private static Scenario first(Point point, Random chance) {
    if (point.isResolving()) {
      return chance.nextBoolean() ? Scenario.VERBROKEN_NA_AANNAME : Scenario.HAPPYFLOW;
    }
    return point.isAsking() || chance.nextInt(3) > 0 ? Scenario.HAPPYFLOW : any(chance);
  }

  private static Scenario any(Random chance) {
    return ORDINARY.get(chance.nextInt(ORDINARY.size()));
  }

  private static List<Filing> earlier(List<Filing> filings) {
    return filings.stream()
        .map(Filing::nummer)
        .distinct()
        .map(nummer -> new Filing("Earlier-" + nummer, nummer, Scenario.HAPPYFLOW))
        .toList();
  }

  /** A doubt must arise first: the request is cut off, when the simulator does not see to it. */
  boolean isCutFirst() {
    return point.isResolving() && filings.get(0).scenario() == Scenario.HAPPYFLOW;
  }

  /** Another belanghebbende for each trial, so that no trial waits for what another left. */
  private static String nummer(long seed, int index) {
    return "%09dB%02d".formatted(100_000_000 + Math.floorMod(seed, 800_000_000L), index + 1);
  }

  @Override
  public String toString() {
    return "trial "
        + seed
        + ": "
        + fault
        + " "
        + point
        + " (time "
        + time
        + ", variant "
        + variant
        + ", bytes "
        + bytes
        + (up ? " up" : " down")
        + ", hold "
        + hold
        + ", jump "
        + jump
        + ", others "
        + others
        + (earlier.isEmpty() ? "" : ", earlier")
        + ") "
        + filings;
  }
}
