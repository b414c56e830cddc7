// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal.verslag;

import digipoort.api.Finding;
import digipoort.api.Text;
import java.util.Locale;
import java.util.Map;

/**
 * What UWV says of one report (Applicatiemelding).
 *
 * @param soort F, X, W, M, R, or what else it says; may be empty
 * @param code of the remark; may be empty
 * @param toelichting its words; may be empty
 * @param about which report it is about: references by their name
 */
record Regel(String soort, String code, String toelichting, Map<String, String> about) {
  Regel {
    about = Map.copyOf(about);
  }

  /** The letter of UWV for a kind that is written as a word; what is not known as it is. */
  static String letter(String word) {
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "f", "fout" -> "F";
      case "x", "fatale fout", "fatalefout" -> "X";
      case "w", "waarschuwing" -> "W";
      case "r", "resultaat" -> "R";
      case "m", "melding" -> "M";
      default -> word;
    };
  }

  /** Not processed. */
  boolean fout() {
    return soort.equals("F") || soort.equals("X");
  }

  /** Processed, with a doubt. */
  boolean waarschuwing() {
    return soort.equals("W");
  }

  /** Whether the report was processed, as far as the remark tells. */
  String verwerkt() {
    return fout() ? "nee" : waarschuwing() ? "ja" : "onbekend";
  }

  /** Its finding at this place. */
  Finding finding(String at) {
    Finding.Builder finding =
        fout()
            ? Finding.error("UWV-FOUT", at)
            : waarschuwing()
                ? Finding.warning("UWV-WAARSCHUWING", at)
                : Finding.info("UWV-OPMERKING", at);
    return finding.says(words().nl(), words().en()).todo(todo().nl(), todo().en()).build();
  }

  private Text words() {
    String reference = about.getOrDefault("referentieMelding", "");
    String at = reference.isEmpty() ? "" : " (" + reference + ")";
    String said = (code.isEmpty() ? "" : code + ": ") + (toelichting.isEmpty() ? "-" : toelichting);
    return new Text(nl() + at + ": " + said, en() + at + ": " + said);
  }

  private String nl() {
    return switch (soort) {
      case "F" -> "Fout";
      case "X" -> "Fatale fout";
      case "W" -> "Waarschuwing";
      case "R" -> "Resultaat";
      default -> "Melding" + other();
    };
  }

  private String en() {
    return switch (soort) {
      case "F" -> "Error";
      case "X" -> "Fatal error";
      case "W" -> "Warning";
      case "R" -> "Result";
      default -> "Remark" + other();
    };
  }

  private String other() {
    return soort.isEmpty() || soort.equals("M") ? "" : " " + soort;
  }

  private Text todo() {
    if (fout()) {
      return new Text(
          "Deze melding is niet verwerkt: verbeter haar en dien haar opnieuw in.",
          "This report was not processed: correct it and submit it again.");
    }
    return waarschuwing()
        ? new Text(
            "Deze melding is vastgelegd. Is zij onjuist, trek haar dan in en dien een nieuwe in.",
            "This report was recorded. If it is wrong, withdraw it and submit a new one.")
        : new Text("Geen actie nodig.", "Nothing to do.");
  }
}
