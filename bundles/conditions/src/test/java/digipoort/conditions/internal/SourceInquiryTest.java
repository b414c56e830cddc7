// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.Condition;
import digipoort.api.ConditionSource;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SourceInquiryTest {
  private final SourceTable table = new SourceTable();
  private final SourceInquiry inquiry = new SourceInquiry(table::all, Duration.ofSeconds(2));
  private final CountDownLatch release = new CountDownLatch(1);

  @AfterEach
  void close() {
    release.countDown();
    inquiry.close();
  }

  @Test
  void everySourceIsHeard() {
    put("a", () -> List.of(Planted.warning("one", "")));
    put("b", () -> List.of(Planted.warning("two", ""), Planted.warning("three", "")));

    assertThat(names()).containsExactlyInAnyOrder("one", "two", "three");
  }

  @Test
  void sourceThatHangsIsItselfAConditionAndHoldsUpNobody() {
    put("slow", this::hang);
    put("good", () -> List.of(Planted.warning("one", "")));

    assertThat(names()).containsExactlyInAnyOrder("one", AskedSource.SILENT);
  }

  @Test
  void sourceThatHangsIsAskedOnce() {
    AtomicInteger asked = new AtomicInteger();
    put(
        "slow",
        () -> {
          asked.incrementAndGet();
          return hang();
        });

    inquiry.ask();
    inquiry.ask();
    inquiry.ask();

    assertThat(asked).hasValue(1);
  }

  @Test
  void whatASourceSaidBeforeItHungStillHolds() {
    AtomicInteger asked = new AtomicInteger();
    put("slow", () -> asked.getAndIncrement() == 0 ? List.of(Planted.warning("one", "")) : hang());

    inquiry.ask();

    assertThat(names()).containsExactlyInAnyOrder("one", AskedSource.SILENT);
  }

  @Test
  void hundredSourcesThatHangLeaveRoomForOneThatAnswersLater() {
    IntStream.range(0, 100).forEach(i -> put("slow" + i, this::hang));
    inquiry.ask();
    release.countDown();
    IntStream.range(0, 100).forEach(i -> table.remove("slow" + i));
    put("good", () -> List.of(Planted.warning("one", "")));

    assertThat(names()).containsExactly("one");
  }

  @Test
  void sourceThatThrowsIsItselfACondition() {
    put(
        "bad",
        () -> {
          throw new IllegalStateException("no database");
        });
    put(
        "worse",
        () -> {
          throw new NoClassDefFoundError("x/Y");
        });
    put("worst", SourceInquiryTest::endless);

    List<Condition> all = inquiry.ask();

    assertThat(all).extracting(Condition::name).containsOnly(AskedSource.FAILS).hasSize(3);
    assertThat(all).anySatisfy(c -> assertThat(c.text().en()).contains("no database"));
    assertThat(all).extracting(Condition::subject).allSatisfy(s -> assertThat(s).isNotBlank());
  }

  @Test
  void sourceThatTellsTooMuchIsCutShortAndSaysSo() {
    put(
        "much",
        () -> IntStream.range(0, 5000).mapToObj(i -> Planted.warning("one", "" + i)).toList());

    List<Condition> all = inquiry.ask();

    assertThat(all).hasSize(101);
    assertThat(all.get(100).text().en()).contains("4900 more");
  }

  @Test
  void sourceThatAnswersAgainIsHeardAgain() throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    AtomicInteger asked = new AtomicInteger();
    put(
        "slow",
        () -> {
          try {
            return asked.getAndIncrement() == 0 ? hang() : List.of(Planted.warning("one", ""));
          } finally {
            ended.countDown();
          }
        });
    inquiry.ask();
    release.countDown();
    ended.await();
    List<String> heard = names();
    while (!heard.contains("one")) {
      heard = names();
    }

    assertThat(heard).containsExactly("one");
  }

  private void put(String key, ConditionSource source) {
    table.put(key, key, source);
  }

  private List<String> names() {
    return inquiry.ask().stream().map(Condition::name).toList();
  }

  private List<Condition> hang() {
    try {
      release.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return List.of();
  }

  private static List<Condition> endless() {
    return endless();
  }
}
