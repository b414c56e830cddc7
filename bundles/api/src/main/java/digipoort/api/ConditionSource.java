// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A part of the runtime that knows whether it can do its work. Registered as a service by each
 * part; what all of them say is one list, {@link Conditions}.
 */
@ConsumerType
public interface ConditionSource {
  /**
   * What is the matter now; empty when nothing is. Asked every few seconds and by several threads
   * at a time, so it answers from what is known and waits for nothing outside. An exception is
   * itself a condition of this source.
   */
  List<Condition> conditions();
}
