// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.wus;

import digipoort.api.AdditioneelElement;
import digipoort.api.BerichtInhoud;
import digipoort.api.BerichtResultaat;
import digipoort.api.Constatering;
import digipoort.api.Identiteit;
import digipoort.api.Kenmerk;
import digipoort.core.internal.wus.gen.BerichtInhoudType;
import digipoort.core.internal.wus.gen.BerichtResultaatType;
import digipoort.core.internal.wus.gen.IdentiteitType;
import digipoort.wss.Cuttings;
import digipoort.wss.Digests;
import digipoort.wss.ReceivedContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Berichten as they come from the wire. Their contents stay where they are kept. */
final class WireBerichten {
  private final Cuttings cuttings;

  private WireBerichten(Cuttings cuttings) {
    this.cuttings = cuttings;
  }

  /** Throws IllegalArgumentException when one lacks what the contract demands. */
  static List<BerichtResultaat> read(List<BerichtResultaatType> given, Cuttings cuttings) {
    return given.stream().map(new WireBerichten(cuttings)::bericht).toList();
  }

  private BerichtResultaat bericht(BerichtResultaatType given) {
    return new BerichtResultaat(
        new Kenmerk(given.getKenmerk()),
        given.getBerichtsoort(),
        given.getBerichtkenmerk(),
        given.getAanleverkenmerk(),
        given.getEerderAanleverkenmerk(),
        WireTypes.instant("tijdstempelAangeleverd", given.getTijdstempelAangeleverd()),
        WireTypes.identiteit(given.getIdentiteitBelanghebbende()),
        given.getRolBelanghebbende() == null ? "" : given.getRolBelanghebbende(),
        given.getIdentiteitAanleveraar(),
        identiteit(given.getIdentiteitOntvanger()),
        given.getRolOntvanger(),
        inhoud(given.getBerichtInhoud()),
        given.getBerichtBijlagen() == null
            ? List.of()
            : given.getBerichtBijlagen().getBijlage().stream().map(this::inhoud).toList(),
        constateringen(given),
        elementen(given));
  }

  private BerichtInhoud inhoud(BerichtInhoudType given) {
    ReceivedContent content = (ReceivedContent) cuttings.get(given.getInhoud());
    return new BerichtInhoud(
        Optional.ofNullable(given.getMimeType())
            .filter(type -> !type.isEmpty())
            .orElse("application/octet-stream"),
        bestandsnaam(given.getBestandsnaam()),
        content.octets(),
        sha256(content),
        content::open);
  }

  /** The contract allows any character; a name of ours has only those that no file system minds. */
  private static String bestandsnaam(@Nullable String given) {
    String name = given == null ? "" : given.replaceAll("[^A-Za-z0-9._-]", "_");
    return name.isEmpty() ? "inhoud" : name;
  }

  private static String sha256(ReceivedContent content) {
    try (InputStream in = content.open()) {
      return Digests.hex(Digests.of("SHA-256", in::transferTo));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable Identiteit identiteit(@Nullable IdentiteitType given) {
    return given == null ? null : WireTypes.identiteit(given);
  }

  private static List<Constatering> constateringen(BerichtResultaatType given) {
    return given.getConstateringenLijst() == null
        ? List.of()
        : given.getConstateringenLijst().getConstatering().stream()
            .map(one -> new Constatering(one.getCode(), one.getBeschrijving()))
            .toList();
  }

  private static List<AdditioneelElement> elementen(BerichtResultaatType given) {
    return given.getAdditioneleElementenLijst() == null
        ? List.of()
        : given.getAdditioneleElementenLijst().getElement().stream()
            .map(one -> new AdditioneelElement(one.getNaam(), one.getWaarde()))
            .toList();
  }
}
