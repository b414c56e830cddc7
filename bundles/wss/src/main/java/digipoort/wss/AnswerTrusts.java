// SPDX-License-Identifier: Apache-2.0
package digipoort.wss;

import java.util.List;

/** Whose answers the aansluitingen of this runtime believe; a service of core. */
@FunctionalInterface
public interface AnswerTrusts {
  /** Those of the aansluitingen that can be used now; empty when there are none. */
  List<AnswerTrust> current();
}
