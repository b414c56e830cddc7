// SPDX-License-Identifier: Apache-2.0
package digipoort.mapping.descriptor;

import javax.xml.namespace.QName;

/**
 * A fact about the message itself.
 *
 * @param field its name in the ERP document
 * @param concept what it is reported as
 * @param min shortest length
 * @param max greatest length
 */
public record HeaderFact(String field, QName concept, int min, int max) {}
