// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.icp;

/**
 * A customer.
 *
 * @param land code of its member state
 * @param nummer its VAT number, without the code
 */
public record Klant(String land, String nummer) {}
