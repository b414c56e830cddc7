// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes on the wire (koppelvlak WUS 1.2, aanleverRequest), but for what the aansluiting adds.
 *
 * @param berichtsoort at most 80 characters
 * @param aanleverkenmerk the sender's reference, at most 40 characters
 * @param eerderAanleverkenmerk of the original delivery, or null
 * @param belanghebbende whom it is about
 * @param rolBelanghebbende at most 40 characters
 * @param ontvanger receiver, or null to let Digipoort fill it in
 * @param rolOntvanger role of the receiver, or null
 * @param inhoud the content
 * @param bijlagen attachments, may be empty
 */
public record Bericht(
    String berichtsoort,
    String aanleverkenmerk,
    @Nullable String eerderAanleverkenmerk,
    Identiteit belanghebbende,
    String rolBelanghebbende,
    @Nullable Identiteit ontvanger,
    @Nullable String rolOntvanger,
    BerichtInhoud inhoud,
    List<BerichtInhoud> bijlagen) {
  public Bericht {
    Requirement.text("berichtsoort", berichtsoort, 80);
    Requirement.text("aanleverkenmerk", aanleverkenmerk, 40);
    Requirement.optionalText("eerderAanleverkenmerk", eerderAanleverkenmerk, 40);
    Requirement.present("belanghebbende", belanghebbende);
    Requirement.text("rolBelanghebbende", rolBelanghebbende, 40);
    Requirement.optionalText("rolOntvanger", rolOntvanger, 40);
    Requirement.present("inhoud", inhoud);
    bijlagen = Requirement.list(bijlagen);
  }
}
