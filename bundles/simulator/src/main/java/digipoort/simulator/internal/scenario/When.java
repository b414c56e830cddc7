// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.scenario;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A moment in a data file: fixed, or from the moment at which the simulator first saw the file.
 *
 * @param fixed a moment of its own
 * @param offset from the moment of the first sight
 */
public record When(Optional<Instant> fixed, Duration offset) {

  static When parse(DataFile file, DataFile.Line line, String text) throws BrokenFileException {
    Optional<Duration> offset = TimeSpan.parse(text);
    if (offset.isPresent()) {
      return new When(Optional.empty(), offset.get());
    }
    try {
      return new When(Optional.of(Instant.parse(text)), Duration.ZERO);
    } catch (DateTimeException e) {
      throw file.broken(
          line, "'" + text + "' (expected: a moment in UTC, or " + TimeSpan.EXPECTED + ")");
    }
  }

  /** The moment itself. */
  public Instant from(Instant firstSeen) {
    return fixed.orElseGet(() -> firstSeen.plus(offset));
  }
}
