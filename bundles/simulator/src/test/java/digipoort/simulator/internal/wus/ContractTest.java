// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.wus;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractTest {
  private static final String ID =
      "<identiteitBelanghebbende><nummer>1</nummer><type>BTW</type></identiteitBelanghebbende>";
  private static final String PERIOD =
      "<tijdstempelVanaf>2026-01-01T00:00:00Z</tijdstempelVanaf>"
          + "<tijdstempelTot>2026-02-01T00:00:00Z</tijdstempelTot>";
  private static final String INHOUD =
      "<berichtInhoud><mimeType>text/xml</mimeType><bestandsnaam>a</bestandsnaam>"
          + "<inhoud>AAAA</inhoud></berichtInhoud>";

  @TempDir Path folder;
  private final Contract contract = new Contract();

  static Stream<Operation> operations() {
    return Arrays.stream(Operation.values());
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyOperationHasARequestAndAnAnswer(Operation operation) {
    String request =
        "<"
            + operation.requestElement()
            + ">"
            + content(operation)
            + "</"
            + operation.requestElement()
            + ">";
    String answer =
        operation == Operation.AANLEVEREN
            ? "<aanleverResponse><kenmerk>k</kenmerk><berichtsoort>b</berichtsoort>"
                + "<tijdstempelAangeleverd>2026-01-01T00:00:00Z</tijdstempelAangeleverd>"
                + ID
                + "<rolBelanghebbende>r</rolBelanghebbende></aanleverResponse>"
            : "<"
                + operation.responseElement()
                + "><"
                + operation.returnElement()
                + "/></"
                + operation.responseElement()
                + ">";

    assertThatCode(() -> check(request)).doesNotThrowAnyException();
    assertThatCode(() -> check(answer)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<getProcessenRequest><berichtsoort/></getProcessenRequest>",
        "<getStatussenProcesRequest/>",
        "<getStatussenProcesRequest><kenmerk a='b'>x</kenmerk></getStatussenProcesRequest>",
        "<getStatussenProcesRequest><kenmerk>12345678901234567890123456789012345678901</kenmerk>"
            + "</getStatussenProcesRequest>",
        "<getStatussenProcesRequest><kenmerk>x</kenmerk><tijdstempelVanaf>today</tijdstempelVanaf>"
            + "</getStatussenProcesRequest>",
        "<somethingElse/>"
      })
  void whatTheContractDoesNotAllowIsRefused(String text) {
    assertThatThrownBy(() -> check(text))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("does not keep contract 1.2");
  }

  @Test
  void emptyTextIsAllowedAndSurroundingSpaceDoesNotCount() {
    String kenmerk = " ".repeat(50) + "x".repeat(40) + "\n";

    assertThatCode(
            () ->
                check(
                    "<getStatussenProcesRequest><kenmerk>"
                        + kenmerk
                        + "</kenmerk><autorisatieAdres/></getStatussenProcesRequest>"))
        .doesNotThrowAnyException();
  }

  @Test
  void contentMayHaveTwentyMebibytesAndNoMore() {
    // 20 MiB = 20971520 bytes, which is 6990506 groups of 3 and 2 bytes more
    String most = "AAAA".repeat(6_990_506) + "AAA=";
    String more = "AAAA".repeat(6_990_507);

    assertThatCode(() -> check(delivery(most))).doesNotThrowAnyException();
    assertThatThrownBy(() -> check(delivery(more))).isInstanceOf(Refusal.class);
  }

  private static String delivery(String base64) {
    return "<aanleverRequest>"
        + content(Operation.AANLEVEREN).replace("AAAA", base64)
        + "</aanleverRequest>";
  }

  private static String content(Operation operation) {
    switch (operation) {
      case AANLEVEREN:
        return "<berichtsoort>b</berichtsoort>"
            + ID
            + "<rolBelanghebbende>r</rolBelanghebbende>"
            + INHOUD;
      case GET_BERICHTSOORTEN:
        return ID;
      case GET_PROCESSEN:
        return "<berichtsoort>b</berichtsoort>" + ID;
      case GET_STATUSSEN_PROCES:
      case GET_NIEUWE_STATUSSEN_PROCES:
      case GET_BERICHTEN_KENMERK:
      case GET_NIEUWE_BERICHTEN_KENMERK:
        return "<kenmerk>k</kenmerk>" + PERIOD;
      case GET_BERICHTEN_LIJST:
      case GET_NIEUWE_BERICHTEN_LIJST:
        return PERIOD;
      default:
        return "<berichtsoort>b</berichtsoort>" + ID + PERIOD;
    }
  }

  private void check(String text) throws Exception {
    String withNamespace = text.replaceFirst("^<(\\w+)", "<$1 xmlns='" + Names.KV + "'");
    ByteArrayInputStream in =
        new ByteArrayInputStream(withNamespace.getBytes(StandardCharsets.UTF_8));
    try (Incoming incoming = RequestReader.read(in, folder)) {
      contract.check(incoming.document().getDocumentElement(), incoming.contents().values());
    }
  }
}
