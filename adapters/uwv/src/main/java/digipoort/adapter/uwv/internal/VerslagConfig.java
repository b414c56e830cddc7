// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of what is received from UWV; every default is here. */
@ObjectClassDefinition(
    name = "Digipoort Adapter: UWV, received reports",
    description = "How the answers of UWV are read. PID digipoort.adapter.uwv.verslag.")
@interface VerslagConfig {
  String PID = "digipoort.adapter.uwv.verslag";

  @AttributeDefinition(
      name = "Berichtsoort",
      description =
          "The berichtsoort of the reports on processing. The right one is not publicly known: UWV"
              + " gives it when you are connected.")
  String[] berichtsoort() default {"UWV_Verslag"};
}
