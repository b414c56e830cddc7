// SPDX-License-Identifier: Apache-2.0
package digipoort.mapping.descriptor;

/**
 * Where a descriptor came from.
 *
 * @param file its name or path
 * @param shipped whether it came with the adapter
 * @param sha256 of its octets, in hexadecimal digits
 */
public record Source(String file, boolean shipped, String sha256) {}
