// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What happens to a delivery.
 *
 * @param name by which the aanleverkenmerk chooses it
 * @param about what it does, in one line
 * @param steps its statuses
 * @param deliver how the delivery itself is answered
 * @param status how questions for its statuses are answered
 * @param processen how questions about its belanghebbende are answered
 * @param others processen of other software that appear with it
 */
public record Scenario(
    String name,
    String about,
    List<Step> steps,
    Delivering deliver,
    Asking status,
    Asking processen,
    Others others) {

  /**
   * How a delivery is answered.
   *
   * @param accepted whether it is accepted
   * @param treatment the answer
   * @param times for how many deliveries with one aanleverkenmerk this holds; later ones are
   *     accepted and answered honestly
   */
  public record Delivering(boolean accepted, Treatment treatment, int times) {}

  /**
   * How questions are answered.
   *
   * @param treatment the answer
   * @param times for how many questions this holds
   */
  public record Asking(Treatment treatment, int times) {}

  /**
   * What else there is to see.
   *
   * @param listedAfter when getProcessen begins to show the proces; never when empty
   * @param foreign processen of other software, for the same berichtsoort and belanghebbende
   * @param berichten names of the berichten that can be fetched once the last status is reached
   */
  public record Others(
      Optional<Duration> listedAfter, List<Foreign> foreign, List<String> berichten) {}

  /**
   * A proces of other software.
   *
   * @param offset time of its first status, from the moment of the delivery
   * @param scenario whose statuses it has
   */
  public record Foreign(Duration offset, String scenario) {}
}
