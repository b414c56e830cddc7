// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.wus;

import digipoort.api.Bericht;
import digipoort.api.BerichtInhoud;
import digipoort.api.Fout;
import digipoort.api.Identiteit;
import digipoort.api.Kenmerk;
import digipoort.api.Status;
import digipoort.core.internal.wus.gen.AanleverRequestType;
import digipoort.core.internal.wus.gen.BerichtBijlagenType;
import digipoort.core.internal.wus.gen.BerichtInhoudType;
import digipoort.core.internal.wus.gen.FoutType;
import digipoort.core.internal.wus.gen.IdentiteitType;
import digipoort.core.internal.wus.gen.StatusResultaatType;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import org.jspecify.annotations.Nullable;

/** Between the values of the api and the types on the wire. */
final class WireTypes {
  private static final DatatypeFactory TIMES = DatatypeFactory.newDefaultInstance();
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private static final BigInteger FIRST_YEAR = BigInteger.valueOf(1900);
  private static final BigInteger LAST_YEAR = BigInteger.valueOf(9999);

  private WireTypes() {}

  /** With a token in place of each content: that of the inhoud first, then of the bijlagen. */
  static AanleverRequestType aanleveren(
      Bericht bericht, List<String> tokens, @Nullable String autorisatieAdres) {
    AanleverRequestType request = new AanleverRequestType();
    request.setBerichtsoort(bericht.berichtsoort());
    request.setAanleverkenmerk(bericht.aanleverkenmerk());
    request.setEerderAanleverkenmerk(bericht.eerderAanleverkenmerk());
    request.setIdentiteitBelanghebbende(identiteit(bericht.belanghebbende()));
    request.setRolBelanghebbende(bericht.rolBelanghebbende());
    if (bericht.ontvanger() != null) {
      request.setIdentiteitOntvanger(identiteit(bericht.ontvanger()));
    }
    request.setRolOntvanger(bericht.rolOntvanger());
    request.setBerichtInhoud(inhoud(bericht.inhoud(), tokens.get(0)));
    if (!bericht.bijlagen().isEmpty()) {
      BerichtBijlagenType bijlagen = new BerichtBijlagenType();
      for (int i = 0; i < bericht.bijlagen().size(); i++) {
        bijlagen.getBijlage().add(inhoud(bericht.bijlagen().get(i), tokens.get(i + 1)));
      }
      request.setBerichtBijlagen(bijlagen);
    }
    request.setAutorisatieAdres(autorisatieAdres);
    return request;
  }

  /** Throws IllegalArgumentException when the answer lacks what the contract demands. */
  static Status status(StatusResultaatType given) {
    FoutType fout = given.getStatusFoutcode();
    return new Status(
        new Kenmerk(given.getKenmerk()),
        given.getStatuscode(),
        instant("tijdstempelStatus", given.getTijdstempelStatus()),
        given.getStatusomschrijving() == null ? "" : given.getStatusomschrijving(),
        fout == null ? null : new Fout(fout.getFoutcode(), fout.getFoutbeschrijving()),
        given.getStatusdetails());
  }

  /** In UTC with milliseconds, as Digipoort writes it. */
  static @Nullable XMLGregorianCalendar time(@Nullable Instant given) {
    return given == null ? null : TIMES.newXMLGregorianCalendar(MILLIS.format(given));
  }

  /** A time without zone is taken as UTC, as all times of Digipoort are. */
  static Instant instant(String name, @Nullable XMLGregorianCalendar given) {
    if (given == null) {
      throw new IllegalArgumentException(name + ": missing");
    }
    BigInteger year = given.getEonAndYear();
    if (year == null || year.compareTo(FIRST_YEAR) < 0 || year.compareTo(LAST_YEAR) > 0) {
      throw new IllegalArgumentException(
          name + ": year " + year + " (expected: " + FIRST_YEAR + " to " + LAST_YEAR + ")");
    }
    XMLGregorianCalendar time = (XMLGregorianCalendar) given.clone();
    if (time.getTimezone() == DatatypeConstants.FIELD_UNDEFINED) {
      time.setTimezone(0);
    }
    return time.toGregorianCalendar().toInstant();
  }

  static Identiteit identiteit(IdentiteitType given) {
    return new Identiteit(given.getNummer(), given.getType());
  }

  static IdentiteitType identiteit(Identiteit given) {
    IdentiteitType identiteit = new IdentiteitType();
    identiteit.setNummer(given.nummer());
    identiteit.setType(given.type());
    return identiteit;
  }

  private static BerichtInhoudType inhoud(BerichtInhoud given, String token) {
    BerichtInhoudType inhoud = new BerichtInhoudType();
    inhoud.setMimeType(given.mimeType());
    inhoud.setBestandsnaam(given.bestandsnaam());
    inhoud.setInhoud(token);
    return inhoud;
  }
}
