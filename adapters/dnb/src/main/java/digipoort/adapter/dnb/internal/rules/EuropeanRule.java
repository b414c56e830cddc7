// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.dnb.internal.rules;

import digipoort.api.Severity;
import digipoort.api.Text;

/**
 * The filing rules checked, numbered as the European Filing Rules (CWA 16744) are by EBA and EIOPA,
 * whose numbers DNB follows; with a code of our own where the number is not known.
 */
public enum EuropeanRule {
  INDICATORS(
      "EFR-1.6",
      new Text(
          "Er is geen template dat is ingevuld.",
          "There is no template that is reported as filed."),
      new Text(
          "Noem de templates van dit rapport: templates, code met true of false.",
          "Name the templates of this report: templates, code with true or false.")),
  INDICATOR(
      "EFR-1.6",
      new Text("Een filing indicator klopt niet.", "A filing indicator is wrong."),
      new Text(
          "Schrijf find:filingIndicator in find:fIndicators, in een context zonder dimensies, met"
              + " find:filed true of false.",
          "Write find:filingIndicator within find:fIndicators, in a context without dimensions,"
              + " with find:filed true or false.")),
  INDICATOR_TWICE(
      "EFR-1.6.1",
      new Text("Een template is dubbel genoemd.", "A template is named twice."),
      new Text("Noem elk template een keer.", "Name each template once.")),
  INDICATOR_TUPLES(
      "EFR-1.6.2",
      Severity.WARNING,
      new Text(
          "De templates staan niet in een enkele find:fIndicators.",
          "The templates are not within a single find:fIndicators."),
      new Text("Zet ze bij elkaar.", "Put them together.")),
  TEMPLATE(
      "DNB-TEMPLATE",
      new Text("Onbekend template.", "Unknown template."),
      new Text(
          "Gebruik de code zoals de taxonomie die noemt.",
          "Use the code as the taxonomy names it.")),
  NOT_FILED(
      "EFR-1.7.1",
      Severity.WARNING,
      new Text(
          "Feit van een template dat niet als ingevuld is genoemd.",
          "Fact of a template that is not reported as filed."),
      new Text(
          "Laat het feit weg of noem het template met true.",
          "Leave the fact out or name the template with true.")),
  BASE(
      "EFR-2.1",
      new Text("xml:base is niet toegestaan.", "xml:base is not allowed."),
      new Text("Verwijder xml:base.", "Remove xml:base.")),
  ABSOLUTE(
      "EFR-2.2",
      new Text(
          "De schemaRef is geen volledige URL van een entrypoint.",
          "The schemaRef is not the full URL of an entry point."),
      new Text("Noem de volledige URL.", "Name the full URL.")),
  ONE_SCHEMA(
      "EFR-2.3",
      new Text("Er moet precies een schemaRef zijn.", "There must be exactly one schemaRef."),
      new Text("Noem alleen het entrypoint.", "Name the entry point only.")),
  LINKBASE(
      "EFR-2.4",
      new Text("Een linkbaseRef is niet toegestaan.", "A linkbaseRef is not allowed."),
      new Text("Verwijder de linkbaseRef.", "Remove the linkbaseRef.")),
  CONTEXT_UNUSED(
      "EFR-2.7",
      new Text("Context wordt niet gebruikt.", "Context is not used."),
      new Text("Verwijder de context.", "Remove the context.")),
  CONTEXT_TWICE(
      "EFR-2.7",
      new Text("Context is gelijk aan een andere.", "Context equals another."),
      new Text("Gebruik een van beide.", "Use one of the two.")),
  ENTITY(
      "EFR-2.9",
      new Text(
          "Niet alle contexten gaan over dezelfde instelling.",
          "Not all contexts are about the same entity."),
      new Text("Rapporteer over een enkele instelling.", "Report about a single entity.")),
  OTHER_ENTITY(
      "DNB-ENTITY",
      new Text(
          "Het rapport gaat niet over de belanghebbende.",
          "The report is not about the belanghebbende."),
      new Text(
          "Maak identifier en belanghebbende.nummer gelijk.",
          "Make identifier and belanghebbende.nummer equal.")),
  DATE(
      "EFR-2.10",
      new Text("Een datum moet zonder tijd zijn.", "A date must be without time."),
      new Text("Schrijf jjjj-mm-dd.", "Write yyyy-mm-dd.")),
  FOREVER(
      "EFR-2.11",
      new Text("De periode forever is niet toegestaan.", "The period forever is not allowed."),
      new Text("Gebruik de referentiedatum.", "Use the reference date.")),
  REFERENCE_DATE(
      "EFR-2.13",
      new Text("Niet op de referentiedatum.", "Not on the reference date."),
      new Text(
          "Laat elke periode op de referentiedatum eindigen.",
          "Let each period end on the reference date.")),
  SEGMENT(
      "EFR-2.14",
      new Text("Een segment is niet toegestaan.", "A segment is not allowed."),
      new Text("Zet dimensies in het scenario.", "Put dimensions into the scenario.")),
  PRECISION(
      "EFR-2.17",
      new Text("precision is niet toegestaan.", "precision is not allowed."),
      new Text("Gebruik decimals.", "Use decimals.")),
  DECIMALS(
      "EFR-2.18",
      Severity.WARNING,
      new Text("Ongebruikelijke nauwkeurigheid.", "Unusual accuracy."),
      new Text(
          "Gebruik decimals van -3 of meer voor bedragen, 0 voor gehele getallen, 4 of meer voor"
              + " verhoudingen.",
          "Use decimals of -3 or more for amounts, 0 for whole numbers, 4 or more for ratios.")),
  NIL(
      "EFR-2.19",
      new Text("xsi:nil is niet toegestaan.", "xsi:nil is not allowed."),
      new Text("Laat het feit weg.", "Leave the fact out.")),
  UNIT_TWICE(
      "EFR-2.21",
      new Text("Unit is gelijk aan een andere.", "Unit equals another."),
      new Text("Gebruik een van beide.", "Use one of the two.")),
  UNIT_UNUSED(
      "EFR-2.22",
      new Text("Unit wordt niet gebruikt.", "Unit is not used."),
      new Text("Verwijder de unit.", "Remove the unit.")),
  FOOTNOTE(
      "DNB-FOOTNOTE",
      new Text("Voetnoten zijn niet toegestaan.", "Footnotes are not allowed."),
      new Text("Verwijder de voetnoot.", "Remove the footnote.")),
  CURRENCY(
      "EFR-3.1",
      new Text("Bedrag in een andere valuta dan het rapport.", "Amount in another currency."),
      new Text(
          "Rapporteer in een enkele valuta; een andere kan alleen waar een dimensie die valuta"
              + " noemt.",
          "Report in one currency; another one only where a dimension names that currency.")),
  OTHER_CURRENCY(
      "EFR-3.1",
      Severity.WARNING,
      new Text(
          "Bedrag in een andere valuta, die een dimensie noemt.",
          "Amount in another currency, which a dimension names."),
      new Text(
          "Controleer of het rapportagekader dat zo vraagt.",
          "Check that the reporting framework asks for it.")),
  PURE(
      "EFR-3.2",
      Severity.WARNING,
      new Text(
          "Een getal dat geen bedrag is, heeft een andere unit dan pure.",
          "A number that is no amount has another unit than pure."),
      new Text("Gebruik pure.", "Use pure.")),
  SCHEME(
      "EFR-3.6",
      new Text(
          "Het schema van de identifier is een ander.", "The scheme of the identifier is another."),
      new Text(
          "Gebruik het schema van de LEI; het staat in lei.schema van " + Settings.FILE + ".",
          "Use the scheme of the LEI; it is in lei.schema of " + Settings.FILE + "."));

  private final String code;
  private final Severity severity;
  private final Text text;
  private final Text action;

  EuropeanRule(String code, Text text, Text action) {
    this(code, Severity.ERROR, text, action);
  }

  EuropeanRule(String code, Severity severity, Text text, Text action) {
    this.code = code;
    this.severity = severity;
    this.text = text;
    this.action = action;
  }

  String code() {
    return code;
  }

  Severity severity() {
    return severity;
  }

  Text text() {
    return text;
  }

  Text action() {
    return action;
  }
}
