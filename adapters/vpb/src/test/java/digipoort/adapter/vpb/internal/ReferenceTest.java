// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal;

import static digipoort.adapter.vpb.internal.Trials.codes;
import static digipoort.adapter.vpb.internal.Trials.findings;
import static digipoort.adapter.vpb.internal.Trials.ticket;
import static digipoort.adapter.vpb.internal.Trials.xml;
import static org.assertj.core.api.Assertions.assertThat;

import digipoort.adapter.vpb.internal.bericht.When;
import digipoort.adapter.vpb.internal.form.Form;
import digipoort.adapter.vpb.internal.form.Kind;
import digipoort.api.BerichtInhoud;
import digipoort.api.ErpDocument;
import digipoort.api.ErpValue;
import digipoort.api.Finding;
import digipoort.api.Payload;
import digipoort.api.Severity;
import digipoort.api.Submission;
import digipoort.api.Tijdvak;
import digipoort.api.adapter.Adapter;
import digipoort.api.adapter.Preparation;
import digipoort.xbrl.Context;
import digipoort.xbrl.InstanceReader;
import digipoort.xbrl.Report;
import digipoort.xbrl.ReportedFact;
import digipoort.xbrl.taxonomy.Concept;
import digipoort.xbrl.taxonomy.InstanceCheck;
import digipoort.xbrl.taxonomy.Taxonomy;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By the real Nederlandse Taxonomie 9.0, which is not part of the product. */
class ReferenceTest {
  private static final Tijdvak YEAR = Trials.period("2014-01-01", "2014-12-31");
  private static OnePackage nt9;

  @AfterAll
  static void forget() {
    nt9 = null;
  }

  private static OnePackage nt9() {
    if (nt9 == null) {
      nt9 = Reference.nt9();
    }
    return nt9;
  }

  private static Taxonomy vpb() {
    return nt9().find(Reference.NT9_VPB).orElseThrow();
  }

  private static Adapter adapter() {
    return new VpbAdapter(Trials.SETTINGS, VpbAdapter.means(null, nt9()));
  }

  private static Preparation prepare(Payload payload) {
    Submission submission = Trials.submission(payload).tijdvak(YEAR).build();
    return adapter().prepare(submission, ticket("simulator"));
  }

  /** The year's package alone is enough: no descriptor knows 2014. */
  @Test
  void contentOfThePublicReturnBecomesAnEqualMessage() {
    Report reference = read(Reference.octets("vpb/nt09-authored-vpb-2014-minimal.xbrl"));
    Preparation ours = prepare(document(reference));
    String xml = xml(ours);
    assertThat(facts(read(xml.getBytes(StandardCharsets.UTF_8)))).isEqualTo(facts(reference));
    assertThat(InstanceCheck.sbr(vpb()).check("a.xbrl", xml.getBytes(StandardCharsets.UTF_8)))
        .isEmpty();
    assertThat(((Preparation.Ready) ours).preview().nl())
        .contains("Totaal activa fiscaal", "einde", "50.000", "Nederlandse Taxonomie");
    assertThat(codes(ours)).isEmpty();
  }

  @Test
  void publicReturnIsAcceptedAsItIs() {
    byte[] octets = Reference.octets("vpb/nt09-authored-vpb-2014-minimal.xbrl");
    BerichtInhoud inhoud = BerichtInhoud.of("application/xml", "vpb.xbrl", octets);
    Preparation preparation = prepare(inhoud);
    assertThat(findings(preparation)).extracting(Finding::severity).doesNotContain(Severity.ERROR);
    assertThat(((Preparation.Ready) preparation).bericht().inhoud()).isSameAs(inhoud);
  }

  /** What the descriptors of later years say of concepts is what the taxonomy we have says. */
  @Test
  void profileIsRightInTheNamesOfTheTaxonomyWeHave() {
    Taxonomy vpb = vpb();
    for (Form form : VpbAdapter.means(null, Trials.NO_TAXONOMIES).forms().all()) {
      form.fields()
          .forEach(
              placed -> {
                String local = placed.field().concept().getLocalPart();
                Concept concept = vpb.concepts(local).get(0);
                assertThat(vpb.presents(concept.name())).as(local).isTrue();
                boolean instant = concept.period() == Concept.Period.INSTANT;
                assertThat(instant).as(local).isEqualTo(placed.section().cube().time());
                String cube = vpb.cubes(concept.name()).get(0).role();
                String expected = placed.section().cube().name().toLowerCase(Locale.ROOT);
                assertThat(cube).as(local).endsWith("cube-" + expected);
                assertThat(negative(placed.field().kind()))
                    .as(local)
                    .isEqualTo(concept.monetary() && concept.type().refuses("-1").isEmpty());
              });
    }
  }

  private static boolean negative(Kind kind) {
    return kind instanceof Kind.Amount amount
        ? amount.negative()
        : kind instanceof Kind.Sum sum && sum.negative();
  }

  /** The profile, renamed to the taxonomy we have, makes what that taxonomy finds valid. */
  @Test
  void messageOfTheProfileIsValidInTheNamesOfTheTaxonomyWeHave(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("own.xml"), renamed());
    Adapter adapter = new VpbAdapter(Trials.SETTINGS, VpbAdapter.means(folder, nt9()));
    Submission submission = Trials.good().tijdvak(YEAR).build();
    Preparation preparation = adapter.prepare(submission, ticket("simulator"));
    String xml = xml(preparation);
    assertThat(xml).contains("<bd-bedr:AssetsTotalAmountFiscal");
    assertThat(codes(preparation)).containsExactly("VPB-DEADLINE-PASSED");
  }

  private static String renamed() throws IOException {
    String text;
    try (InputStream in = Form.class.getResourceAsStream("vpb-2024.xml")) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Taxonomy vpb = vpb();
    StringBuilder renamed = new StringBuilder();
    Matcher concepts = Pattern.compile("concept=\"bd-i:(\\w+)\"").matcher(text);
    while (concepts.find()) {
      String prefix = vpb.concepts(concepts.group(1)).get(0).name().getPrefix();
      concepts.appendReplacement(renamed, "concept=\"" + prefix + ":" + concepts.group(1) + "\"");
    }
    concepts.appendTail(renamed);
    String nt9 = "http://www.nltaxonomie.nl/9.0/";
    return renamed
        .toString()
        .replaceFirst("name=\"vpb-2024\"", "name=\"vpb-2014\"")
        .replace("2024-01-01", "2014-01-01")
        .replace("2024-12-31", "2014-12-31")
        .replaceFirst(">http://[^<]*xsd<", ">" + Reference.NT9_VPB + "<")
        .replaceAll(" *<namespace[^>]*>\n", "")
        .replace("bd-t:", "bd-alg-tuple:")
        .replace("bd-dim-mem:", "bd-dim-dom:")
        .replaceFirst(
            "(?=  <identifier)",
            """
              <namespace prefix="bd-alg" uri="%sbasis/bd/items/bd-algemeen"/>
              <namespace prefix="bd-bedr" uri="%sbasis/bd/items/bd-bedrijven"/>
              <namespace prefix="bd-alg-tuple" uri="%sdomein/bd/tuples/bd-alg-tuples"/>
              <namespace prefix="bd-dim-dim" uri="%sdomein/bd/axes/bd-axes"/>
              <namespace prefix="bd-dim-dom" uri="%sbasis/bd/domains/bd-domains"/>
            """
                .formatted(nt9, nt9, nt9, nt9, nt9));
  }

  private static Report read(byte[] octets) {
    return InstanceReader.read(octets);
  }

  /** What each fact says, whatever the ids of contexts. */
  private static Set<List<Object>> facts(Report report) {
    return report
        .all()
        .map(
            fact -> {
              Context context = fact.context();
              return List.<Object>of(
                  fact.concept(),
                  fact.value(),
                  context.period(),
                  Set.copyOf(context.dimensions()),
                  context.identifier());
            })
        .collect(Collectors.toSet());
  }

  /** A document that names each fact of an instance. */
  private static ErpDocument document(Report report) {
    List<ErpValue> facts = report.facts().stream().map(ReferenceTest::entry).toList();
    return new ErpDocument(new ErpValue.Fields(Map.of("feiten", new ErpValue.Items(facts))));
  }

  private static ErpValue entry(ReportedFact fact) {
    Map<String, ErpValue> entry = new LinkedHashMap<>();
    entry.put("concept", new ErpValue.Words(fact.concept().getLocalPart()));
    String value = fact.value();
    boolean flag = value.equals("true") || value.equals("false");
    entry.put(
        "waarde",
        fact.unit() != null
            ? new ErpValue.Amount(new BigDecimal(value))
            : flag ? new ErpValue.Flag(Boolean.parseBoolean(value)) : new ErpValue.Words(value));
    When.of(fact.context().period(), YEAR)
        .filter(when -> when != When.YEAR)
        .ifPresent(when -> entry.put("moment", new ErpValue.Words(when.word())));
    return new ErpValue.Fields(entry);
  }
}
