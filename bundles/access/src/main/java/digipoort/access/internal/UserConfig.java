// SPDX-License-Identifier: Apache-2.0
package digipoort.access.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What one user may see and touch; the keys are here and nowhere else. */
@ObjectClassDefinition(
    name = "Digipoort Adapter: a user",
    description =
        "What one user may see and touch, at every door: REST, SOAP and console. As soon as there is"
            + " one such file, a user without one sees nothing; without any file every user sees"
            + " everything. The role admin is not limited. Lists are separated by commas, spaces or"
            + " lines that end in a backslash; * stands for all. A file that is wrong closes that"
            + " user alone and is named by digipoort:summary.",
    factoryPid = UserConfig.PID)
@interface UserConfig {
  String PID = "digipoort.access.user";

  @AttributeDefinition(name = "Name", description = "Of the user, exactly as it logs in.")
  String name();

  @AttributeDefinition(
      name = "Aansluitingen",
      description = "Names of aansluitingen over which it may file and see; * for all.")
  String[] aansluitingen();

  @AttributeDefinition(
      name = "Belanghebbenden",
      description = "Identity numbers about which it may file and see; * for all.")
  String[] belanghebbenden();

  @AttributeDefinition(
      name = "Berichtsoorten",
      description = "Names of berichtsoorten that it may file and see; * for all.")
  String[] berichtsoorten();
}
