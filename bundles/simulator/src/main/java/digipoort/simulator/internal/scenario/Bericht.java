// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.scenario;

import digipoort.simulator.internal.wus.Source;
import java.util.List;

/**
 * A bericht that the OphaalService hands out. Text that is absent is empty.
 *
 * @param name of its file
 * @param about what it is, in one line
 * @param forDeliveries whether it appears only as the answer to deliveries whose scenario names it
 * @param oin to whom it is addressed; {@code *} for everybody
 * @param labels the texts of the contract by the name of their element
 * @param moments tijdstempelAangeleverd; with more than one it appears that many times
 * @param belanghebbende whom it is about, as {@code type:nummer}
 * @param ontvanger to whom it is sent, as {@code type:nummer}
 * @param parts the inhoud first, then the bijlagen
 * @param constateringen code and beschrijving
 * @param elementen naam and waarde of the additional elements
 * @param answer how a question that shows it is answered
 */
public record Bericht(
    String name,
    String about,
    boolean forDeliveries,
    String oin,
    Labels labels,
    List<When> moments,
    String belanghebbende,
    String ontvanger,
    List<Part> parts,
    List<Pair> constateringen,
    List<Pair> elementen,
    Treatment answer) {

  /** The short texts of a bericht, as the contract names them. */
  public record Labels(
      String kenmerk,
      String berichtsoort,
      String berichtkenmerk,
      String aanleverkenmerk,
      String eerderAanleverkenmerk,
      String rolBelanghebbende,
      String identiteitAanleveraar,
      String rolOntvanger) {}

  /** One inhoud or bijlage. */
  public record Part(String mimeType, String bestandsnaam, Source octets) {}

  /** Two texts that belong together. */
  public record Pair(String first, String second) {}
}
