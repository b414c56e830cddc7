// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.sba;

import digipoort.api.BerichtResultaat;
import digipoort.api.Finding;
import digipoort.api.Text;
import digipoort.mapping.Euros;
import digipoort.mapping.Masked;
import digipoort.mapping.Periods;
import digipoort.xbrl.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An assessment in plain words, for a bookkeeper. Numbers of persons are masked. */
final class SbaWords {
  private static final Locale DUTCH = Locale.forLanguageTag("nl");
  private static final int MOST = 60;

  private final Assessment assessment;

  SbaWords(Assessment assessment) {
    this.assessment = assessment;
  }

  static Text direction(Assessment.Balance balance) {
    int sign = balance.amount().signum();
    return sign > 0
        ? new Text("te betalen", "to be paid")
        : sign < 0
            ? new Text("te ontvangen", "to be received")
            : new Text("niets te betalen of te ontvangen", "nothing to be paid or received");
  }

  Text summary() {
    return new Text(summary(DUTCH), summary(Locale.ENGLISH));
  }

  private String summary(Locale language) {
    boolean dutch = language.equals(DUTCH);
    String number =
        assessment.text("aanslagnummer").map(SbaWords::masked).map(n -> " " + n).orElse("");
    String about =
        Stream.of("middel", "belastingjaar", "tijdvak")
            .flatMap(role -> assessment.text(role).stream())
            .map(SbaWords::cut)
            .collect(Collectors.joining(", "));
    String dated =
        assessment
            .text("dagtekening")
            .map(words -> (dutch ? ", dagtekening " : ", dated ") + day(words, language))
            .orElse("");
    return (dutch ? "Aanslag" : "Assessment")
        + number
        + (about.isEmpty() ? "" : " (" + about + ")")
        + dated
        + ": "
        + balance(language)
        + due(language)
        + ".";
  }

  private String balance(Locale language) {
    boolean dutch = language.equals(DUTCH);
    return assessment
        .balance()
        .map(
            balance -> {
              String words = dutch ? direction(balance).nl() : direction(balance).en();
              return balance.amount().signum() == 0
                  ? words
                  : words + " " + Euros.shown(balance.amount().abs(), language);
            })
        .orElse(dutch ? "zonder herkend bedrag" : "without an amount that is recognised");
  }

  private String due(Locale language) {
    boolean dutch = language.equals(DUTCH);
    boolean pay = assessment.balance().filter(b -> b.amount().signum() > 0).isPresent();
    return pay
        ? assessment.dues().stream()
            .findFirst()
            .map(due -> (dutch ? ", uiterlijk " : ", by ") + day(due.words(), language))
            .orElse("")
        : "";
  }

  private static String day(String words, Locale language) {
    return DutchDate.of(words).map(day -> Periods.shown(day, language)).orElse(cut(words));
  }

  /** The number of an assessment starts with that of whom it is about. */
  private static String masked(String number) {
    String cut = cut(number);
    return cut.matches("[0-9]{9}.*") ? Masked.of(cut.substring(0, 9)) + cut.substring(9) : cut;
  }

  private static String cut(String words) {
    return words.length() > MOST ? words.substring(0, MOST) + "..." : words;
  }

  Text action() {
    Optional<Assessment.Balance> balance = assessment.balance();
    if (balance.isEmpty()) {
      return new Text(
          "Lees de feiten, en de brief van de Belastingdienst.",
          "Read the facts, and the letter of the Belastingdienst.");
    }
    return balance.get().amount().signum() > 0
        ? new Text(
            "Boek de aanslag en betaal op tijd; de brief van de Belastingdienst is bepalend.",
            "Book the assessment and pay in time; the letter of the Belastingdienst decides.")
        : new Text(
            "Boek de aanslag; de brief van de Belastingdienst is bepalend.",
            "Book the assessment; the letter of the Belastingdienst decides.");
  }

  private void amount(List<Finding> findings) {
    Optional<Assessment.Balance> balance = assessment.balance();
    if (balance.isEmpty()) {
      findings.add(
          Finding.warning("SBA-AMOUNT", "")
              .says("Geen bedrag herkend.", "No amount was recognised.")
              .todo("Bekijk de feiten.", "Look at the facts.")
              .build());
    } else if (balance.get().gross()) {
      findings.add(
          Finding.warning("SBA-AMOUNT", "")
              .says(
                  "Het bericht noemt geen saldo; dit is het bedrag van de aanslag zonder"
                      + " verrekeningen.",
                  "The message names no balance; this is the amount of the assessment before"
                      + " anything is settled.")
              .todo("Vergelijk met de brief.", "Compare with the letter.")
              .build());
    }
  }

  /** Adds what is remarkable to the findings. */
  void remarks(BerichtResultaat bericht, List<Finding> findings) {
    amount(findings);
    if (assessment.balance().isPresent()) {
      findings.add(
          Finding.info("SBA-SIGN", "")
              .says(
                  "Een positief saldo is gelezen als te betalen; dat is niet openbaar vastgelegd.",
                  "A positive balance was read as to be paid; that is not publicly laid down.")
              .todo("Vergelijk met de brief.", "Compare with the letter.")
              .build());
    }
    assessment.dues().stream()
        .filter(due -> due.date().isEmpty())
        .forEach(
            due ->
                findings.add(
                    Finding.warning("SBA-DATE", "")
                        .says(
                            "'" + cut(due.words()) + "' is niet als datum te begrijpen.",
                            "'" + cut(due.words()) + "' cannot be understood as a date.")
                        .todo("Lees de datum zelf.", "Read the date yourself.")
                        .build()));
    identity(bericht, findings);
  }

  private void identity(BerichtResultaat bericht, List<Finding> findings) {
    boolean other =
        assessment.report().contexts().values().stream()
            .map(Context::identifier)
            .anyMatch(number -> !number.strip().equals(bericht.belanghebbende().nummer()));
    if (other) {
      findings.add(
          Finding.warning("SBA-IDENTITY", "belanghebbende.nummer")
              .says(
                  "De inhoud gaat over een ander nummer dan "
                      + bericht.belanghebbende().masked()
                      + ".",
                  "The content is about another number than "
                      + bericht.belanghebbende().masked()
                      + ".")
              .todo("Controleer voor wie de aanslag is.", "Check whom the assessment is for.")
              .build());
    }
  }
}
