// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal.verslag;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a report calls things. Its form is not publicly known, so names are taken as they come:
 * capitals, blanks and punctuation do not matter.
 */
final class Names {
  private static final Map<String, List<String>> HEAD =
      Map.of(
          "fiscaalNummer",
          List.of("fiscaalnummer", "fiscaalnr"),
          "loonheffingennr",
          List.of("loonheffingennummer", "loonheffingennr"),
          "berichtsoort",
          List.of("berichtsoort", "soortbericht", "berichttype", "cdberichttype"),
          "referentie",
          List.of("referentie", "uwreferentie", "berichtkenmerkindiener", "berichtkenmerk"),
          "aantalMeldingen",
          List.of("aantalmeldingen", "aantalontvangen", "aantalontvangenmeldingen"),
          "aantalVerwerkt",
          List.of("aantalverwerkt", "aantalverwerktemeldingen", "verwerkt"),
          "aantalAfgekeurd",
          List.of("aantalafgekeurd", "aantalafgekeurdemeldingen", "afgekeurd"),
          "opgenomenOnderNummer",
          List.of("opgenomenondernummer", "ondernummer"));

  private static final Map<String, List<String>> ABOUT =
      Map.of(
          "referentieMelding",
          List.of("referentiemelding"),
          "personeelsnr",
          List.of("personeelsnr", "personeelsnummer"),
          "burgerservicenr",
          List.of("burgerservicenr", "burgerservicenummer", "bsn"),
          "datEersteAoDag",
          List.of("dateersteaodag"));

  private static final Map<String, List<String>> REMARK =
      Map.of(
          "soort",
          List.of("cdsrt", "soort", "ernst"),
          "code",
          List.of("cdmelding", "code", "foutcode", "meldingcode"),
          "toelichting",
          List.of("toel", "toelichting", "omschrijving", "beschrijving", "tekst"));

  private static final Pattern NO_LETTER = Pattern.compile("[^a-z]");

  private Names() {}

  /** Our name for something that is said of the whole. */
  static Optional<String> head(String theirs) {
    return ours(HEAD, theirs);
  }

  /** Our name for something that tells which report is meant. */
  static Optional<String> about(String theirs) {
    return ours(ABOUT, theirs);
  }

  /** Our name for a part of a remark. */
  static Optional<String> remark(String theirs) {
    return ours(REMARK, theirs);
  }

  private static Optional<String> ours(Map<String, List<String>> names, String theirs) {
    String plain = NO_LETTER.matcher(theirs.toLowerCase(Locale.ROOT)).replaceAll("");
    return names.entrySet().stream()
        .filter(entry -> entry.getValue().contains(plain))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
