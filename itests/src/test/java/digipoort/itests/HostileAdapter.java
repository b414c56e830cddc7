// SPDX-License-Identifier: Apache-2.0
package digipoort.itests;

import digipoort.api.Bericht;
import digipoort.api.BerichtInhoud;
import digipoort.api.Status;
import digipoort.api.Submission;
import digipoort.api.Text;
import digipoort.api.adapter.Adapter;
import digipoort.api.adapter.Preparation;
import digipoort.api.adapter.Ticket;
import digipoort.api.adapter.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** An adapter that does what a test wants; in the beginning it does its work. */
final class HostileAdapter implements Adapter {
  /** What is done instead of mapping. */
  interface Harm extends BiFunction<Submission, Ticket, Preparation> {}

  volatile Harm preparing = HostileAdapter::ready;
  volatile BiFunction<List<Status>, Verdict, Verdict> interpreting = (all, verdict) -> verdict;

  HostileAdapter() {}

  HostileAdapter(Harm harm) {
    preparing = harm;
  }

  @Override
  public Preparation prepare(Submission submission, Ticket ticket) {
    return preparing.apply(submission, ticket);
  }

  @Override
  public Verdict interpret(List<Status> statussen, Verdict byDefault) {
    return interpreting.apply(statussen, byDefault);
  }

  static Preparation ready(Submission submission, Ticket ticket) {
    byte[] octets = "<a/>".getBytes(StandardCharsets.UTF_8);
    return ready(submission, ticket, BerichtInhoud.of("application/xml", "a.xml", octets), 0);
  }

  private static Preparation ready(
      Submission submission, Ticket ticket, BerichtInhoud inhoud, int bijlagen) {
    return new Preparation.Ready(
        new Bericht(
            submission.berichtsoort(),
            ticket.aanleverkenmerk(),
            null,
            submission.belanghebbende(),
            submission.rol(),
            null,
            null,
            inhoud,
            Collections.nCopies(bijlagen, inhoud)),
        new Text("voorbeeld", "preview"),
        "hostile-1",
        List.of());
  }

  /** What an adapter can do wrong, by name. */
  static Map<String, Harm> harms(CountDownLatch end) {
    Map<String, Harm> all = new LinkedHashMap<>();
    all.put("throws", (s, t) -> thrown(() -> new IllegalArgumentException("no")));
    all.put("recurses", HostileAdapter::recursing);
    all.put("misses a class", (s, t) -> thrown(() -> new NoClassDefFoundError("gone")));
    all.put("sneaks an exception", (s, t) -> HostileAdapter.sneaked(new IOException("no")));
    all.put("throws what throws", (s, t) -> thrown(Unspeakable::new));
    all.put("gives null", (s, t) -> null);
    all.put("waits", (s, t) -> hang(end));
    all.put("runs in circles", (s, t) -> spin(end));
    all.put("gives too much", (s, t) -> ready(s, t, tooLarge(), 0));
    all.put(
        "gives bijlagen without end",
        (s, t) -> ready(s, t, lying(InputStream.nullInputStream()), 1_000));
    all.put(
        "gives content that is not what it says",
        (s, t) -> ready(s, t, lying(InputStream.nullInputStream()), 0));
    all.put("gives content that never ends", (s, t) -> ready(s, t, lying(new Endless()), 0));
    all.put("gives another reference", HostileAdapter::otherReference);
    return all;
  }

  private static Preparation thrown(Supplier<? extends Throwable> failure) {
    return sneaked(failure.get());
  }

  private static Preparation sneaked(Throwable failure) {
    return HostileAdapter.<RuntimeException>sneak(failure);
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> Preparation sneak(Throwable failure) throws E {
    throw (E) failure;
  }

  private static Preparation recursing(Submission submission, Ticket ticket) {
    Preparation deeper = recursing(submission, ticket);
    return deeper == null ? ready(submission, ticket) : deeper;
  }

  /** Not even an interrupt ends it. */
  static Preparation hang(CountDownLatch end) {
    int interrupts = 0;
    while (end.getCount() > 0) {
      try {
        end.await();
      } catch (InterruptedException e) {
        interrupts++;
      }
    }
    throw new IllegalStateException(interrupts + " interrupts");
  }

  private static Preparation spin(CountDownLatch end) {
    while (end.getCount() > 0) {
      Thread.onSpinWait();
    }
    return null;
  }

  private static BerichtInhoud tooLarge() {
    return BerichtInhoud.of("a/b", "a.xml", new byte[(int) BerichtInhoud.MAX_LENGTH + 1]);
  }

  private static BerichtInhoud lying(InputStream content) {
    return new BerichtInhoud(
        "a/b", "a.xml", BerichtInhoud.MAX_LENGTH, "0".repeat(64), () -> content);
  }

  private static Preparation otherReference(Submission submission, Ticket ticket) {
    return ready(
        submission,
        new Ticket(
            ticket.deliveryId(), ticket.moment(), "of-another", ticket.berichtkenmerk(), "x"));
  }

  private static final class Endless extends InputStream {
    @Override
    public int read() {
      return 'x';
    }
  }

  /** Even to ask what it is is answered by an exception. */
  private static final class Unspeakable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new IllegalStateException("no message either");
    }
  }
}
