// SPDX-License-Identifier: Apache-2.0
package digipoort.folder.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The keys of an aansluiting that is a folder, and their defaults: here and nowhere else. */
@ObjectClassDefinition(
    name = "Digipoort aansluiting: a folder",
    description =
        "A folder in which berichten are laid down for a person to upload, for example in the portal"
            + " of DNB, instead of a connection to Digipoort: etc/"
            + FolderConfig.PID
            + "-NAAM.cfg. Each bericht is a folder below it, named after the aanleverkenmerk and the"
            + " delivery, with the inhoud and its bijlagen under their own names. Nobody tells"
            + " statuses: whoever uploads it records the outcome with digipoort:delivery-conclude.",
    factoryPid = FolderConfig.PID)
@interface FolderConfig {
  String PID = "digipoort.folder.aansluiting";

  @AttributeDefinition(
      name = "Naam",
      description =
          "What deliveries call this aansluiting: letters, digits, '.', '_', '-'. No other"
              + " aansluiting may have the same name. Deliveries are stored for the sender FOLDER-NAAM;"
              + " no OIN is needed.")
  String naam();

  @AttributeDefinition(
      name = "Folder",
      description =
          "Where berichten are laid down. Relative names begin in ${karaf.base}. Made when it is not"
              + " there, for the user of this process only; a share must be mounted before. Whoever"
              + " uploads needs the same user: files have mode 0600, folders 0700. The folder"
              + " .digipoort in it keeps what was laid down, so that nothing is laid down twice: leave"
              + " it there.")
  String folder();

  @AttributeDefinition(
      name = "Omgeving",
      description =
          "productie, preproductie, aansluitsuite, simulator or aangepast: how strictly adapters"
              + " check what is laid down here.")
  String omgeving() default "productie";

  @AttributeDefinition(
      name = "Portal",
      description =
          "Words for whoever uploads: where that is done, for example Mijn DNB, Dienst rapportages.",
      required = false)
  String portal() default "";
}
