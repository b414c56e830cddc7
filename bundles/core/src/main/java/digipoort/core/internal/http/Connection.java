// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.http;

import digipoort.wss.spool.SpoolFolder;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** One kept-alive connection; used by one thread at a time. */
final class Connection implements Closeable {
  private static final int PIECE = 16_384;

  private final Dialer.Line line;
  private final InputStream in;
  private long idleSince = System.nanoTime();

  Connection(Dialer.Line line) throws IOException {
    this.line = line;
    this.in = new BufferedInputStream(line.tls().getInputStream());
  }

  /**
   * Whether the other side has kept silent and the connection open. In TLS 1.3 a server refuses our
   * certificate after the handshake; waiting a moment brings that to light before a byte leaves.
   */
  boolean quiet(Duration wait) {
    try {
      line.tls().setSoTimeout((int) Math.max(1, wait.toMillis()));
      in.read();
      return false;
    } catch (SocketTimeoutException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  boolean idleLongerThan(Duration limit) {
    return System.nanoTime() - idleSince > limit.toNanos();
  }

  boolean speaksTls13() {
    return line.tls().getSession().getProtocol().equals("TLSv1.3");
  }

  /** What an exchange needs besides the connection. */
  record Tools(Deadlines deadlines, SpoolFolder spools) {}

  /** Sends one request and reads its answer. After the gate, nothing is ever sent again. */
  HttpAnswer exchange(HttpRequest request, Gate gate, Limits limits, Tools tools)
      throws IOException {
    line.tls().setSoTimeout(0);
    byte[] head = request.head();
    gate.pass();
    try (Deadlines.Deadline deadline = tools.deadlines().arm(line.raw(), limits.answer())) {
      try {
        write(head, request.body());
        HttpAnswer answer = new AnswerReader(in, limits.maxBody(), tools.spools()).read();
        idleSince = System.nanoTime();
        return answer.from(line.tls().getSession().getPeerCertificates()[0].getPublicKey());
      } catch (IOException e) {
        if (deadline.hasPassed()) {
          throw new WireException(
              "Geen volledig antwoord binnen " + limits.answer().toSeconds() + " seconden",
              "No complete answer within " + limits.answer().toSeconds() + " seconds",
              e);
        }
        throw e;
      }
    }
  }

  private void write(byte[] head, HttpRequest.Body body) throws IOException {
    OutputStream out = new BufferedOutputStream(line.tls().getOutputStream(), PIECE);
    out.write(head);
    body.writeTo(out);
    out.flush();
  }

  @Override
  public void close() {
    Deadlines.close(line.raw());
  }
}
