// SPDX-License-Identifier: Apache-2.0
package digipoort.api.channel;

/** Whether trying again can help after a refusal. */
public enum Refusal {
  /** The request itself is wrong; unchanged it will be refused again. */
  CONTENT,
  /** A technical problem on the other side; later it may work. */
  TECHNICAL,
  /** A code we do not know; a person decides. */
  UNCLASSIFIED
}
