// SPDX-License-Identifier: Apache-2.0
package digipoort.api.adapter;

import digipoort.api.BerichtInhoud;
import digipoort.api.Tijdvak;

/**
 * Another bericht of the same belanghebbende, to compare with.
 *
 * @param berichtsoort its berichtsoort
 * @param tijdvak the period it is about
 * @param aanleverkenmerk its reference on the wire
 * @param corrects the aanleverkenmerk of the bericht that it replaces, or empty
 * @param inhoud what was filed; may be opened during the call
 */
public record Related(
    String berichtsoort,
    Tijdvak tijdvak,
    String aanleverkenmerk,
    String corrects,
    BerichtInhoud inhoud) {}
