// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.proces;

import digipoort.simulator.internal.wus.Request;

/** Which things a question may still show. */
@FunctionalInterface
interface Marks {
  /** For questions that show everything and mark nothing. */
  Marks NONE = (request, what) -> true;

  /** Whether to show a thing. */
  boolean take(Request request, String what);

  /** For {@code getNieuwe...}: everything once to each certificate, whether the answer arrives. */
  static Marks each(Archive archive) {
    return (request, what) ->
        archive
            .notes()
            .note("shown " + what + " to " + request.sender().certificate(), archive.now());
  }
}
