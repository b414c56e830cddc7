// SPDX-License-Identifier: Apache-2.0
package digipoort.api.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import digipoort.api.BerichtInhoud;
import digipoort.api.ErpDocument;
import digipoort.api.ErpValue;
import digipoort.api.Fout;
import digipoort.api.Kenmerk;
import digipoort.api.Payload;
import digipoort.api.Status;
import digipoort.api.Submission;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The input with which {@link AdapterContract} tries an adapter. */
final class AdapterTrials {
  static final ErpDocument EMPTY = document(Map.of());

  private static final List<ErpValue> WRONG =
      List.of(
          new ErpValue.Words(""),
          new ErpValue.Words("\u0000\uD800 ]]> <!DOCTYPE x> &x; \u202E"),
          new ErpValue.Words("x".repeat(1_000_000)),
          new ErpValue.Amount(new BigDecimal("1e999999999")),
          new ErpValue.Amount(new BigDecimal("-1e-999999999")),
          new ErpValue.Flag(true),
          new ErpValue.Nothing(),
          new ErpValue.Items(List.of(new ErpValue.Nothing())),
          new ErpValue.Fields(Map.of("", new ErpValue.Words("x"))));

  private static final List<String> RUBBISH =
      List.of(
          "",
          " ",
          "<",
          "not xml at all",
          "<results",
          "<results xmlns='http://nlvalidatie.nl/batavia'><xbrl><messages><msg/></messages></xbrl>"
              + "</results>",
          "<Responsemessage/>",
          "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><Responsemessage>&x;"
              + "</Responsemessage>",
          "<!DOCTYPE r [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>]><r>&b;</r>",
          "<a>".repeat(20_000),
          "<r>" + "<msg level='error'>x</msg>".repeat(3_000) + "</r>",
          "\u0000\u0001\uD800\u202E",
          "z".repeat(1_048_576));

  private AdapterTrials() {}

  static Preparation.Ready ready(Preparation preparation) {
    assertThat(preparation).isInstanceOf(Preparation.Ready.class);
    return (Preparation.Ready) preparation;
  }

  static Submission with(Submission given, Payload payload) {
    return copy(given, given.berichtsoort(), payload);
  }

  static Submission of(Submission given, String berichtsoort) {
    return copy(given, berichtsoort, given.payload());
  }

  private static Submission copy(Submission given, String berichtsoort, Payload payload) {
    return Submission.builder()
        .submissionKey(given.submissionKey())
        .berichtsoort(berichtsoort)
        .aansluiting(given.aansluiting())
        .belanghebbende(given.belanghebbende())
        .rol(given.rol())
        .tijdvak(given.tijdvak())
        .payload(payload)
        .bijlagen(given.bijlagen())
        .build();
  }

  /** The document with each of its values replaced, one at a time, by each wrong one. */
  static List<ErpDocument> spoiled(ErpDocument good) {
    return WRONG.stream()
        .flatMap(wrong -> spoiled(good.root(), wrong).stream())
        .map(ErpDocument::new)
        .toList();
  }

  private static List<ErpValue.Fields> spoiled(ErpValue.Fields fields, ErpValue wrong) {
    List<ErpValue.Fields> all = new ArrayList<>();
    fields
        .values()
        .forEach(
            (name, value) -> {
              all.add(replaced(fields, name, wrong));
              if (value instanceof ErpValue.Fields nested) {
                spoiled(nested, wrong).forEach(n -> all.add(replaced(fields, name, n)));
              }
            });
    return all;
  }

  private static ErpValue.Fields replaced(ErpValue.Fields fields, String name, ErpValue value) {
    Map<String, ErpValue> copy = new LinkedHashMap<>(fields.values());
    copy.put(name, value);
    return new ErpValue.Fields(copy);
  }

  /** Documents that are far too large. */
  static List<ErpDocument> huge() {
    ErpValue deep = new ErpValue.Words("x");
    for (int i = 0; i < 500; i++) {
      deep = new ErpValue.Fields(Map.of("a", deep));
    }
    return List.of(
        document(
            IntStream.range(0, 50_000)
                .boxed()
                .collect(Collectors.toMap(i -> "field" + i, i -> new ErpValue.Words("x")))),
        document(Map.of("x".repeat(2_000_000), new ErpValue.Words("x"))),
        document(Map.of("deep", deep)));
  }

  private static ErpDocument document(Map<String, ? extends ErpValue> fields) {
    return new ErpDocument(new ErpValue.Fields(new LinkedHashMap<>(fields)));
  }

  static List<BerichtInhoud> rubbishContent() {
    List<byte[]> octets = new ArrayList<>();
    octets.add(new byte[] {0});
    octets.add(new byte[] {(byte) 0xFF, (byte) 0xFE, '<', 0});
    octets.add(new byte[3_000_000]);
    RUBBISH.stream()
        .filter(words -> !words.isEmpty())
        .forEach(words -> octets.add(words.getBytes(StandardCharsets.UTF_8)));
    return octets.stream().map(o -> BerichtInhoud.of("application/xml", "x.xml", o)).toList();
  }

  /** Statuses of every code with rubbish in each place that can hold it. */
  static List<List<Status>> rubbishStatussen(Kenmerk kenmerk) {
    List<List<Status>> all = new ArrayList<>();
    for (String code : List.of("100", "210", "220", "230", "311", "321", "410", "420", "500")) {
      all.add(List.of(status(kenmerk, code, null)));
    }
    for (String code : List.of("311", "410", "500", "510", "7?!")) {
      for (String rubbish : RUBBISH) {
        all.add(
            List.of(status(kenmerk, "100", null), status(kenmerk, code, new Fout("", rubbish))));
        all.add(
            List.of(new Status(kenmerk, code, Instant.EPOCH, rubbish, new Fout("X", ""), rubbish)));
      }
    }
    return all;
  }

  static Status status(Kenmerk kenmerk, String code, @Nullable Fout fout) {
    return new Status(kenmerk, code, Instant.EPOCH, "", fout, null);
  }
}
