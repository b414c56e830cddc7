// SPDX-License-Identifier: Apache-2.0
package digipoort.core.hostile;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/**
 * An HTTPS server that plays Digipoort to a real aansluiting and gives whatever answer it is told
 * to, for all three services at one address. It needs the folder with test certificates that the
 * simulator makes, and neither the simulator nor core.
 */
public final class HostileDigipoort implements AutoCloseable {
  private static final int KEPT = 1024 * 1024;

  private final SSLServerSocket server;
  private final Signers signers;
  private final Path revocations;
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private volatile Play play = (request, by) -> Reply.of(Forgery.right(request, by.right()));

  /**
   * @param pki holds server.p12, response-signer.p12, wrong-signer.p12 and the keys of the
   *     authorities
   */
  public HostileDigipoort(Path pki, String password) {
    this.signers = Signers.read(pki, password);
    this.revocations = Signers.revocations(pki, password);
    try {
      this.server =
          (SSLServerSocket)
              context(pki, password)
                  .getServerSocketFactory()
                  .createServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    workers.execute(this::listen);
  }

  /** What it does with a request. */
  @FunctionalInterface
  public interface Play {
    Reply reply(Asked asked, Signers signers);
  }

  /** The address of every service. */
  public URI endpoint() {
    return URI.create("https://localhost:" + server.getLocalPort() + "/dienst");
  }

  /** For crl.files, with revocation=soft: without it no answer can be found revoked. */
  public Path revocations() {
    return revocations;
  }

  /** From now on it plays this. */
  public void play(Attack attack) {
    play(attack.play());
  }

  void play(Play next) {
    play = next;
  }

  /** From now on it answers as Digipoort does. */
  public void behave() {
    play((request, by) -> Reply.of(Forgery.right(request, by.right())));
  }

  /** From now on its right answers come as the only part of multipart/related. */
  public void behaveInParts() {
    play(
        (request, by) ->
            Reply.typed(
                "Multipart/Related; boundary=\"=_een deel:\\\"1\\\"\"; type=\"text/xml\"; start=\"<root@test>\"",
                "vooraf\r\n--=_een deel:\"1\"  \r\nContent-Type: text/xml; charset=\"UTF-8\"\r\n"
                    + "Content-ID: <root@test>\r\ncontent-transfer-encoding: 8bit\r\n\r\n"
                    + Forgery.right(request, by.right()).text()
                    + "\r\n--=_een deel:\"1\"--\r\nachteraf"));
  }

  /** From now on it plays these in turn, each for as many requests. */
  public void playInTurn(List<Attack> attacks, int requests) {
    AtomicInteger next = new AtomicInteger();
    play(
        (request, by) ->
            attacks
                .get(next.getAndIncrement() / requests % attacks.size())
                .play()
                .reply(request, by));
  }

  /** What it would answer to a request, without the HTTP around it. */
  public byte[] message(Attack attack, Asked request) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    attack.play().reply(request, signers).writeTo(out);
    String text = out.toString(StandardCharsets.ISO_8859_1);
    int start = text.indexOf("\r\n\r\n") + 4;
    return text.substring(start).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** What it would answer to a request as Digipoort does. */
  public byte[] right(Asked request) {
    return Forgery.right(request, signers.right()).text().getBytes(StandardCharsets.UTF_8);
  }

  /** From now on each content in its answers is that long. */
  public void behaveAtLength(long octets) {
    play(
        (request, by) -> {
          Forgery answer = Forgery.right(request, by.right());
          answer.body(
              request
                  .operation()
                  .response()
                  .replaceAll("<kv:inhoud>[^<]*<", "<kv:inhoud>{{content}}<"));
          answer.filling = LongContent.of(octets);
          return Reply.streamed(answer);
        });
  }

  /** From now on it answers with the fault of the operation, which is not signed. */
  public void refuse() {
    play(
        (request, by) ->
            Reply.text(
                500,
                "<s:Envelope xmlns:s=\""
                    + Forgery.SOAP
                    + "\"><s:Body><s:Fault><faultcode>s:Client</faultcode><faultstring>Algemene"
                    + " fout</faultstring><detail>"
                    + request.operation().fault()
                    + "</detail></s:Fault></s:Body></s:Envelope>"));
  }

  /** All requests so far. */
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  private void listen() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        workers.execute(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      for (Asked request = read(in); request != null; request = read(in)) {
        asked.add(request);
        OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 16_384);
        boolean keep = play.reply(request, signers).writeTo(out);
        out.flush();
        if (!keep) {
          return;
        }
      }
    } catch (IOException e) {
      open.remove(socket);
    }
  }

  private static Asked read(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        return null;
      }
      head.append((char) next);
    }
    int at = head.indexOf("Content-Length: ") + 16;
    long left = Long.parseLong(head.substring(at, head.indexOf("\r", at)));
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    byte[] piece = new byte[16_384];
    while (left > 0) {
      int got = in.read(piece, 0, (int) Math.min(left, piece.length));
      if (got < 0) {
        return null;
      }
      kept.write(piece, 0, Math.min(got, Math.max(0, KEPT - kept.size())));
      left -= got;
    }
    return new Asked(head.toString(), kept.toByteArray());
  }

  private static SSLContext context(Path pki, String password)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(pki.resolve("server.p12"))) {
      store.load(in, password.toCharArray());
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, password.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } finally {
      workers.shutdownNow();
    }
  }
}
