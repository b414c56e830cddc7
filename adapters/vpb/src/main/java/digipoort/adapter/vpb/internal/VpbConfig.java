// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Of the corporate tax return. */
@ObjectClassDefinition(
    name = "Digipoort Adapter: corporate tax return (VPB)",
    description =
        "What is not publicly known for certain about the aangifte vennootschapsbelasting. In"
            + " omgeving productie it has to be confirmed once")
@interface VpbConfig {
  /** PID of the adapter. */
  String PID = "digipoort.adapter.vpb";

  @AttributeDefinition(
      name = "Berichtsoort",
      description =
          "The berichtsoort that is served and sent. The default is an assumption, by analogy with"
              + " Omzetbelasting")
  String[] berichtsoort() default {"Vennootschapsbelasting"};

  @AttributeDefinition(
      name = "Identity types",
      description =
          "Types that the belanghebbende may have. RSIN is likely, Fi was seen with other returns")
  String[] identiteit_types() default {"RSIN", "Fi"};

  @AttributeDefinition(
      name = "Confirmed",
      description =
          "What you found out to be right: berichtsoort, identiteit (type and scheme of the"
              + " number), taxonomie-namen (not needed while the official package is installed),"
              + " koepelorganisatie (its form in the message), rgs (that the example mapping of"
              + " accounts will do). What is not confirmed is an error in productie, else a"
              + " warning")
  String[] bevestigd() default {};
}
