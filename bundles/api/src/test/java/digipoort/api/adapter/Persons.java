// SPDX-License-Identifier: Apache-2.0
package digipoort.api.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.ErpDocument;
import digipoort.api.ErpValue;
import digipoort.api.Text;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The citizen service numbers in a submission: its belanghebbende of type BSN, and each field whose
 * name has "bsn" or "burgerservicenummer" in it.
 */
final class Persons {
  /** As people spell them, right and wrong. */
  private static final List<String> SPELLINGS =
      List.of("314159266", "3141592661", "31415926", "314.159.266", "314159265", "BSN 314159265");

  private Persons() {}

  /** Submissions, each with the numbers in it. */
  static Map<Trial, Set<String>> trials(SubmissionTrials trials) {
    Map<Trial, Set<String>> all = new LinkedHashMap<>();
    Set<String> given = numbers(trials);
    if (!given.isEmpty()) {
      all.put(trials.good(), given);
    }
    if (trials.acceptable().payload() instanceof ErpDocument good) {
      for (String spelling : SPELLINGS) {
        Set<String> numbers = new HashSet<>(given);
        numbers.add(spelling);
        DocumentTrials.replaceEach(
            good,
            Persons::isNumber,
            value -> new ErpValue.Words(spelling),
            (at, document) -> all.put(trials.document(at + " = " + spelling, document), numbers));
      }
    }
    return all;
  }

  private static Set<String> numbers(SubmissionTrials trials) {
    Set<String> numbers = new HashSet<>();
    if (trials.acceptable().belanghebbende().type().equals("BSN")) {
      numbers.add(trials.acceptable().belanghebbende().nummer());
    }
    if (trials.acceptable().payload() instanceof ErpDocument good) {
      DocumentTrials.replaceEach(
          good,
          Persons::isNumber,
          value -> {
            numbers.add(value.toString());
            return value;
          },
          (at, document) -> {});
    }
    return numbers;
  }

  private static boolean isNumber(String pointer, ErpValue value) {
    String name = pointer.substring(pointer.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    boolean single = value instanceof ErpValue.Words || value instanceof ErpValue.Amount;
    return single && (name.contains("bsn") || name.contains("burgerservicenummer"));
  }

  static void assertHidden(String what, List<Text> texts, Set<String> numbers) {
    for (Text text : texts) {
      for (String number : numbers) {
        assertThat(text.nl().contains(number) || text.en().contains(number))
            .as(
                "%s: the number of a person stands in a finding or in the preview, which are kept,"
                    + " logged and mailed by others. It belongs in the bericht alone: mask it",
                what)
            .isFalse();
      }
    }
  }
}
