// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.wus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digipoort.api.Fout;
import digipoort.api.channel.Refusal;
import digipoort.wss.SoapFault;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is done about each foutcode. */
class FaultTableTest {
  private static final FaultTable TABLE = FaultTable.read();

  @ParameterizedTest
  @CsvSource({
    "ALS100, CONTENT",
    "ALS110, CONTENT",
    "ALS120, CONTENT",
    "ALS130, CONTENT",
    "ALS140, CONTENT",
    "ALS150, CONTENT",
    "ALS160, CONTENT",
    "ALS170, CONTENT",
    "ALS400, TECHNICAL",
    "ALS199, CONTENT",
    "ALS499, TECHNICAL",
    "STS100, CONTENT",
    "STS120, CONTENT",
    "STS400, TECHNICAL",
    "ALS500, UNCLASSIFIED",
    "ALS1000, UNCLASSIFIED",
    "als100, UNCLASSIFIED",
    "VAS500, UNCLASSIFIED",
    "Client, UNCLASSIFIED",
    "'', UNCLASSIFIED"
  })
  void everyRowHasItsOutcome(String foutcode, Refusal outcome) {
    assertThat(TABLE.outcome(foutcode)).isEqualTo(outcome);
  }

  @Test
  void everyRowIsReachedByItsOwnCodeAndHasASource() {
    assertThat(TABLE.rows())
        .allSatisfy(
            row -> {
              String example = row.code().replace("x", "9");
              assertThat(TABLE.rows().stream().filter(one -> one.fits(example)).findFirst())
                  .contains(row);
              assertThat(row.source()).hasSizeGreaterThan(10);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ALS100 ; stop ; high | line 1: 'ALS100 ; stop ; high' (expected: code ; outcome",
        "ALS100 ; stop ; high ; | line 1: 'ALS100 ; stop ; high ;' (expected: code ; outcome",
        "ALS100 ; halt ; high ; x | line 1: outcome 'halt' (expected: retry, stop or ask)",
        "ALS100 ; stop ; sure ; x | line 1: confidence 'sure' (expected: high",
        "ALS.* ; stop ; high ; x | line 1: code 'ALS.*' (expected: capitals",
        "ALS100 ; stop ; high ; x | line 3: the last row is not for *"
      })
  void aWrongRowIsNamedWithItsLine(String row, String sentence) {
    assertThatThrownBy(() -> FaultTable.parse(row + "\n\n# end"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("faults.txt, " + sentence);
  }

  @Test
  void aRowThatStandsTwiceIsRefused() {
    assertThatThrownBy(() -> FaultTable.parse("A1 ; stop ; low ; x\nA1 ; ask ; low ; x\n"))
        .hasMessageContaining("line 2: code A1 twice");
  }

  @Test
  void onlyTheFaultOfTheServiceItselfIsCertain() {
    Optional<Fout> als = Optional.of(new Fout("ALS400", ""));

    assertThat(certain(new SoapFault("Client", "", "aanleverFault", als))).isTrue();
    assertThat(certain(new SoapFault("Server", "", "aanleverFault", als))).isTrue();
    assertThat(certain(new SoapFault("Client", "", "ophaalFault", als))).isFalse();
    assertThat(certain(new SoapFault("Client", "", "", Optional.empty()))).isTrue();
    assertThat(certain(new SoapFault("Server", "", "", Optional.empty()))).isFalse();
  }

  private static boolean certain(SoapFault fault) {
    return Faults.certain(fault, WusService.AANLEVEREN);
  }
}
