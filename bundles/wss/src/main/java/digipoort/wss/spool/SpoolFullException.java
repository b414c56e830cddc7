// SPDX-License-Identifier: Apache-2.0
package digipoort.wss.spool;

import java.io.IOException;

/** The folder holds as much as it may; there is room again when others are closed. */
public final class SpoolFullException extends IOException {
  private static final long serialVersionUID = 1L;

  SpoolFullException(String folder, long most) {
    super(folder + " holds as much as it may: " + most + " octets");
  }
}
