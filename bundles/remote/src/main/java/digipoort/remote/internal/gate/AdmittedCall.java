// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.gate;

import digipoort.api.Actor;
import digipoort.json.ContentIntake.StoredContent;
import digipoort.json.ContentStore;
import digipoort.json.SubmissionLimits;
import digipoort.wss.spool.Spool;
import digipoort.wss.spool.SpoolFolder;
import digipoort.wss.spool.SpoolFullException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javax.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** A request that was let in: who asks, and everything that it holds until it ends. */
public final class AdmittedCall implements AutoCloseable, ContentStore {
  /** Attribute of the request. */
  static final String ATTRIBUTE = "digipoort.remote.call";

  private final Actor actor;
  private final Consumer<String> lacking;
  private final SpoolFolder folder;
  private final LongSupplier nanos;
  private final List<AutoCloseable> held = new ArrayList<>();
  private final Map<String, StoredContent> contents = new HashMap<>();
  private @Nullable Spool body;
  private long deadline = Long.MAX_VALUE;

  AdmittedCall(Actor actor, Consumer<String> lacking, SpoolFolder folder, LongSupplier nanos) {
    this.actor = actor;
    this.lacking = lacking;
    this.folder = folder;
    this.nanos = nanos;
  }

  /** That of a request; empty when it did not come through the door. */
  public static Optional<AdmittedCall> of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof AdmittedCall call
        ? Optional.of(call)
        : Optional.empty();
  }

  /** Who asks. */
  public Actor actor() {
    return actor;
  }

  /** Records that who asks lacks a role. */
  public void denied(String what) {
    lacking.accept(what);
  }

  void hold(AutoCloseable something) {
    held.add(something);
  }

  Spool spool() {
    Spool spool = folder.spool();
    held.add(spool);
    return spool;
  }

  void body(Spool whole, long last) {
    body = whole;
    deadline = last;
  }

  /** The body from its begin; reading it fails once the time of the request has passed. */
  InputStream open() throws IOException {
    return body == null ? InputStream.nullInputStream() : new TimedBody(body.open());
  }

  long length() {
    return body == null ? 0 : body.length();
  }

  @Override
  public Room room() {
    return new SpooledRoom(spool());
  }

  /** Keeps a content until the request ends; gives the name to ask it by. */
  public String keep(StoredContent content) throws RefusedRequestException {
    if (contents.size() >= SubmissionLimits.CONTENTS) {
      throw GateFindings.tooManyContents().exception();
    }
    String name = "content-" + contents.size();
    contents.put(name, content);
    return name;
  }

  /** What was kept under a name, or null. */
  public @Nullable StoredContent kept(String name) {
    return contents.get(name);
  }

  /**
   * Fails once the time of the request has passed.
   *
   * @throws RefusedRequestException then
   */
  public void checkTime() throws RefusedRequestException {
    if (nanos.getAsLong() - deadline > 0 && deadline != Long.MAX_VALUE) {
      throw GateFindings.outOfTime().exception();
    }
  }

  @Override
  public void close() {
    for (int i = held.size() - 1; i >= 0; i--) {
      try {
        held.get(i).close();
      } catch (Exception e) {
        throw new IllegalStateException("what a request holds is freed without exceptions", e);
      }
    }
    held.clear();
  }

  private final class TimedBody extends FilterInputStream {
    TimedBody(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      checkTime();
      return super.read();
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      checkTime();
      return super.read(into, from, length);
    }
  }

  /** A content on disk. */
  private record SpooledRoom(Spool spool) implements Room {
    @Override
    public OutputStream out() {
      return new RoomyStream(spool.out());
    }

    @Override
    public InputStream open() throws IOException {
      return spool.open();
    }
  }

  /** Says in the words of the doors that there is no room. */
  static final class RoomyStream extends OutputStream {
    private final OutputStream out;

    RoomyStream(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int octet) throws IOException {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int from, int count) throws IOException {
      try {
        out.write(octets, from, count);
      } catch (SpoolFullException e) {
        throw GateFindings.spoolFull().exception();
      }
    }
  }
}
