// SPDX-License-Identifier: Apache-2.0
package digipoort.access.internal;

import digipoort.api.Scope;
import digipoort.api.Text;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the configuration of one user; what is not certain is wrong, so that nothing is opened. */
final class UserReader {
  private static final Set<String> KEYS =
      Set.of("name", "aansluitingen", "belanghebbenden", "berichtsoorten");
  private static final Pattern SEPARATOR = Pattern.compile("[\\s,;]+");
  private static final Pattern VALUE = Pattern.compile("\\*|[\\p{L}\\p{N}._:/+-]{1,100}");
  private static final int MAX_NAME = 100;
  private static final int MAX_SHOWN = 100;

  /** What is wrong with a value. */
  private static final class WrongValueException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Text text;

    WrongValueException(Text text) {
      super(text.en());
      this.text = text;
    }
  }

  private UserReader() {}

  /**
   * @param pid of the configuration
   * @param properties as the configuration service gives them
   */
  static UserEntry read(String pid, Map<String, ?> properties) {
    String file = file(pid, properties);
    String name = "";
    try {
      name = name(properties.get("name"));
      known(properties.keySet());
      Scope scope =
          new Scope(
              list("aansluitingen", properties.get("aansluitingen")),
              list("belanghebbenden", properties.get("belanghebbenden")),
              list("berichtsoorten", properties.get("berichtsoorten")));
      return UserEntry.right(file, name, scope);
    } catch (WrongValueException e) {
      return UserEntry.wrong(file, name, e.text);
    }
  }

  private static String file(String pid, Map<String, ?> properties) {
    String url = String.valueOf(properties.get("felix.fileinstall.filename"));
    int slash = url.lastIndexOf('/');
    return "etc/" + (slash < 0 ? pid + ".cfg" : url.substring(slash + 1));
  }

  private static String name(@Nullable Object given) throws WrongValueException {
    String name = given == null ? "" : String.valueOf(given).strip();
    if (name.isEmpty() || name.length() > MAX_NAME) {
      throw new WrongValueException(
          new Text(
              "name: "
                  + name.length()
                  + " tekens (verwacht: de naam van één gebruiker, 1 tot 100 tekens)",
              "name: "
                  + name.length()
                  + " characters (expected: the name of one user, 1 to 100 characters)"));
    }
    return name;
  }

  private static void known(Set<String> keys) throws WrongValueException {
    Predicate<String> ours = KEYS::contains;
    Set<String> unknown = new TreeSet<>(keys);
    unknown.removeIf(ours.or(key -> key.startsWith("service.") || key.startsWith("felix.")));
    if (!unknown.isEmpty()) {
      String shown = shown(String.join(", ", unknown));
      String expected = String.join(", ", new TreeSet<>(KEYS));
      throw new WrongValueException(
          new Text(
              "instelling '" + shown + "' is onbekend (verwacht: " + expected + ")",
              "setting '" + shown + "' is not known (expected: " + expected + ")"));
    }
  }

  private static Set<String> list(String key, @Nullable Object given) throws WrongValueException {
    Set<String> values = new LinkedHashSet<>();
    for (String several : lines(given)) {
      for (String value : SEPARATOR.split(several.strip())) {
        if (!value.isEmpty()) {
          values.add(checked(key, value));
        }
      }
    }
    if (values.isEmpty()) {
      throw new WrongValueException(
          new Text(
              key + ": ontbreekt (verwacht: een of meer namen, of * voor alle)",
              key + ": missing (expected: one or more names, or * for all)"));
    }
    return values;
  }

  private static String checked(String key, String value) throws WrongValueException {
    if (!VALUE.matcher(value).matches()) {
      throw new WrongValueException(
          new Text(
              key + ": '" + shown(value) + "' (verwacht: namen zonder bijzondere tekens, of *)",
              key + ": '" + shown(value) + "' (expected: names without special characters, or *)"));
    }
    return value;
  }

  private static Iterable<String> lines(@Nullable Object given) {
    Stream<?> values;
    if (given instanceof Object[] array) {
      values = Stream.of(array);
    } else if (given instanceof Collection<?> collection) {
      values = collection.stream();
    } else {
      values = Stream.ofNullable(given);
    }
    return values.map(String::valueOf).toList();
  }

  private static String shown(String value) {
    String safe = value.replaceAll("\\p{Cntrl}", "?");
    return safe.length() <= MAX_SHOWN ? safe : safe.substring(0, MAX_SHOWN) + "...";
  }
}
