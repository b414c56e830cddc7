// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.scenario;

import digipoort.simulator.internal.scenario.Bericht.Labels;
import digipoort.simulator.internal.scenario.Bericht.Pair;
import digipoort.simulator.internal.scenario.Bericht.Part;
import digipoort.simulator.internal.wus.Source;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads a bericht to be fetched. */
final class BerichtReader {
  private static final long LARGEST = 20_971_520;
  private static final List<String> KEYS =
      List.of(
          "about",
          "for",
          "oin",
          "kenmerk",
          "berichtsoort",
          "berichtkenmerk",
          "aanleverkenmerk",
          "eerderAanleverkenmerk",
          "tijdstempel",
          "belanghebbende",
          "rolBelanghebbende",
          "identiteitAanleveraar",
          "ontvanger",
          "rolOntvanger",
          "mimeType",
          "bestandsnaam",
          "inhoud",
          "bijlage",
          "constatering",
          "element",
          "answer");

  private final DataFile file;
  private final Attached attached;

  private BerichtReader(DataFile file, Attached attached) {
    this.file = file;
    this.attached = attached;
  }

  static Bericht read(String name, DataFile file, Attached attached) throws BrokenFileException {
    file.expectOnly(KEYS);
    return new BerichtReader(file, attached).read(name);
  }

  private Bericht read(String name) throws BrokenFileException {
    String forWhom = file.value("for", "oin");
    if (!List.of("oin", "deliveries").contains(forWhom)) {
      throw file.broken(
          file.one("for").orElseThrow(), "'" + forWhom + "' (expected: oin or deliveries)");
    }
    boolean forDeliveries = forWhom.equals("deliveries");
    return new Bericht(
        name,
        file.required("about"),
        forDeliveries,
        file.value("oin", "*"),
        labels(name),
        moments(),
        forDeliveries ? "" : identity(file, "belanghebbende"),
        file.one("ontvanger").isEmpty() ? "" : identity(file, "ontvanger"),
        parts(name),
        pairs("constatering"),
        pairs("element"),
        TreatmentReader.read(file, "answer"));
  }

  private Labels labels(String name) throws BrokenFileException {
    String kenmerk =
        UUID.nameUUIDFromBytes(("bericht " + name).getBytes(StandardCharsets.UTF_8)).toString();
    return new Labels(
        file.value("kenmerk", kenmerk),
        file.required("berichtsoort"),
        file.value("berichtkenmerk", "bericht-" + name),
        file.value("aanleverkenmerk", ""),
        file.value("eerderAanleverkenmerk", ""),
        file.value("rolBelanghebbende", "Bedrijf"),
        file.value("identiteitAanleveraar", ""),
        file.value("rolOntvanger", ""));
  }

  private List<When> moments() throws BrokenFileException {
    List<When> moments = new ArrayList<>();
    for (DataFile.Line line : file.all("tijdstempel")) {
      moments.add(When.parse(file, line, line.value()));
    }
    return moments.isEmpty()
        ? List.of(new When(Optional.empty(), Duration.ZERO))
        : List.copyOf(moments);
  }

  /** An identity as {@code type:nummer}. */
  static String identity(DataFile file, String key) throws BrokenFileException {
    String value = file.required(key);
    if (!value.matches("[^:]{1,20}:.{1,35}")) {
      throw file.broken(
          file.one(key).orElseThrow(),
          "'" + value + "' (expected: TYPE:NUMMER, as RSIN:001000044)");
    }
    return value;
  }

  private List<Part> parts(String name) throws BrokenFileException {
    List<Part> parts = new ArrayList<>();
    file.required("inhoud");
    DataFile.Line inhoud = file.one("inhoud").orElseThrow();
    parts.add(
        new Part(
            file.value("mimeType", "application/xml"),
            file.value("bestandsnaam", name + ".xml"),
            octets(inhoud, inhoud.value())));
    for (DataFile.Line line : file.all("bijlage")) {
      String[] words = line.value().split("\\s+", 3);
      if (words.length < 3) {
        throw file.broken(
            line,
            "'" + line.value() + "' (expected: MIMETYPE BESTANDSNAAM and @file, size or text)");
      }
      parts.add(new Part(words[0], words[1], octets(line, words[2])));
    }
    return List.copyOf(parts);
  }

  private Source octets(DataFile.Line line, String value) throws BrokenFileException {
    if (value.startsWith("@")) {
      return attached.get(file, new DataFile.Line(line.number(), line.key(), value));
    }
    if (value.matches("size \\d{1,9}")) {
      long size = Long.parseLong(value.substring("size ".length()));
      if (size > LARGEST) {
        throw file.broken(line, size + " octets (expected: at most " + LARGEST + ")");
      }
      return new Filler(size);
    }
    return Source.of(value.getBytes(StandardCharsets.UTF_8));
  }

  private List<Pair> pairs(String key) throws BrokenFileException {
    List<Pair> pairs = new ArrayList<>();
    for (DataFile.Line line : file.all(key)) {
      String[] words = line.value().split("\\s+", 2);
      if (words.length < 2) {
        throw file.broken(line, "'" + line.value() + "' (expected: a word, and text)");
      }
      pairs.add(new Pair(words[0], words[1]));
    }
    return List.copyOf(pairs);
  }
}
