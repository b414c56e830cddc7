// SPDX-License-Identifier: Apache-2.0
package digipoort.folder.internal;

import digipoort.api.Text;
import java.nio.file.Path;

/**
 * An aansluiting that is a folder.
 *
 * @param folder absolute
 * @param portal where a person uploads what lies there
 */
record Definition(String naam, String omgeving, Path folder, Text portal) {
  /**
   * Never the number of a sender at Digipoort: what was stored for one never goes over the other.
   */
  String sender() {
    return "FOLDER-" + naam;
  }
}
