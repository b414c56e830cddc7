// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.taxonomy;

import java.util.List;

/**
 * A report that a package describes.
 *
 * @param name for people
 * @param documents URIs; an instance names the first
 */
public record EntryPoint(String name, List<String> documents) {
  public EntryPoint {
    documents = List.copyOf(documents);
  }
}
