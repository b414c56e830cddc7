// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.scenario;

import digipoort.simulator.internal.wus.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The texts of statuses: those of a scenario itself, else the usual ones of their code. */
final class Texts {
  private static final int LONGEST = 1_048_576;

  private final DataFile usual;
  private final Attached attached;

  Texts(DataFile usual, Attached attached) {
    this.usual = usual;
    this.attached = attached;
  }

  String omschrijving(DataFile file, String code) throws BrokenFileException {
    return text(file, "omschrijving." + code).orElse("Status " + code + ".");
  }

  String fout(DataFile file, String foutcode) throws BrokenFileException {
    return text(file, "fout." + foutcode).orElse("TEST: " + foutcode);
  }

  String details(DataFile file, String code) throws BrokenFileException {
    return text(file, "details." + code).orElse("");
  }

  private Optional<String> text(DataFile file, String key) throws BrokenFileException {
    Optional<DataFile.Line> own = file.one(key);
    Optional<DataFile.Line> line = own.isPresent() ? own : usual.one(key);
    if (line.isEmpty() || !line.get().value().startsWith("@")) {
      return line.map(DataFile.Line::value);
    }
    Source source = attached.get(own.isPresent() ? file : usual, line.get());
    try (InputStream in = source.open()) {
      return Optional.of(new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      throw file.broken(line.get(), line.get().value() + " cannot be read: " + e.getMessage());
    }
  }
}
