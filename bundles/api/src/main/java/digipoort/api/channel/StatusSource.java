// SPDX-License-Identifier: Apache-2.0
package digipoort.api.channel;

import digipoort.api.Identiteit;
import digipoort.api.Kenmerk;
import digipoort.api.Status;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Tells what became of what was delivered. Registered with the property {@value
 * Channel#AANSLUITING}, by channels that can. May be called by many threads at once; asking marks
 * nothing as read.
 */
@ConsumerType
public interface StatusSource {
  /** All statuses of a process, in the order given; an empty list means not yet. */
  Answer<List<Status>> statussen(Kenmerk kenmerk);

  /** The kenmerken of all processes of a belanghebbende for a berichtsoort. */
  Answer<List<Kenmerk>> processen(String berichtsoort, Identiteit belanghebbende);
}
