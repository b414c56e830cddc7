// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal.report;

import digipoort.api.BerichtInhoud;

/**
 * What will be sent.
 *
 * @param inhoud the content
 * @param rapport the report in it
 */
public record Made(BerichtInhoud inhoud, Rapport rapport) {}
