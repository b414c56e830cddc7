// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of the console; every default is here. */
@ObjectClassDefinition(
    name = "Digipoort Adapter: console",
    description = "Which files the commands of the console read and write. PID digipoort.shell.")
@interface FolderSettings {
  String PID = "digipoort.shell";

  @AttributeDefinition(
      name = "Export folder",
      description =
          "Commands write files only below it: the administrator anywhere in it, another user in the"
              + " folder there with its own name. Relative names begin in ${karaf.base}. Made when it"
              + " is not there, for the user of this process only.")
  String export_folder() default "export";

  @AttributeDefinition(
      name = "Import folder",
      description =
          "Commands read files of who is not the administrator only below the folder in it with the"
              + " name of the user. Relative names begin in ${karaf.base}. Made when it is not there.")
  String import_folder() default "import";
}
