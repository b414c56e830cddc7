// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.wus;

import static digipoort.core.internal.wus.WusService.OPHALEN;

import digipoort.api.BerichtLijstResultaat;
import digipoort.api.BerichtResultaat;
import digipoort.api.Identiteit;
import digipoort.api.Kenmerk;
import digipoort.api.channel.Answer;
import digipoort.api.channel.BerichtSource;
import digipoort.api.channel.Window;
import digipoort.core.internal.wus.gen.BerichtLijstResultatenType;
import digipoort.core.internal.wus.gen.BerichtResultatenType;
import digipoort.core.internal.wus.gen.GetBerichtenKenmerkRequestType;
import digipoort.core.internal.wus.gen.GetBerichtenLijstRequestType;
import digipoort.core.internal.wus.gen.GetBerichtenRequestType;
import digipoort.core.internal.wus.gen.OphaalServiceV12;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The six questions of the OphaalService. */
public final class BerichtQuestions implements BerichtSource {
  private final Calls calls;
  private final OphaalServiceV12 service;

  public BerichtQuestions(Calls calls) {
    this.calls = calls;
    this.service = calls.client().ophalen();
  }

  @Override
  public Answer<List<BerichtLijstResultaat>> berichtenLijst(
      @Nullable String berichtsoort, Window window) {
    GetBerichtenLijstRequestType request = list(berichtsoort, window);
    return calls.ask(
        OPHALEN,
        "getBerichtenLijst",
        () -> service.getBerichtenLijst(request),
        response -> lines(response.getGetBerichtenLijstReturn()));
  }

  @Override
  public Answer<List<BerichtLijstResultaat>> nieuweBerichtenLijst(
      @Nullable String berichtsoort, Window window) {
    GetBerichtenLijstRequestType request = list(berichtsoort, window);
    return calls.ask(
        OPHALEN,
        "getNieuweBerichtenLijst",
        () -> service.getNieuweBerichtenLijst(request),
        response -> lines(response.getGetNieuweBerichtenLijstReturn()));
  }

  @Override
  public Answer<Integer> berichtenKenmerk(
      Kenmerk kenmerk, Window window, Consumer<BerichtResultaat> taker) {
    GetBerichtenKenmerkRequestType request = process(kenmerk, window);
    return fetch(
        "getBerichtenKenmerk",
        () -> service.getBerichtenKenmerk(request),
        response -> response.getGetBerichtenKenmerkReturn(),
        taker);
  }

  @Override
  public Answer<Integer> nieuweBerichtenKenmerk(
      Kenmerk kenmerk, Window window, Consumer<BerichtResultaat> taker) {
    GetBerichtenKenmerkRequestType request = process(kenmerk, window);
    return fetch(
        "getNieuweBerichtenKenmerk",
        () -> service.getNieuweBerichtenKenmerk(request),
        response -> response.getGetNieuweBerichtenKenmerkReturn(),
        taker);
  }

  @Override
  public Answer<Integer> berichten(
      @Nullable String berichtsoort,
      Identiteit belanghebbende,
      Window window,
      Consumer<BerichtResultaat> taker) {
    GetBerichtenRequestType request = about(berichtsoort, belanghebbende, window);
    return fetch(
        "getBerichten",
        () -> service.getBerichten(request),
        response -> response.getGetBerichtenReturn(),
        taker);
  }

  @Override
  public Answer<Integer> nieuweBerichten(
      @Nullable String berichtsoort,
      Identiteit belanghebbende,
      Window window,
      Consumer<BerichtResultaat> taker) {
    GetBerichtenRequestType request = about(berichtsoort, belanghebbende, window);
    return fetch(
        "getNieuweBerichten",
        () -> service.getNieuweBerichten(request),
        response -> response.getGetNieuweBerichtenReturn(),
        taker);
  }

  /** All are read before the first is handed over. */
  private <T> Answer<Integer> fetch(
      String operation,
      WusClient.Operation<T> call,
      Function<T, BerichtResultatenType> returned,
      Consumer<BerichtResultaat> taker) {
    return calls.ask(
        OPHALEN,
        operation,
        call,
        (response, cuttings) ->
            WireBerichten.read(returned.apply(response).getBerichtResultaat(), cuttings),
        berichten -> {
          berichten.forEach(taker);
          return berichten.size();
        });
  }

  private static List<BerichtLijstResultaat> lines(BerichtLijstResultatenType given) {
    return given.getBerichtLijstResultaat().stream()
        .map(
            line ->
                new BerichtLijstResultaat(
                    line.getBerichtsoort(),
                    WireTypes.identiteit(line.getIdentiteitBelanghebbende()),
                    new Kenmerk(line.getKenmerk())))
        .toList();
  }

  private GetBerichtenLijstRequestType list(@Nullable String berichtsoort, Window window) {
    GetBerichtenLijstRequestType request = new GetBerichtenLijstRequestType();
    request.setBerichtsoort(berichtsoort);
    request.setAutorisatieAdres(calls.settings().autorisatieAdres());
    request.setTijdstempelVanaf(WireTypes.time(window.tijdstempelVanaf()));
    request.setTijdstempelTot(WireTypes.time(window.tijdstempelTot()));
    return request;
  }

  private GetBerichtenKenmerkRequestType process(Kenmerk kenmerk, Window window) {
    GetBerichtenKenmerkRequestType request = new GetBerichtenKenmerkRequestType();
    request.setKenmerk(kenmerk.value());
    request.setAutorisatieAdres(calls.settings().autorisatieAdres());
    request.setTijdstempelVanaf(WireTypes.time(window.tijdstempelVanaf()));
    request.setTijdstempelTot(WireTypes.time(window.tijdstempelTot()));
    return request;
  }

  private GetBerichtenRequestType about(
      @Nullable String berichtsoort, Identiteit belanghebbende, Window window) {
    GetBerichtenRequestType request = new GetBerichtenRequestType();
    request.setBerichtsoort(berichtsoort);
    request.setIdentiteitBelanghebbende(WireTypes.identiteit(belanghebbende));
    request.setAutorisatieAdres(calls.settings().autorisatieAdres());
    request.setTijdstempelVanaf(WireTypes.time(window.tijdstempelVanaf()));
    request.setTijdstempelTot(WireTypes.time(window.tijdstempelTot()));
    return request;
  }
}
