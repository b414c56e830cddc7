// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.wus;

import static digipoort.core.internal.wus.WusService.STATUSINFORMATIE;

import digipoort.api.Identiteit;
import digipoort.api.Kenmerk;
import digipoort.api.Status;
import digipoort.api.channel.Answer;
import digipoort.api.channel.StatusSource;
import digipoort.api.channel.Window;
import digipoort.core.internal.wus.gen.GetBerichtsoortenRequestType;
import digipoort.core.internal.wus.gen.GetNieuweStatussenRequestType;
import digipoort.core.internal.wus.gen.GetProcessenRequestType;
import digipoort.core.internal.wus.gen.GetStatussenProcesRequestType;
import digipoort.core.internal.wus.gen.ProcesResultaatType;
import digipoort.core.internal.wus.gen.StatusResultatenType;
import digipoort.core.internal.wus.gen.StatusinformatieServiceV12;
import java.util.List;

/** The five questions of the StatusinformatieService. */
public final class StatusQuestions implements StatusSource {
  private final Calls calls;
  private final StatusinformatieServiceV12 service;

  public StatusQuestions(Calls calls) {
    this.calls = calls;
    this.service = calls.client().statusinformatie();
  }

  @Override
  public Answer<List<Status>> statussen(Kenmerk kenmerk, Window window) {
    GetStatussenProcesRequestType request = process(kenmerk, window);
    return calls.ask(
        STATUSINFORMATIE,
        "getStatussenProces",
        () -> service.getStatussenProces(request),
        response -> statussen(response.getGetStatussenProcesReturn()));
  }

  @Override
  public Answer<List<Status>> nieuweStatussen(Kenmerk kenmerk, Window window) {
    GetStatussenProcesRequestType request = process(kenmerk, window);
    return calls.ask(
        STATUSINFORMATIE,
        "getNieuweStatussenProces",
        () -> service.getNieuweStatussenProces(request),
        response -> statussen(response.getGetNieuweStatussenProcesReturn()));
  }

  @Override
  public Answer<List<Status>> nieuweStatussen(
      String berichtsoort, Identiteit belanghebbende, Window window) {
    GetNieuweStatussenRequestType request = new GetNieuweStatussenRequestType();
    request.setBerichtsoort(berichtsoort);
    request.setIdentiteitBelanghebbende(WireTypes.identiteit(belanghebbende));
    request.setAutorisatieAdres(calls.settings().autorisatieAdres());
    request.setTijdstempelVanaf(WireTypes.time(window.tijdstempelVanaf()));
    request.setTijdstempelTot(WireTypes.time(window.tijdstempelTot()));
    return calls.ask(
        STATUSINFORMATIE,
        "getNieuweStatussen",
        () -> service.getNieuweStatussen(request),
        response -> statussen(response.getGetNieuweStatussenReturn()));
  }

  @Override
  public Answer<List<Kenmerk>> processen(String berichtsoort, Identiteit belanghebbende) {
    GetProcessenRequestType request = new GetProcessenRequestType();
    request.setBerichtsoort(berichtsoort);
    request.setIdentiteitBelanghebbende(WireTypes.identiteit(belanghebbende));
    request.setAutorisatieAdres(calls.settings().autorisatieAdres());
    return calls.ask(
        STATUSINFORMATIE,
        "getProcessen",
        () -> service.getProcessen(request),
        response ->
            response.getGetProcessenReturn().getProcesResultaat().stream()
                .map(ProcesResultaatType::getKenmerk)
                .map(Kenmerk::new)
                .toList());
  }

  @Override
  public Answer<List<String>> berichtsoorten(Identiteit belanghebbende) {
    GetBerichtsoortenRequestType request = new GetBerichtsoortenRequestType();
    request.setIdentiteitBelanghebbende(WireTypes.identiteit(belanghebbende));
    request.setAutorisatieAdres(calls.settings().autorisatieAdres());
    return calls.ask(
        STATUSINFORMATIE,
        "getBerichtsoorten",
        () -> service.getBerichtsoorten(request),
        response -> List.copyOf(response.getGetBerichtsoortenReturn().getBerichtsoort()));
  }

  private GetStatussenProcesRequestType process(Kenmerk kenmerk, Window window) {
    GetStatussenProcesRequestType request = new GetStatussenProcesRequestType();
    request.setKenmerk(kenmerk.value());
    request.setAutorisatieAdres(calls.settings().autorisatieAdres());
    request.setTijdstempelVanaf(WireTypes.time(window.tijdstempelVanaf()));
    request.setTijdstempelTot(WireTypes.time(window.tijdstempelTot()));
    return request;
  }

  private static List<Status> statussen(StatusResultatenType given) {
    return given.getStatusResultaat().stream().map(WireTypes::status).toList();
  }
}
