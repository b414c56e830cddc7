// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of what is sent to UWV; every default is here. */
@ObjectClassDefinition(
    name = "Digipoort Adapter: UWV",
    description = "How reports of sickness and leave go to UWV. PID digipoort.adapter.uwv.")
@interface UwvConfig {
  String PID = "digipoort.adapter.uwv";

  @AttributeDefinition(
      name = "Berichtsoort",
      description =
          "The berichtsoort under which reports are sent. The right one is not publicly known: UWV"
              + " gives it when you are connected.")
  String[] berichtsoort() default {"UWV_Melding"};

  @AttributeDefinition(
      name = "Identity types",
      description =
          "Types that the belanghebbende may have, separated by commas. LHnr is what public sources"
              + " name; the spelling is not certain.")
  String[] identiteit_types() default {"LHnr", "Lhnr"};

  @AttributeDefinition(
      name = "Usual rollen",
      description = "Another rol of the belanghebbende gets a warning. Separated by commas.")
  String[] rol() default {"Bedrijf", "Intermediair"};

  @AttributeDefinition(
      name = "Mapping profile",
      description =
          "Name of the profile in etc/digipoort/descriptors/uwv that makes the messages. Empty: the"
              + " only one there; without any, uwv-proef, which is for tests alone.")
  String profiel() default "";

  @AttributeDefinition(
      name = "Confirmed",
      description =
          "What you checked against the papers of UWV: berichtsoort, identiteit. Until both are"
              + " here nothing is sent in productie.")
  String[] bevestigd() default {};
}
