// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.BerichtInhoud;
import digipoort.api.Finding;
import digipoort.api.Submission;
import digipoort.api.Tijdvak;
import digipoort.api.adapter.Adapter;
import digipoort.api.adapter.Related;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A year of returns and statements, each by month, quarter or year, filed in any order. */
class PeriodCombinationsTest {
  private static final int ORDERS = 4;

  /** One of them; every month has an amount of its own. */
  private record Filing(boolean statement, Tijdvak tijdvak) {
    long amount() {
      return IntStream.rangeClosed(tijdvak.begin().getMonthValue(), tijdvak.einde().getMonthValue())
          .map(month -> month * month * 100)
          .sum();
    }

    Related related() {
      String concept = statement ? "SuppliesAmount" : "SuppliesToCountriesWithinTheEC";
      String xml = "<x><" + concept + ">" + amount() + "</" + concept + "></x>";
      String soort = statement ? "ICP" : "Omzetbelasting";
      byte[] octets = xml.getBytes(StandardCharsets.UTF_8);
      BerichtInhoud inhoud = BerichtInhoud.of("application/xml", "a.xbrl", octets);
      return new Related(soort, tijdvak, soort + tijdvak, "", inhoud);
    }

    List<String> warnings(long amount, List<Related> related) {
      Submission.Builder submission =
          statement
              ? IcpTrials.submission(
                  IcpTrials.lines(
                          "{\"land\":\"DE\",\"btwNummer\":\"123456788\",\"leveringen\":"
                              + amount
                              + "}")
                      .payload())
              : Trials.submission(Trials.rubrieken("\"3b\":{\"omzet\":" + amount + "}"));
      Adapter adapter = statement ? Trials.ICP : Trials.ADAPTER;
      Submission asked = submission.tijdvak(tijdvak).build();
      return Trials.findings(adapter.prepare(asked, Trials.beside(related.toArray(Related[]::new))))
          .stream()
          .map(Finding::code)
          .filter(code -> code.equals("OB-ICP") || code.equals("ICP-OB"))
          .toList();
    }
  }

  @ParameterizedTest
  @CsvSource({"1,1", "1,3", "1,12", "3,1", "3,3", "3,12", "12,1", "12,3", "12,12"})
  void whateverThePeriodsAndTheOrderOnlyARealDifferenceIsWarnedOf(int months, int others) {
    List<Filing> all =
        new ArrayList<>(Stream.concat(year(false, months), year(true, others)).toList());
    for (int order = 0; order < ORDERS; order++) {
      Collections.shuffle(all, new Random(order));
      List<Filing> filed = new ArrayList<>();
      for (Filing next : all) {
        List<Related> related = touching(next.tijdvak, filed);
        String inOrder = filed + " then " + next;
        assertThat(next.warnings(next.amount(), related)).as(inOrder).isEmpty();
        filed.add(next);
        assertThat(next.warnings(next.amount() + 1, related))
            .as(inOrder)
            .hasSize(complete(next.tijdvak, Math.max(months, others), filed, all) ? 1 : 0);
      }
    }
  }

  private static Stream<Filing> year(boolean statement, int months) {
    return IntStream.iterate(1, month -> month <= 12, month -> month + months)
        .mapToObj(month -> LocalDate.of(2026, month, 1))
        .map(begin -> new Tijdvak(begin, begin.plusMonths(months).minusDays(1)))
        .map(tijdvak -> new Filing(statement, tijdvak));
  }

  /** As the outbox shows them: what touches, and what touches one of those. */
  private static List<Related> touching(Tijdvak tijdvak, List<Filing> filed) {
    List<Filing> near = filed.stream().filter(other -> touch(other.tijdvak, tijdvak)).toList();
    return filed.stream()
        .filter(
            other ->
                touch(other.tijdvak, tijdvak)
                    || near.stream().anyMatch(one -> touch(one.tijdvak, other.tijdvak)))
        .map(Filing::related)
        .toList();
  }

  /** Whether everything of the widest period around this one was filed. */
  private static boolean complete(
      Tijdvak tijdvak, int widest, List<Filing> filed, List<Filing> all) {
    int first = (tijdvak.begin().getMonthValue() - 1) / widest * widest + 1;
    LocalDate begin = LocalDate.of(2026, first, 1);
    Tijdvak whole = new Tijdvak(begin, begin.plusMonths(widest).minusDays(1));
    return filed.containsAll(all.stream().filter(one -> touch(one.tijdvak, whole)).toList());
  }

  private static boolean touch(Tijdvak one, Tijdvak other) {
    return !one.begin().isAfter(other.einde()) && !other.begin().isAfter(one.einde());
  }
}
