// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.http;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Content-Type says (RFC 9110, section 8.3).
 *
 * @param name type and subtype in lower case; empty when there is none
 * @param parameters by lower-case name, without quotes
 */
record MediaType(String name, Map<String, String> parameters) {
  private static final Pattern PARAMETER =
      Pattern.compile(
          "\\G\\s*;\\s*(?:([\\w!#$%&'*+.^`|~-]+)=(?:([\\w!#$%&'*+.^`|~:/?<>@(),=-]+)"
              + "|\"((?:[^\"\\\\]|\\\\.)*+)\"))?\\s*");

  static MediaType of(String text) throws WireException {
    int end = text.indexOf(';') < 0 ? text.length() : text.indexOf(';');
    Map<String, String> parameters = new HashMap<>();
    Matcher matcher = PARAMETER.matcher(text);
    int at = end;
    while (at < text.length() && matcher.find(at)) {
      if (matcher.group(1) != null) {
        String value =
            matcher.group(2) != null
                ? matcher.group(2)
                : matcher.group(3).replaceAll("\\\\(.)", "$1");
        if (parameters.put(matcher.group(1).toLowerCase(Locale.ROOT), value) != null) {
          throw unreadable(text);
        }
      }
      at = matcher.end();
    }
    if (at < text.length()) {
      throw unreadable(text);
    }
    return new MediaType(text.substring(0, end).strip().toLowerCase(Locale.ROOT), parameters);
  }

  Optional<String> parameter(String key) {
    return Optional.ofNullable(parameters.get(key));
  }

  boolean isXml() {
    return name.endsWith("/xml") || name.endsWith("+xml");
  }

  /** The contract has UTF-8 only; what it is a part of is not read as anything else. */
  void requireUtf8() throws WireException {
    String charset = parameter("charset").orElse("utf-8").toLowerCase(Locale.ROOT);
    if (!charset.equals("utf-8") && !charset.equals("us-ascii")) {
      throw new WireException(
          "Het antwoord heeft tekenset '" + charset + "' (verwacht: utf-8)",
          "The answer has charset '" + charset + "' (expected: utf-8)",
          null);
    }
  }

  private static WireException unreadable(String text) {
    String shown = text.length() > 100 ? text.substring(0, 100) + "..." : text;
    return new WireException(
        "Het antwoord heeft een onleesbaar Content-Type: " + shown,
        "The answer has a Content-Type that cannot be read: " + shown,
        null);
  }
}
