// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Of the received assessments. */
@ObjectClassDefinition(
    name = "Digipoort Adapter: received assessments (SBA)",
    description =
        "Which received berichten are read as a servicebericht aanslag. Their contents are read"
            + " whatever the tax or the year")
@interface SbaConfig {
  /** PID of the adapter. */
  String PID = "digipoort.adapter.vpb.sba";

  @AttributeDefinition(
      name = "Berichtsoorten",
      description =
          "The berichtsoorten that are read. The names that Digipoort uses are not publicly known;"
              + " the defaults are guesses. Give those that you receive")
  String[] berichtsoort() default {"SBA_VPB", "SBA_IH", "SBA_ZVW", "SBA_OB"};
}
