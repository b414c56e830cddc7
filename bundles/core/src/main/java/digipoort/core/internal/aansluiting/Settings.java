// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The values of one configuration, with defaults, each checked when it is asked for. */
final class Settings {
  private static final Pattern REFERENCE = Pattern.compile("\\$\\[(secret|env):([^\\]]+)\\]");
  private static final Pattern FOREIGN =
      Pattern.compile("(service|felix|component|simulator|org\\.apache)\\..*");
  private static final Map<String, Object> DEFAULTS = defaults();

  private final Map<String, ?> values;
  private final Map<String, ?> raw;
  private final Path base;

  /**
   * @param values as the configuration admin hands them out, references replaced
   * @param raw as they are stored, references not replaced
   * @param base what relative file names are relative to
   */
  Settings(Map<String, ?> values, Map<String, ?> raw, Path base) {
    this.values = values;
    this.raw = raw;
    this.base = base;
  }

  /** Refuses keys that mean nothing: they are typing errors. */
  void refuseUnknownKeys() throws InvalidSettingException {
    for (String key : values.keySet()) {
      if (!DEFAULTS.containsKey(key) && !FOREIGN.matcher(key).matches()) {
        throw new InvalidSettingException(
            key + ": onbekende instelling", key + ": unknown setting");
      }
    }
  }

  String text(String key) {
    Object value = values.get(key);
    return value == null ? DEFAULTS.get(key).toString() : value.toString().strip();
  }

  Optional<String> optional(String key) {
    return Optional.of(text(key)).filter(text -> !text.isEmpty());
  }

  String required(String key, String nl, String en) throws InvalidSettingException {
    String text = text(key);
    if (text.isEmpty()) {
      throw InvalidSettingException.of(key, "", nl, en);
    }
    return text;
  }

  boolean flag(String key) throws InvalidSettingException {
    String text = text(key);
    if (!text.equals("true") && !text.equals("false")) {
      throw InvalidSettingException.of(key, text, "true of false", "true or false");
    }
    return text.equals("true");
  }

  int number(String key, int least, int most) throws InvalidSettingException {
    String text = text(key);
    int value = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
    if (value < least || value > most) {
      throw InvalidSettingException.of(
          key,
          text,
          "een geheel getal van " + least + " tot en met " + most,
          "a whole number from " + least + " to " + most);
    }
    return value;
  }

  Duration seconds(String key, int least, int most) throws InvalidSettingException {
    return Duration.ofSeconds(number(key, least, most));
  }

  List<String> list(String key) {
    return Arrays.stream(text(key).split(","))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  Path path(String key) {
    return base.resolve(text(key));
  }

  List<Path> paths(String key) {
    return list(key).stream().map(base::resolve).toList();
  }

  /** A password, which the configuration may only refer to. The caller wipes it. */
  char[] password(String key) throws InvalidSettingException {
    Object stored = raw.get(key);
    if (stored != null && !REFERENCE.matcher(stored.toString().strip()).matches()) {
      throw new InvalidSettingException(
          key
              + ": een wachtwoord staat niet in een .cfg. Zet het in een bestand in secrets/ en"
              + " verwijs ernaar met $[secret:NAAM]",
          key
              + ": a password does not belong in a .cfg. Put it in a file in secrets/ and refer to"
              + " it by $[secret:NAME]");
    }
    String value = required(key, "$[secret:NAAM] of $[env:NAAM]", "$[secret:NAME] or $[env:NAME]");
    Matcher unresolved = REFERENCE.matcher(value);
    if (unresolved.matches()) {
      boolean secret = unresolved.group(1).equals("secret");
      String name = unresolved.group(2);
      throw new InvalidSettingException(
          key
              + ": "
              + (secret
                  ? "geheim " + name + " niet gevonden in secrets/"
                  : "omgevingsvariabele " + name + " bestaat niet"),
          key
              + ": "
              + (secret
                  ? "secret " + name + " not found in secrets/"
                  : "environment variable " + name + " is not set"));
    }
    return value.toCharArray();
  }

  private static Map<String, Object> defaults() {
    return Arrays.stream(AansluitingConfig.class.getDeclaredMethods())
        .collect(
            Collectors.toUnmodifiableMap(
                method -> method.getName().replace('_', '.'), Settings::byDefault));
  }

  private static Object byDefault(Method method) {
    return method.getDefaultValue() == null ? "" : method.getDefaultValue();
  }
}
