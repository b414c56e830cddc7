// SPDX-License-Identifier: Apache-2.0
package digipoort.api.channel;

import digipoort.api.BerichtLijstResultaat;
import digipoort.api.BerichtResultaat;
import digipoort.api.Identiteit;
import digipoort.api.Kenmerk;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Gives the berichten that are there for us (koppelvlak WUS 1.2, OphaalService). Registered with
 * the property {@value Channel#AANSLUITING}, by channels that can. May be called by many threads at
 * once.
 *
 * <p>The questions named {@code nieuwe...} mark what they give as read, for everyone with the same
 * certificate: an answer that is lost on its way is lost for good. The product itself never asks
 * them.
 *
 * <p>A {@code taker} is called once for each bericht, in the order given, after the whole answer
 * was verified; the contents can be opened only during that call. What it throws ends the question
 * and is passed on. The value of the answer is the number of berichten taken.
 */
@ConsumerType
public interface BerichtSource {
  /** What is there for the holder of the certificate (getBerichtenLijst). */
  Answer<List<BerichtLijstResultaat>> berichtenLijst(@Nullable String berichtsoort, Window window);

  /** The same, of what was not given before; marks it as read (getNieuweBerichtenLijst). */
  Answer<List<BerichtLijstResultaat>> nieuweBerichtenLijst(
      @Nullable String berichtsoort, Window window);

  /** All berichten of one process (getBerichtenKenmerk). */
  Answer<Integer> berichtenKenmerk(
      Kenmerk kenmerk, Window window, Consumer<BerichtResultaat> taker);

  /** The same, of what was not given before; marks it as read (getNieuweBerichtenKenmerk). */
  Answer<Integer> nieuweBerichtenKenmerk(
      Kenmerk kenmerk, Window window, Consumer<BerichtResultaat> taker);

  /** All berichten about one belanghebbende (getBerichten). */
  Answer<Integer> berichten(
      @Nullable String berichtsoort,
      Identiteit belanghebbende,
      Window window,
      Consumer<BerichtResultaat> taker);

  /** The same, of what was not given before; marks it as read (getNieuweBerichten). */
  Answer<Integer> nieuweBerichten(
      @Nullable String berichtsoort,
      Identiteit belanghebbende,
      Window window,
      Consumer<BerichtResultaat> taker);
}
