// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Of the request for the postponement scheme. */
@ObjectClassDefinition(
    name = "Digipoort Adapter: postponement scheme (uitstel, Becon)",
    description =
        "What is not publicly known for certain about the opgave for the uitstelregeling Becon. In"
            + " omgeving productie it has to be confirmed once")
@interface UitstelConfig {
  /** PID of the adapter. */
  String PID = "digipoort.adapter.vpb.uitstel";

  @AttributeDefinition(
      name = "Berichtsoort",
      description = "The berichtsoort that is served and sent. The default is a guess")
  String[] berichtsoort() default {"Uitstel_Becon"};

  @AttributeDefinition(
      name = "Identity types",
      description =
          "Types that the belanghebbende, the consultant, may have. The default is a guess")
  String[] identiteit_types() default {"becon"};

  @AttributeDefinition(
      name = "Confirmed",
      description =
          "What you found out to be right: berichtsoort, identiteit (type and scheme of the"
              + " number), taxonomie-namen (not needed while the official package is installed),"
              + " belastingmiddel (which code stands for which tax). What is not confirmed is an"
              + " error in productie, else a warning")
  String[] bevestigd() default {};
}
