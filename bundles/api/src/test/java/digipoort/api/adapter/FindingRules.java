// SPDX-License-Identifier: Apache-2.0
package digipoort.api.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.BerichtResultaat;
import digipoort.api.ErpDocument;
import digipoort.api.ErpValue;
import digipoort.api.Finding;
import digipoort.api.Submission;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What holds for every finding. */
final class FindingRules {
  private static final int LONGEST = 10_000;

  /** In upper case, as {@code OB-SUM-5A} or {@code FR-NL-1.02}; machines depend on it. */
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*([-_.][A-Za-z0-9]+)*");

  /** In a JSON Pointer, {@code ~0} stands for a tilde and {@code ~1} for a slash. */
  private static final Pattern NO_ESCAPE = Pattern.compile("~(?![01])");

  private static final Pattern LINE = Pattern.compile("(.*, )?line [0-9]+(, column [0-9]+)?");
  private static final Pattern FIELD =
      Pattern.compile(
          Stream.of(Submission.class, BerichtResultaat.class)
              .flatMap(type -> Stream.of(type.getRecordComponents()))
              .map(RecordComponent::getName)
              .distinct()
              .collect(Collectors.joining("|", "(", ")([.\\[/].*)?")));

  private FindingRules() {}

  static void assertKept(String what, List<Finding> findings) {
    for (Finding finding : findings) {
      assertThat(finding.code())
          .as("%s: code, stable and for machines, in upper case, such as OB-SUM-5A", what)
          .matches(CODE);
      assertThat(finding.text().nl())
          .as("%s: %s says what is the matter (Finding.Builder.says)", what, finding.code())
          .isNotEqualTo("?")
          .hasSizeLessThan(LONGEST);
      assertThat(finding.text().en()).hasSizeLessThan(LONGEST);
      assertThat(finding.action().nl().length() + finding.action().en().length())
          .as("%s: %s says what to do (Finding.Builder.todo)", what, finding.code())
          .isLessThan(LONGEST);
      assertThat(known(finding.location()))
          .as(
              "%s: location '%s' of %s (expected: a JSON Pointer into the document; or, without a"
                  + " leading slash, a place in a message such as 'line 3, column 14', or a field of"
                  + " the submission such as 'tijdvak' or 'belanghebbende.nummer'; empty for the"
                  + " whole). People are led there",
              what, cut(finding.location()), finding.code())
          .isTrue();
    }
  }

  private static boolean known(String location) {
    return location.isEmpty()
        || (location.startsWith("/") && !NO_ESCAPE.matcher(location).find())
        || LINE.matcher(location).matches()
        || FIELD.matcher(location).matches();
  }

  /** The words of the adapter itself are in Dutch and in English, not one of them twice. */
  static void assertOwnWords(String what, List<Finding> findings) {
    for (Finding finding : findings) {
      assertThat(finding.text().nl())
          .as("%s: the text of %s is in Dutch and in English", what, finding.code())
          .isNotEqualTo(finding.text().en());
      assertThat(finding.action().nl())
          .as("%s: what to do about %s is in Dutch and in English", what, finding.code())
          .isNotEqualTo(finding.action().en());
    }
  }

  /** A field that is named may be missing, but an element of a list that is named is there. */
  static void assertPointsInto(String what, ErpDocument document, List<Finding> findings) {
    for (Finding finding : findings) {
      if (finding.location().startsWith("/")) {
        assertThat(pointsInto(document.root(), finding.location()))
            .as(
                "%s: %s names %s, and the list has no such element",
                what, finding.code(), cut(finding.location()))
            .isTrue();
      }
    }
  }

  private static boolean pointsInto(ErpValue value, String pointer) {
    ErpValue at = value;
    for (String step : pointer.substring(1).split("/", -1)) {
      String name = step.replace("~1", "/").replace("~0", "~");
      if (at instanceof ErpValue.Items items) {
        if (!name.matches("0|[1-9][0-9]{0,8}")) {
          return true;
        }
        if (Integer.parseInt(name) >= items.values().size()) {
          return false;
        }
        at = items.values().get(Integer.parseInt(name));
      } else if (at instanceof ErpValue.Fields fields && fields.values().containsKey(name)) {
        at = fields.values().get(name);
      } else {
        return true;
      }
    }
    return true;
  }

  private static String cut(String text) {
    return text.length() > 100 ? text.substring(0, 100) + "..." : text;
  }
}
