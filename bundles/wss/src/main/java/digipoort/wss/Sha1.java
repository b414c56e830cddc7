// SPDX-License-Identifier: Apache-2.0
package digipoort.wss;

/** Whether SHA-1, by which forgeries can be made, is accepted all the same. */
public enum Sha1 {
  ALLOWED,
  REFUSED
}
