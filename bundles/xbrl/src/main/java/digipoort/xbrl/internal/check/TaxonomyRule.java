// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.internal.check;

import digipoort.api.Severity;
import digipoort.api.Text;
import digipoort.xbrl.internal.Stated;

/** What an instance must keep to fit its taxonomy. */
public enum TaxonomyRule implements Stated {
  ENTRY_POINT(
      "XBRL-ENTRYPOINT",
      "De schemaRef noemt een ander entrypoint.",
      "The schemaRef names another entry point.",
      "Noem het entrypoint van dit bericht.",
      "Name the entry point of this message."),
  CONCEPT(
      "XBRL-CONCEPT",
      "De taxonomie kent dit element niet.",
      "The taxonomy does not know this element.",
      "Gebruik een element van het entrypoint.",
      "Use an element of the entry point."),
  ABSTRACT(
      "XBRL-ABSTRACT",
      "Over dit element kan niet worden gerapporteerd.",
      "This element cannot be reported.",
      "Gebruik een element dat een waarde heeft.",
      "Use an element that has a value."),
  KIND(
      "XBRL-KIND",
      "Een item heeft een contextRef, een tuple niet.",
      "An item has a contextRef, a tuple has none.",
      "Schrijf het element zoals de taxonomie zegt.",
      "Write the element as the taxonomy says."),
  ATTRIBUTE(
      "XBRL-ATTRIBUTE",
      "Onbekend attribuut.",
      "Unknown attribute.",
      "Verwijder het attribuut.",
      "Remove the attribute."),
  TYPE(
      "XBRL-TYPE",
      "De waarde past niet bij het type.",
      "The value does not fit its type.",
      "Geef een waarde die past.",
      "Give a value that fits."),
  NIL(
      "XBRL-NIL",
      "xsi:nil kan hier niet.",
      "xsi:nil is not possible here.",
      "Geef een waarde of laat het feit weg.",
      "Give a value or leave the fact out."),
  PERIOD(
      "XBRL-PERIOD",
      "De soort periode van de context past niet.",
      "The kind of period of the context does not fit.",
      "Gebruik een context met de juiste soort periode.",
      "Use a context with the right kind of period."),
  UNIT(
      "XBRL-UNIT",
      "De unit past niet.",
      "The unit does not fit.",
      "Gebruik de unit die bij het type hoort.",
      "Use the unit that belongs to the type."),
  DECIMALS(
      "XBRL-DECIMALS",
      "Een getal heeft decimals, iets anders niet.",
      "A number has decimals, anything else has none.",
      "Schrijf bij een getal decimals=\"INF\" of een geheel getal.",
      "Write decimals=\"INF\" or a whole number for a number."),
  DIMENSION(
      "XBRL-DIMENSION",
      "Een dimensie van de context klopt niet.",
      "A dimension of the context is wrong.",
      "Herstel de dimensie in de context.",
      "Repair the dimension in the context."),
  CUBE(
      "XBRL-CUBE",
      "De dimensies van de context passen niet bij dit feit.",
      "The dimensions of the context do not fit this fact.",
      "Gebruik een context met precies de dimensies die verwacht worden.",
      "Use a context with exactly the dimensions that are expected."),
  TUPLE(
      "XBRL-TUPLE",
      "De inhoud van de tuple klopt niet.",
      "The content of the tuple is wrong.",
      "Zet de elementen in de volgorde van de taxonomie.",
      "Put the elements in the order of the taxonomy."),
  DUPLICATE(
      "XBRL-DUPLICATE",
      "Feit komt dubbel voor.",
      "Fact occurs twice.",
      "Lever het feit een keer.",
      "Report the fact once."),
  PRESENTED(
      "NTA-2.04.00.04",
      "Het feit staat niet in de presentatie van het entrypoint.",
      "The fact is not in the presentation of the entry point.",
      "Laat het feit weg.",
      "Leave the fact out."),
  EXTENSION(
      "NTA-2.04.00.08",
      "De bestandsnaam eindigt niet op .xbrl.",
      "The file name does not end with .xbrl.",
      "Noem het bestand NAAM.xbrl.",
      "Call the file NAME.xbrl.") {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  },
  TUPLE_CONTEXT(
      "NTA-2.04.00.03",
      "De feiten in een tuple horen dezelfde context te hebben.",
      "The facts in a tuple should have the same context.",
      "Controleer de contexten van deze tuple.",
      "Check the contexts of this tuple.") {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  },
  TUPLE_ROOT(
      "NTA-2.04.03.04",
      "Dit feit hoort in een tuple.",
      "This fact belongs in a tuple.",
      "Controleer of het feit los mag staan.",
      "Check whether the fact may stand by itself.") {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  },
  FORMULA(
      "XBRL-FORMULA",
      "De taxonomie heeft formules; die zijn niet uitgevoerd.",
      "The taxonomy has formulas; they were not run.",
      "Geen actie nodig; de ontvanger kan ze wel uitvoeren.",
      "Nothing to do; the receiver may run them.") {
    @Override
    public Severity severity() {
      return Severity.INFO;
    }
  },
  CALCULATION(
      "XBRL-CALCULATION",
      "De taxonomie heeft optellingen; die zijn niet nagerekend.",
      "The taxonomy has sums; they were not checked.",
      "Geen actie nodig; de ontvanger kan ze wel narekenen.",
      "Nothing to do; the receiver may check them.") {
    @Override
    public Severity severity() {
      return Severity.INFO;
    }
  };

  private final String code;
  private final Text text;
  private final Text action;

  TaxonomyRule(String code, String nl, String en, String actionNl, String actionEn) {
    this.code = code;
    this.text = new Text(nl, en);
    this.action = new Text(actionNl, actionEn);
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
