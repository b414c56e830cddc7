// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import java.nio.file.Path;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** Which files of the runtime's machine a user of the console reads and writes. */
@Component(service = ConsoleFolders.class, configurationPid = FolderSettings.PID)
@Designate(ocd = FolderSettings.class)
public final class ConsoleFolders {
  private final Path exports;
  private final Path imports;

  /** Both below the folder of the runtime unless the settings say otherwise. */
  @Activate
  public ConsoleFolders(BundleContext context, FolderSettings settings) {
    this(
        Path.of(context.getProperty("karaf.base")),
        settings.export_folder(),
        settings.import_folder());
  }

  ConsoleFolders(Path base, String exports, String imports) {
    this.exports = base.resolve(exports.strip()).normalize();
    this.imports = base.resolve(imports.strip()).normalize();
  }

  /** Where a file or folder of that name is written; nowhere else than in the user's folder. */
  Path toWrite(String name, Caller caller) {
    return new ConfinedFolder(caller.ownFolder(exports), "export.folder").resolve(name);
  }

  /** The file of that name: any for the administrator, else one in the user's folder. */
  Path toRead(String name, Caller caller) {
    return caller.isAdministrator()
        ? ConfinedFolder.path(name).toAbsolutePath().normalize()
        : new ConfinedFolder(caller.ownFolder(imports), "import.folder").resolve(name);
  }

  /** Where a user who is not the administrator lays files to be read. */
  Path importsOf(Caller caller) {
    return caller.ownFolder(imports);
  }
}
