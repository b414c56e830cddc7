// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.budget.ReadingBudget;
import digipoort.budget.ReadingLimits;
import digipoort.xbrl.taxonomy.Content;
import digipoort.xbrl.taxonomy.Content.Order;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ContentMatchTest {
  private static final Content A = element("a", 1, 1);
  private static final Content B = element("b", 0, 2);
  private static final Content C = element("c", 1, Content.UNBOUNDED);

  @Test
  void sequenceKeepsItsOrderAndHowOften() {
    Content content = group(Order.SEQUENCE, 1, 1, A, B, C);
    assertThat(fits(content, "a", "c")).isTrue();
    assertThat(fits(content, "a", "b", "b", "c", "c", "c")).isTrue();
    assertThat(fits(content, "b", "a", "c")).isFalse();
    assertThat(fits(content, "a", "b", "b", "b", "c")).isFalse();
    assertThat(fits(content, "a", "b")).isFalse();
    assertThat(fits(content)).isFalse();
  }

  @Test
  void choiceTakesOneAndMayRepeat() {
    assertThat(fits(group(Order.CHOICE, 1, 1, A, C), "a")).isTrue();
    assertThat(fits(group(Order.CHOICE, 1, 1, A, C), "a", "c")).isFalse();
    assertThat(fits(group(Order.CHOICE, 0, Content.UNBOUNDED, A, C), "c", "a", "c")).isTrue();
    assertThat(fits(group(Order.CHOICE, 0, Content.UNBOUNDED, A, C))).isTrue();
  }

  @Test
  void allTakesEachOnceInAnyOrder() {
    Content content = group(Order.ALL, 1, 1, A, element("b", 0, 1), element("c", 1, 1));
    assertThat(fits(content, "c", "a")).isTrue();
    assertThat(fits(content, "b", "c", "a")).isTrue();
    assertThat(fits(content, "a", "b")).isFalse();
    assertThat(fits(content, "a", "c", "a")).isFalse();
  }

  @Test
  void whatCouldHaveComeIsNamed() {
    ContentMatch match = new ContentMatch(names("a", "x"), budget());
    assertThat(match.fits(group(Order.SEQUENCE, 1, 1, A, B, C))).isFalse();
    assertThat(match.farthest()).isEqualTo(1);
    assertThat(match.expected()).containsExactlyInAnyOrderElementsOf(names("b", "c"));
  }

  @Test
  void contentThatRepeatsNothingEndsSoon() {
    Content nothing = group(Order.SEQUENCE, 1, 1);
    Content nested = nothing;
    for (int i = 0; i < 8; i++) {
      nested = group(Order.SEQUENCE, 2_000_000_000, Content.UNBOUNDED, nested, B);
    }
    Content hostile = nested;
    List<QName> many = Collections.nCopies(2_000, new QName("b"));
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertThat(new ContentMatch(many, budget()).fits(hostile)).isTrue());
  }

  private static boolean fits(Content content, String... names) {
    return new ContentMatch(names(names), budget()).fits(content);
  }

  private static List<QName> names(String... names) {
    return Arrays.stream(names).map(QName::new).toList();
  }

  private static Content element(String name, int min, int max) {
    return new Content.Element(new QName(name), min, max);
  }

  private static Content group(Order order, int min, int max, Content... parts) {
    return new Content.Group(order, List.of(parts), min, max);
  }

  private static ReadingBudget budget() {
    return ReadingBudget.of(ReadingLimits.SUBMISSION);
  }
}
