// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.proces;

import digipoort.simulator.internal.wus.Refusal;
import digipoort.simulator.internal.wus.Request;
import digipoort.simulator.internal.wus.Sealer;
import java.time.Duration;
import java.time.Instant;

/** Does what a checked request asks. */
public final class Desk {
  private final AanleverDesk aanleveren;
  private final StatusDesk status;
  private final OphaalDesk ophalen;
  private final Foreigners foreigners;
  private final Marks marks;

  /**
   * A desk.
   *
   * @param archive what is known
   * @param sealer signs answers
   * @param statusDelay time between two statuses of new deliveries
   */
  public Desk(Archive archive, Sealer sealer, Duration statusDelay) {
    this.foreigners = new Foreigners(archive, statusDelay);
    this.aanleveren = new AanleverDesk(archive, sealer, statusDelay, foreigners);
    this.status = new StatusDesk(archive, sealer);
    this.ophalen = new OphaalDesk(archive, sealer);
    this.marks = Marks.each(archive);
    new Postbox(archive).look();
    foreigners.settle();
  }

  /** Answers a request; refuses what the contract allows but this request may not have. */
  public Reply answer(Request request) throws Refusal {
    foreigners.settle();
    return switch (request.operation()) {
      case AANLEVEREN -> aanleveren.deliver(request);
      case GET_BERICHTSOORTEN -> status.berichtsoorten(request);
      case GET_PROCESSEN -> status.processen(request);
      case GET_STATUSSEN_PROCES -> status.ofProces(request, Marks.NONE);
      case GET_NIEUWE_STATUSSEN_PROCES -> status.ofProces(request, marks);
      case GET_NIEUWE_STATUSSEN -> status.ofBelanghebbende(request, marks);
      case GET_BERICHTEN -> ophalen.ofBelanghebbende(request, Marks.NONE);
      case GET_NIEUWE_BERICHTEN -> ophalen.ofBelanghebbende(request, marks);
      case GET_BERICHTEN_LIJST -> ophalen.lijst(request, Marks.NONE);
      case GET_NIEUWE_BERICHTEN_LIJST -> ophalen.lijst(request, marks);
      case GET_BERICHTEN_KENMERK -> ophalen.ofKenmerk(request, Marks.NONE);
      case GET_NIEUWE_BERICHTEN_KENMERK -> ophalen.ofKenmerk(request, marks);
    };
  }

  /** Adds a proces of other software, and gives its kenmerk. */
  public String addForeign(
      Instant first, String oin, String berichtsoort, String belanghebbende, String scenario) {
    return foreigners.add(first, oin, berichtsoort, belanghebbende, scenario);
  }
}
