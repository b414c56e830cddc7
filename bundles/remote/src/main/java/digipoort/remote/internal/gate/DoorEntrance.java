// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.gate;

import digipoort.api.Actor;
import digipoort.api.LoginResult;
import digipoort.api.Role;
import digipoort.remote.internal.door.DoorCaller;
import digipoort.remote.internal.door.Doorman;
import digipoort.wss.spool.Spool;
import digipoort.wss.spool.SpoolFolder;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javax.servlet.http.HttpServletRequest;

/** Lets requests in, in this order: who, where, may they, does it fit, is there room, its body. */
final class DoorEntrance {
  private static final int UNIT = 262_144;

  /** Room for every operation but handing over, for who may not hand over. */
  private static final long SMALL_BODY = 65_536;

  private static final int BUFFER = 16_384;

  private final Doorman doorman;
  private final DoorLimits limits;
  private final SpoolFolder folder;
  private final LongSupplier nanos;
  private final SlotQuota requests;
  private final SlotQuota bodies;
  private final Semaphore work;

  DoorEntrance(Doorman doorman, DoorLimits limits, SpoolFolder folder, LongSupplier nanos) {
    this.doorman = doorman;
    this.limits = limits;
    this.folder = folder;
    this.nanos = nanos;
    requests = new SlotQuota(limits.requests(), limits.requestsOfUser());
    bodies = new SlotQuota(limits.bodies(), limits.bodiesOfUser());
    work = new Semaphore(limits.workUnits(), true);
  }

  /** Who asks, or that nobody known does. */
  LoginResult login(HttpServletRequest request, String path) {
    return doorman.admit(caller(request, path), request.getHeader("Authorization"));
  }

  private static DoorCaller caller(HttpServletRequest request, String path) {
    return new DoorCaller(
        path.startsWith(DoorRoute.SOAP) ? "soap" : "rest",
        Objects.requireNonNullElse(request.getRemoteAddr(), ""),
        String.join(",", Collections.list(request.getHeaders("X-Forwarded-For"))));
  }

  /** How many requests are under way. */
  int underWay() {
    return requests.inUse();
  }

  /**
   * Lets in what somebody known asks.
   *
   * @param path below /cxf
   * @return to be closed when the request has ended
   * @throws RefusedRequestException when it is not served
   */
  AdmittedCall admit(HttpServletRequest request, String path, Actor actor) throws IOException {
    DoorRoute route = route(path, request.getMethod());
    DoorCaller caller = caller(request, path);
    if (route.roles().stream().noneMatch(actor.roles()::contains)) {
      doorman.denied(caller, actor.name(), "needs one of " + route.roles());
      throw GateFindings.notPermitted().exception();
    }
    HeaderRules.check(request, route);
    checkSize(request, actor);
    AdmittedCall call =
        new AdmittedCall(actor, what -> doorman.denied(caller, actor.name(), what), folder, nanos);
    try {
      call.hold(requests.take(actor.name()));
      if (route.isPosted()) {
        takeIn(request, call);
      }
      return call;
    } catch (IOException | RuntimeException e) {
      call.close();
      throw e;
    }
  }

  private static DoorRoute route(String path, String method) throws RefusedRequestException {
    List<DoorRoute> there = DoorRoute.at(path);
    if (there.isEmpty()) {
      throw GateFindings.notFound().exception();
    }
    return there.stream()
        .filter(route -> route.methods().contains(method))
        .findFirst()
        .orElseThrow(
            () ->
                GateFindings.protocol(
                        405, "Deze methode past hier niet.", "This method does not fit here.")
                    .exception());
  }

  private void checkSize(HttpServletRequest request, Actor actor) throws RefusedRequestException {
    if (request.getContentLengthLong() > most(actor)) {
      throw GateFindings.tooLarge().exception();
    }
  }

  private long most(Actor actor) {
    return actor.roles().contains(Role.SUBMIT)
        ? doorman.maxBodyOctets()
        : Math.min(SMALL_BODY, doorman.maxBodyOctets());
  }

  private void takeIn(HttpServletRequest request, AdmittedCall call) throws IOException {
    Spool spool = call.spool();
    boolean empty = request.getContentLengthLong() == 0 && !HeaderRules.isChunked(request);
    if (!empty) {
      SlotQuota.Slot slot = bodies.take(call.actor().name());
      try {
        copy(
            new PacedBody(request.getInputStream(), most(call.actor()), limits, nanos),
            new AdmittedCall.RoomyStream(spool.out()));
      } finally {
        slot.close();
      }
    }
    call.body(spool, nanos.getAsLong() + limits.requestTime().toNanos());
    await(call, (int) Math.min(limits.workUnits() / 2L, 1 + spool.length() / UNIT));
  }

  private static void copy(PacedBody body, AdmittedCall.RoomyStream out) throws IOException {
    byte[] buffer = new byte[BUFFER];
    for (int got = body.read(buffer); got >= 0; got = body.read(buffer)) {
      out.write(buffer, 0, got);
    }
  }

  private void await(AdmittedCall call, int wanted) throws RefusedRequestException {
    int units = Math.max(1, wanted);
    try {
      if (!work.tryAcquire(units, limits.requestTime().toMillis(), TimeUnit.MILLISECONDS)) {
        throw GateFindings.busy().exception();
      }
      call.hold(() -> work.release(units));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw GateFindings.busy().exception();
    }
  }
}
