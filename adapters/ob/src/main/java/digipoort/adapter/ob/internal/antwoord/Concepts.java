// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.antwoord;

import digipoort.adapter.ob.internal.descriptor.Descriptor;
import digipoort.adapter.ob.internal.descriptor.HeaderFact;
import digipoort.adapter.ob.internal.descriptor.Kolom;
import digipoort.adapter.ob.internal.descriptor.Rubriek;
import digipoort.api.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a bookkeeper calls the concepts that a validator names. */
final class Concepts {
  /** The longest name first, so that no name is found within another. */
  private final Map<String, Text> names =
      new TreeMap<>(
          Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));

  Concepts(List<Descriptor> descriptors) {
    for (Descriptor descriptor : descriptors) {
      for (HeaderFact fact : descriptor.header()) {
        names.putIfAbsent(fact.concept().getLocalPart(), Text.verbatim(fact.field()));
      }
      for (Rubriek rubriek : descriptor.rubrieken()) {
        rubriek
            .boxes()
            .forEach(
                (kolom, box) ->
                    names.putIfAbsent(box.concept().getLocalPart(), name(rubriek, kolom)));
      }
    }
  }

  private static Text name(Rubriek rubriek, Kolom kolom) {
    String cell = rubriek.code() + " " + kolom.field();
    return new Text(
        cell + " (" + rubriek.label().nl() + ")", cell + " (" + rubriek.label().en() + ")");
  }

  /** The name of the first concept that the words mention. */
  Optional<Text> mentioned(String words) {
    return names.entrySet().stream()
        .filter(entry -> mentions(words, entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static boolean mentions(String words, String name) {
    int at = words.indexOf(name);
    while (at >= 0) {
      int end = at + name.length();
      boolean starts = at == 0 || !Character.isLetterOrDigit(words.charAt(at - 1));
      if (starts && (end == words.length() || !Character.isLetterOrDigit(words.charAt(end)))) {
        return true;
      }
      at = words.indexOf(name, end);
    }
    return false;
  }
}
