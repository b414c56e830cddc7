// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

/**
 * What came of a person's decision.
 *
 * @param done whether it was carried out
 * @param text what was done, or why not and what to do instead
 */
public record Decision(boolean done, Text text) {}
