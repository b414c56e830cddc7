// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Text;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language that a command speaks. */
enum Language {
  NL,
  EN;

  /** System property, set in etc/system.properties, for the whole runtime. */
  static final String PROPERTY = "digipoort.language";

  /**
   * The language asked for with the option, else that of the runtime, else of its environment, else
   * English.
   */
  static Language of(
      @Nullable String option, @Nullable String property, @Nullable String environment) {
    if (option != null && !option.equals("nl") && !option.equals("en")) {
      throw new FailedException("--language: '" + option + "' (expected: nl or en)");
    }
    for (String wanted : new String[] {option, property, environment}) {
      if (wanted != null && !wanted.isBlank()) {
        return wanted.toLowerCase(Locale.ROOT).startsWith("nl") ? NL : EN;
      }
    }
    return EN;
  }

  String choose(Text text) {
    return choose(text.nl(), text.en());
  }

  String choose(String nl, String en) {
    return this == NL ? nl : en;
  }
}
