// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.internal;

import digipoort.api.Text;

/** The rules checked, with what they say and what to do. */
public enum Rule implements Stated {
  BOM(
      "FR-NL-1.01",
      new Text("Het bestand begint met een byte order mark.", "The file starts with a BOM."),
      new Text("Sla het op als UTF-8 zonder BOM.", "Save it as UTF-8 without BOM.")),
  CHARACTER(
      "FR-NL-1.02",
      new Text(
          "Teken buiten Basic Latin, Latin-1 en valutatekens.",
          "Character outside Basic Latin, Latin-1 and currency symbols."),
      new Text("Vervang het teken.", "Replace the character.")),
  DOCTYPE(
      "FR-NL-1.03",
      new Text("Een DOCTYPE is niet toegestaan.", "A DOCTYPE is not allowed."),
      new Text("Verwijder de DOCTYPE.", "Remove the DOCTYPE.")),
  REFERENCE(
      "FR-NL-1.04",
      new Text("Verwijzing naar een teken dat niet mag.", "Reference to a character not allowed."),
      new Text(
          "Gebruik alleen amp, apos, gt, lt, quot en toegestane tekens.",
          "Use amp, apos, gt, lt, quot and allowed characters only.")),
  ENCODING(
      "FR-NL-1.05",
      new Text("De codering is niet UTF-8.", "The encoding is not UTF-8."),
      new Text("Sla het bestand op als UTF-8.", "Save the file as UTF-8.")),
  FILE_NAME(
      "FR-NL-1.06",
      new Text("De bestandsnaam is niet overal bruikbaar.", "The file name is not portable."),
      new Text(
          "Begin en eindig met een letter of cijfer; verder alleen . _ -",
          "Begin and end with a letter or digit; otherwise only . _ -")),
  XML(
      "XBRL-XML",
      new Text("Geen leesbare XML.", "Not readable as XML."),
      new Text("Herstel de XML op deze plaats.", "Repair the XML at this place.")),
  UNCHECKED(
      "XBRL-UNCHECKED",
      new Text(
          "De instance is te groot om helemaal te controleren.",
          "The instance is too large to be checked as a whole."),
      new Text("Splits de instance.", "Split the instance.")),
  ROOT(
      "XBRL-ROOT",
      new Text("Het bestand is geen XBRL-instance.", "The file is not an XBRL instance."),
      new Text("Lever een bestand met root xbrli:xbrl.", "Hand in a file with root xbrli:xbrl.")),
  LANGUAGE(
      "FR-NL-2.03",
      new Text("xml:lang ontbreekt op de root.", "xml:lang is missing on the root."),
      new Text("Voeg xml:lang=\"nl\" toe.", "Add xml:lang=\"nl\".")),
  SCHEMA_REF(
      "FR-NL-2.04",
      new Text("Er moet precies een schemaRef zijn.", "There must be exactly one schemaRef."),
      new Text("Noem alleen het entrypoint.", "Name the entry point only.")),
  LINKBASE_REF(
      "FR-NL-2.05",
      new Text("Een linkbaseRef is niet toegestaan.", "A linkbaseRef is not allowed."),
      new Text("Verwijder de linkbaseRef.", "Remove the linkbaseRef.")),
  CDATA_END(
      "FR-NL-2.06",
      new Text("De tekens ]]> zijn niet toegestaan.", "The characters ]]> are not allowed."),
      new Text("Gebruik geen CDATA.", "Do not use CDATA.")),
  NIL(
      "FR-NL-2.07",
      new Text("xsi:nil is niet toegestaan.", "xsi:nil is not allowed."),
      new Text("Laat het feit weg.", "Leave the fact out.")),
  DATE(
      "FR-NL-3.01",
      new Text("Een datum moet zonder tijd zijn.", "A date must be without time."),
      new Text("Schrijf jjjj-mm-dd.", "Write yyyy-mm-dd.")),
  FOREVER(
      "FR-NL-3.02",
      new Text("De periode forever is niet toegestaan.", "The period forever is not allowed."),
      new Text("Geef begin- en einddatum.", "Give begin and end date.")),
  CONTEXT_UNUSED(
      "FR-NL-3.03",
      new Text("Context wordt niet gebruikt.", "Context is not used."),
      new Text("Verwijder de context.", "Remove the context.")),
  CONTEXT_DUPLICATE(
      "FR-NL-3.04",
      new Text("Context is gelijk aan een andere.", "Context equals another."),
      new Text("Gebruik een van beide.", "Use one of the two.")),
  UNIT_DUPLICATE(
      "FR-NL-4.01",
      new Text("Unit is gelijk aan een andere.", "Unit equals another."),
      new Text("Gebruik een van beide.", "Use one of the two.")),
  UNIT_UNUSED(
      "FR-NL-4.02",
      new Text("Unit wordt niet gebruikt.", "Unit is not used."),
      new Text("Verwijder de unit.", "Remove the unit.")),
  FACT_DUPLICATE(
      "FR-NL-5.01",
      new Text("Feit komt dubbel voor.", "Fact occurs twice."),
      new Text("Lever het feit een keer.", "Report the fact once.")),
  FACT_EMPTY(
      "FR-NL-5.03",
      new Text("Feit is leeg.", "Fact is empty."),
      new Text("Geef een waarde of laat het weg.", "Give a value or leave it out.")),
  PRECISION(
      "FR-NL-5.06",
      new Text("precision is niet toegestaan.", "precision is not allowed."),
      new Text("Gebruik decimals.", "Use decimals.")),
  FOOTNOTE(
      "FR-NL-6.01",
      new Text("Voetnoten zijn niet toegestaan.", "Footnotes are not allowed."),
      new Text("Verwijder de voetnoot.", "Remove the footnote.")),
  CONTEXT_REF(
      "XBRL-CONTEXTREF",
      new Text("contextRef noemt geen context.", "contextRef names no context."),
      new Text("Noem een bestaande context.", "Name a context that exists.")),
  UNIT_REF(
      "XBRL-UNITREF",
      new Text("unitRef noemt geen unit.", "unitRef names no unit."),
      new Text("Noem een bestaande unit.", "Name a unit that exists."));

  private final String code;
  private final Text text;
  private final Text action;

  Rule(String code, Text text, Text action) {
    this.code = code;
    this.text = text;
    this.action = action;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Text text() {
    return text;
  }

  @Override
  public Text action() {
    return action;
  }
}
