// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bericht that Digipoort holds for us (koppelvlak WUS 1.2, BerichtResultaat). It is named by
 * kenmerk and berichtkenmerk together.
 *
 * @param kenmerk the process that it belongs to
 * @param berichtsoort at most 80 characters
 * @param berichtkenmerk at most 256 characters
 * @param aanleverkenmerk the reference of whoever delivered it, or null
 * @param eerderAanleverkenmerk of an earlier delivery, or null
 * @param tijdstempelAangeleverd on Digipoort's clock
 * @param belanghebbende whom it is about
 * @param rolBelanghebbende may be empty
 * @param identiteitAanleveraar number of whoever delivered it, or null
 * @param ontvanger for whom it is, or null
 * @param rolOntvanger role of the receiver, or null
 * @param inhoud the content
 * @param bijlagen attachments, may be empty
 * @param constateringen what was noticed on its way, may be empty
 * @param elementen further elements, may be empty
 */
public record BerichtResultaat(
    Kenmerk kenmerk,
    String berichtsoort,
    String berichtkenmerk,
    @Nullable String aanleverkenmerk,
    @Nullable String eerderAanleverkenmerk,
    Instant tijdstempelAangeleverd,
    Identiteit belanghebbende,
    String rolBelanghebbende,
    @Nullable String identiteitAanleveraar,
    @Nullable Identiteit ontvanger,
    @Nullable String rolOntvanger,
    BerichtInhoud inhoud,
    List<BerichtInhoud> bijlagen,
    List<Constatering> constateringen,
    List<AdditioneelElement> elementen) {
  public BerichtResultaat {
    Requirement.present("kenmerk", kenmerk);
    Requirement.text("berichtsoort", berichtsoort, 80);
    Requirement.text("berichtkenmerk", berichtkenmerk, 256);
    Requirement.present("tijdstempelAangeleverd", tijdstempelAangeleverd);
    Requirement.present("belanghebbende", belanghebbende);
    Requirement.present("rolBelanghebbende", rolBelanghebbende);
    Requirement.present("inhoud", inhoud);
    bijlagen = Requirement.list(bijlagen);
    constateringen = Requirement.list(constateringen);
    elementen = Requirement.list(elementen);
  }
}
