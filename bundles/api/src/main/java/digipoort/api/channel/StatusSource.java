// SPDX-License-Identifier: Apache-2.0
package digipoort.api.channel;

import digipoort.api.Identiteit;
import digipoort.api.Kenmerk;
import digipoort.api.Status;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Tells what became of what was delivered (koppelvlak WUS 1.2, StatusinformatieService). Registered
 * with the property {@value Channel#AANSLUITING}, by channels that can. May be called by many
 * threads at once.
 *
 * <p>The questions named {@code nieuwe...} mark what they give as read, for everyone with the same
 * certificate: an answer that is lost on its way is lost for good. The product itself never asks
 * them; the others mark nothing.
 */
@ConsumerType
public interface StatusSource {
  /** All statuses of a process, in the order given; an empty list means not yet. */
  default Answer<List<Status>> statussen(Kenmerk kenmerk) {
    return statussen(kenmerk, Window.ALL);
  }

  /** The statuses of a process in a window (getStatussenProces). */
  Answer<List<Status>> statussen(Kenmerk kenmerk, Window window);

  /** The same, of what was not given before; marks it as read (getNieuweStatussenProces). */
  Answer<List<Status>> nieuweStatussen(Kenmerk kenmerk, Window window);

  /** New statuses of all processes; marks them as read (getNieuweStatussen). */
  Answer<List<Status>> nieuweStatussen(
      String berichtsoort, Identiteit belanghebbende, Window window);

  /** The kenmerken of all processes of a belanghebbende for a berichtsoort (getProcessen). */
  Answer<List<Kenmerk>> processen(String berichtsoort, Identiteit belanghebbende);

  /** The berichtsoorten that were ever delivered for a belanghebbende (getBerichtsoorten). */
  Answer<List<String>> berichtsoorten(Identiteit belanghebbende);
}
