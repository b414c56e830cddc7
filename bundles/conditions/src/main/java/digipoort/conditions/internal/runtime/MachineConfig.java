// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal.runtime;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** From when on the machine is short of something. */
@ObjectClassDefinition(
    name = "Digipoort Adapter: conditions",
    description = "From when on summary, health and log say that disk or memory runs short")
@interface MachineConfig {
  /** PID of this room. */
  String PID = "digipoort.conditions";

  @AttributeDefinition(
      name = "Disk warning in megabytes",
      description = "With less room for the data folder it is a warning")
  long diskWarningMegabytes() default 2048;

  @AttributeDefinition(
      name = "Disk critical in megabytes",
      description = "With less room for the data folder it is critical")
  long diskCriticalMegabytes() default 256;

  @AttributeDefinition(
      name = "Memory in percent",
      description =
          "When more than this of the memory stays in use for five minutes, it is a warning")
  int memoryPercent() default 90;
}
