// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one data file after the other; a broken one disables itself only. */
final class Loader {
  private static final Logger LOG = LoggerFactory.getLogger(Loader.class);

  private final Loaded all;
  private final Attached attached;
  private final Texts texts;

  Loader(Loaded all, Attached attached, Shipped shipped) {
    this.all = all;
    this.attached = attached;
    this.texts = new Texts(usual(shipped), attached);
  }

  /** Reads a file of the operator, which may be anything. */
  void load(String kind, String name, Path file) {
    try {
      load(kind, name, file.toString(), Files.readString(file));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      broken(kind, name, new BrokenFileException(file.toString(), 1, String.valueOf(e)));
    }
  }

  void load(String kind, String name, String file, String text) {
    try {
      DataFile data = DataFile.parse(file, text);
      switch (kind) {
        case "scenarios":
          if (!name.matches("[A-Za-z0-9]{1,38}")) {
            throw new BrokenFileException(
                file, 1, "the name '" + name + "' (expected: 1 to 38 letters and digits)");
          }
          all.scenarios().put(name, ScenarioReader.read(name, data, texts));
          break;
        case "berichten":
          all.berichten().put(name, BerichtReader.read(name, data, attached));
          break;
        default:
          all.history().put(name, History.read(name, data));
          break;
      }
    } catch (BrokenFileException e) {
      broken(kind, name, e);
    }
  }

  private void broken(String kind, String name, BrokenFileException e) {
    LOG.warn("Not used: {}", e.getMessage());
    if (kind.equals("scenarios")) {
      all.broken().put(name, e);
    }
    all.berichten().remove(kind.equals("berichten") ? name : "");
  }

  private static DataFile usual(Shipped shipped) {
    try {
      return DataFile.parse("texts/usual.txt", shipped.read("texts/usual.txt"));
    } catch (BrokenFileException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}
