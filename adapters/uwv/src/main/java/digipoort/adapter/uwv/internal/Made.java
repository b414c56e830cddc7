// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal;

import digipoort.adapter.uwv.internal.melding.Instance;
import digipoort.adapter.uwv.internal.model.Kind;
import digipoort.adapter.uwv.internal.profiel.Profile;
import digipoort.api.BerichtInhoud;

/**
 * A report that is ready to be sent.
 *
 * @param kind that it is
 * @param report what is in it
 * @param profile that made it, or that it has the form of
 * @param inhoud the message
 */
record Made(Kind kind, Instance report, Profile profile, BerichtInhoud inhoud) {}
