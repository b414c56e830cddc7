// SPDX-License-Identifier: Apache-2.0
package digipoort.trials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the ERP heard: answers to what it submitted, and events that its listener wrote to disk. */
final class Erp {
  /** An event as told. */
  record Told(long sequence, String id, String type, String state, String text) {
    private static Told read(String line) {
      String[] value = line.split("\t", 5);
      return new Told(Long.parseLong(value[0]), value[1], value[2], value[3], value[4]);
    }
  }

  private final Path events;
  private final Map<String, Set<String>> stored = new ConcurrentHashMap<>();
  private final Map<String, String> last = new ConcurrentHashMap<>();
  private final Set<String> answered = ConcurrentHashMap.newKeySet();

  Erp(Path events) {
    this.events = events;
  }

  /** Takes a line "answer KEY WORD REST" of the product. */
  void hear(String line) {
    String[] word = line.split(" ", 4);
    last.put(word[1], line);
    if (word[2].equals("stored")) {
      stored.computeIfAbsent(word[1], key -> ConcurrentHashMap.newKeySet()).add(word[3]);
    }
    answered.add(word[1]);
  }

  /** A new call for this key is on its way. */
  void calls(String key) {
    answered.remove(key);
  }

  boolean isAnswered(String key) {
    return answered.contains(key);
  }

  boolean isStored(String key) {
    return stored.containsKey(key);
  }

  /** Every id that the ERP was given for a key. */
  Set<String> ids(String key) {
    Set<String> ids = new HashSet<>(stored.getOrDefault(key, Set.of()));
    ids.remove("-");
    return ids;
  }

  String lastAnswer(String key) {
    return last.getOrDefault(key, "no answer");
  }

  /** The events of a delivery as first told, in that order. */
  List<Told> told(String id) {
    Map<Long, Told> first = new LinkedHashMap<>();
    all().stream()
        .filter(one -> one.id().equals(id))
        .forEach(one -> first.putIfAbsent(one.sequence(), one));
    return new ArrayList<>(first.values());
  }

  /** The last state that the ERP was told of. */
  String state(String id) {
    List<Told> told = told(id);
    return told.isEmpty() ? "" : told.get(told.size() - 1).state();
  }

  long size() {
    try {
      return Files.exists(events) ? Files.size(events) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A last line that was cut short was never told. */
  private List<Told> all() {
    try {
      String text = Files.exists(events) ? Files.readString(events) : "";
      return text.substring(0, text.lastIndexOf('\n') + 1).lines().map(Told::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean awaitAnswers(Set<String> keys, Duration time) {
    return Waiting.until(() -> answered.containsAll(keys), time);
  }
}
