// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import digipoort.api.channel.BerichtSource;
import digipoort.core.internal.http.Deadlines;
import digipoort.core.internal.http.Dialer;
import digipoort.core.internal.http.HttpsClient;
import digipoort.core.internal.security.RequestSigner;
import digipoort.core.internal.security.TlsSockets;
import digipoort.core.internal.wus.BerichtQuestions;
import digipoort.core.internal.wus.Calls;
import digipoort.core.internal.wus.ContactRecord;
import digipoort.core.internal.wus.StatusQuestions;
import digipoort.core.internal.wus.WusChannel;
import digipoort.core.internal.wus.WusClient;
import digipoort.wss.AnswerVerifier;
import digipoort.wss.spool.SpoolFolder;
import java.time.Clock;
import java.util.Optional;

/** An aansluiting at work. */
final class OpenAansluiting implements AutoCloseable {
  private final Definition definition;
  private final Dialer dialer;
  private final HttpsClient http;
  private final WusClient client;
  private final Calls calls;
  private final WusChannel channel;
  private final StatusQuestions statuses;
  private final BerichtQuestions berichten;

  OpenAansluiting(Definition definition, Deadlines deadlines, SpoolFolder spools, Clock clock) {
    this.definition = definition;
    this.dialer =
        new Dialer(
            TlsSockets.factory(definition.keys().tls(), definition.tlsTrust()),
            definition.network().proxy(),
            definition.network().connectTimeout(),
            deadlines);
    this.http = new HttpsClient(dialer, deadlines, spools);
    AnswerVerifier verifier = new AnswerVerifier(definition.answers(), clock);
    RequestSigner signer = new RequestSigner(definition.keys().signing(), definition.algorithm());
    this.client = new WusClient(http, signer, verifier, spools, clock);
    this.calls = new Calls(definition.wus(), client, spools, clock);
    this.channel = new WusChannel(calls);
    this.statuses = new StatusQuestions(calls);
    this.berichten = new BerichtQuestions(calls);
  }

  Definition definition() {
    return definition;
  }

  Dialer dialer() {
    return dialer;
  }

  ContactRecord contact() {
    return client.contact();
  }

  WusChannel channel() {
    return channel;
  }

  StatusQuestions statuses() {
    return statuses;
  }

  /** Only when there is an OphaalService. */
  Optional<BerichtSource> berichten() {
    return definition.wus().ophalen() == null ? Optional.empty() : Optional.of(berichten);
  }

  /** Turns new calls away from now on; running ones go on. */
  void stop() {
    calls.stop();
  }

  /** Lets what is being sent end, then closes. */
  @Override
  public void close() {
    calls.drain();
    http.close();
    client.close();
  }
}
