// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import digipoort.api.Finding;
import digipoort.api.Fout;
import digipoort.api.Identiteit;
import digipoort.api.Kenmerk;
import digipoort.api.Text;
import digipoort.api.channel.Answer;
import digipoort.core.internal.http.Dialer;
import digipoort.core.internal.http.ProxyException;
import digipoort.core.internal.wus.WireFailures;
import digipoort.wss.Certificates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocket;

/** Goes the road to Digipoort step by step, and asks something that changes nothing. */
final class ConnectionTest {
  private static final String BERICHTSOORT = "Omzetbelasting";

  private final OpenAansluiting open;
  private final List<Finding> findings = new ArrayList<>();

  private ConnectionTest(OpenAansluiting open) {
    this.open = open;
  }

  static List<Finding> unknown(String naam) {
    return List.of(
        Finding.error("AANSLUITING-UNKNOWN", "")
            .says("Er is geen aansluiting '" + naam + "'", "There is no aansluiting '" + naam + "'")
            .todo(
                "Kijk welke er zijn: digipoort:aansluiting-list",
                "See which there are: digipoort:aansluiting-list")
            .build());
  }

  static List<Finding> run(Entry entry) {
    if (entry.working().isEmpty()) {
      Text reason = entry.asAansluiting().detail();
      return List.of(
          Finding.error("AANSLUITING-CONFIG", "")
              .says(reason.nl(), reason.en())
              .todo(
                  "Verbeter de configuratie; zij geldt zodra het bestand is bewaard",
                  "Correct the configuration; it counts as soon as the file is saved")
              .build());
    }
    return new ConnectionTest(entry.working().get().open()).steps();
  }

  private List<Finding> steps() {
    Definition definition = open.definition();
    info(
        "AANSLUITING-CONFIG",
        "",
        new Text("De configuratie is in orde", "The configuration is right"));
    Set<URI> places = new LinkedHashSet<>();
    Stream.of(
            definition.wus().statusinformatie(),
            definition.wus().aanleveren(),
            definition.wus().ophalen())
        .filter(Objects::nonNull)
        .map(endpoint -> URI.create("https://" + endpoint.uri().getRawAuthority()))
        .forEach(places::add);
    boolean reachable = places.stream().allMatch(this::reach);
    if (reachable) {
      question();
    }
    return List.copyOf(findings);
  }

  private boolean reach(URI place) {
    int port = place.getPort() < 0 ? 443 : place.getPort();
    String host = place.getHost();
    Dialer dialer = open.dialer();
    String hop = dialer.proxy().map(proxy -> "proxy " + proxy).orElse(host);
    String code = "AANSLUITING-DNS";
    try {
      List<InetAddress> addresses = dialer.resolve(host);
      String where =
          addresses.stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
      info(code, host, new Text(hop + " is " + where, hop + " is " + where));
      code = "AANSLUITING-TCP";
      Socket raw = dialer.connect(addresses, port);
      info(
          code,
          host,
          new Text(
              "TCP-verbinding met " + raw.getRemoteSocketAddress(),
              "TCP connection to " + raw.getRemoteSocketAddress()));
      code = "AANSLUITING-TLS";
      try (SSLSocket tls = dialer.secure(raw, host, port)) {
        info(code, host, handshake(tls));
      }
      return true;
    } catch (IOException e) {
      Text words = WireFailures.describe(e, place);
      findings.add(
          Finding.error(code, host)
              .says(words.nl(), words.en())
              .todo(todo(code, e).nl(), todo(code, e).en())
              .build());
      return false;
    }
  }

  private static Text handshake(SSLSocket tls) throws IOException {
    String chain =
        Arrays.stream(tls.getSession().getPeerCertificates())
            .map(X509Certificate.class::cast)
            .map(Certificates::describe)
            .collect(Collectors.joining(" <- "));
    String protocol = tls.getSession().getProtocol() + " " + tls.getSession().getCipherSuite();
    return new Text(
        protocol + "; de server toont " + chain, protocol + "; the server shows " + chain);
  }

  private void question() {
    String oin = open.definition().wus().info().oin();
    Answer<List<Kenmerk>> answer =
        open.statuses().processen(BERICHTSOORT, new Identiteit(oin, "OIN"));
    String code = "AANSLUITING-QUESTION";
    if (answer instanceof Answer.Given<List<Kenmerk>> given) {
      int count = given.value().size();
      info(
          code,
          "",
          new Text(
              "Digipoort beantwoordt een ondertekende vraag met een ondertekend antwoord ("
                  + count
                  + " processen voor OIN "
                  + oin
                  + ")",
              "Digipoort answers a signed question with a signed answer ("
                  + count
                  + " processes for OIN "
                  + oin
                  + ")"));
    } else if (answer instanceof Answer.Refused<List<Kenmerk>> refused) {
      findings.add(refused(refused.fout()));
    } else if (answer instanceof Answer.Unavailable<List<Kenmerk>> unavailable) {
      findings.add(
          Finding.error(code, "")
              .says(unavailable.reason().nl(), unavailable.reason().en())
              .todo(
                  "Controleer tls.keystore (wie zijn wij), signing.trust en signing.trust.oin (wie"
                      + " mag antwoorden) en de klok van deze machine",
                  "Check tls.keystore (who are we), signing.trust and signing.trust.oin (who may"
                      + " answer) and the clock of this machine")
              .build());
    }
  }

  private static Finding refused(Fout fout) {
    String words = fout.foutcode() + ": " + fout.foutbeschrijving().strip();
    return Finding.warning("AANSLUITING-QUESTION", "")
        .says(
            "De verbinding werkt, maar Digipoort weigert de vraag: " + words,
            "The connection works, but Digipoort refuses the question: " + words)
        .todo(
            "Ga na of Digipoort dit certificaat kent en of signature.algorithm klopt",
            "See whether Digipoort knows this certificate, and whether signature.algorithm is"
                + " right")
        .build();
  }

  private void info(String code, String location, Text words) {
    findings.add(Finding.info(code, location).says(words.nl(), words.en()).build());
  }

  private static Text todo(String code, IOException failure) {
    if (failure instanceof ProxyException) {
      return new Text(
          "Controleer proxy.host, proxy.port, proxy.user en proxy.password, of vraag de beheerder"
              + " van de proxy",
          "Check proxy.host, proxy.port, proxy.user and proxy.password, or ask whoever runs the"
              + " proxy");
    }
    return switch (code) {
      case "AANSLUITING-DNS" ->
          new Text(
              "Controleer de naam in endpoint.*, en DNS of de proxy van deze machine",
              "Check the name in endpoint.*, and the DNS or the proxy of this machine");
      case "AANSLUITING-TCP" ->
          new Text(
              "Controleer de firewall (uitgaand poort 443) of proxy.host",
              "Check the firewall (outgoing port 443) or proxy.host");
      default ->
          new Text(
              "Controleer tls.trust (wie is de server) en tls.keystore (wie zijn wij)",
              "Check tls.trust (who is the server) and tls.keystore (who are we)");
    };
  }
}
