// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.rest;

import digipoort.api.Finding;
import digipoort.api.ReceivedQuery;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.ws.rs.core.MultivaluedMap;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a list of received berichten, and says everything that is wrong. */
final class ReceivedParameters {
  private static final Set<String> NAMES =
      Set.of(
          "acknowledged",
          "berichtsoort",
          "aansluiting",
          "belanghebbende",
          "reference",
          "from",
          "until",
          "limit",
          "offset");

  /** In the years that a database can compare. */
  private static final Pattern MOMENT = Pattern.compile("(?:19|2[0-9])[0-9]{2}-.{1,40}");

  private static final int LIMIT = 50;
  private static final int MOST = 1000;

  private final MultivaluedMap<String, String> given;
  private final List<Finding> findings = new ArrayList<>();
  private final ReceivedQuery query;

  ReceivedParameters(MultivaluedMap<String, String> given) {
    this.given = given;
    given.keySet().stream()
        .filter(name -> !NAMES.contains(name))
        .sorted()
        .forEach(name -> wrong(name, "one of " + NAMES.stream().sorted().toList()));
    given.forEach(
        (name, values) -> {
          if (values.size() > 1) {
            wrong(name, "once");
          }
        });
    Integer limit = read("limit", "1 to " + MOST, text -> number(text, 1, MOST));
    Integer offset = read("offset", "0 or more", text -> number(text, 0, Integer.MAX_VALUE));
    query =
        new ReceivedQuery(
            read("acknowledged", "true or false", ReceivedParameters::flag),
            given.getFirst("berichtsoort"),
            given.getFirst("aansluiting"),
            given.getFirst("belanghebbende"),
            given.getFirst("reference"),
            read("from", "like 2026-10-01T09:00:00Z", ReceivedParameters::moment),
            read("until", "like 2026-10-01T09:00:00Z", ReceivedParameters::moment),
            limit == null ? LIMIT : limit,
            offset == null ? 0 : offset);
  }

  ReceivedQuery query() {
    return query;
  }

  List<Finding> findings() {
    return findings;
  }

  private <T> @Nullable T read(String name, String expected, Function<String, @Nullable T> reader) {
    String text = given.getFirst(name);
    T value = text == null ? null : reader.apply(text);
    if (text != null && value == null) {
      wrong(name, expected);
    }
    return value;
  }

  private static @Nullable Integer number(String text, int least, int most) {
    if (!text.matches("[0-9]{1,10}")) {
      return null;
    }
    long number = Long.parseLong(text);
    return number < least || number > most ? null : (int) number;
  }

  private static @Nullable Boolean flag(String text) {
    return text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : null;
  }

  private static @Nullable Instant moment(String text) {
    try {
      return MOMENT.matcher(text).matches() ? Instant.parse(text) : null;
    } catch (DateTimeParseException e) {
      return null; // what is no moment is wrong
    }
  }

  private void wrong(String name, String expected) {
    findings.add(
        Finding.error("PARAMETER", name)
            .says(
                "Parameter " + name + " klopt niet (verwacht: " + expected + ").",
                "Parameter " + name + " is wrong (expected: " + expected + ").")
            .todo("Zie docs/openapi.yaml.", "See docs/openapi.yaml.")
            .build());
  }
}
