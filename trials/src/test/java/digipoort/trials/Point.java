// SPDX-License-Identifier: Apache-2.0
package digipoort.trials;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a fault strikes. Those of the product stop it there; those of the wire count bytes. */
public enum Point {
  BEFORE_INSERT("before a submission is stored"),
  AFTER_INSERT("after it is stored, before the ERP is answered"),
  BEFORE_CLAIM("before an attempt is begun"),
  AFTER_CLAIM("after the begin of an attempt is stored"),
  CONNECTING("within the TLS handshake", AFTER_CLAIM, Wire.HANDSHAKE),
  BEFORE_FIRST_BYTE("after the claim was checked, before the first byte"),
  WITHIN_REQUEST("within the request", BEFORE_FIRST_BYTE, Wire.REQUEST),
  AFTER_REQUEST("after the request, before its answer", BEFORE_FIRST_BYTE, Wire.ANSWERED),
  WITHIN_ANSWER("within the answer", BEFORE_FIRST_BYTE, Wire.ANSWER),
  BEFORE_OUTCOME("after the answer, before the outcome is stored"),
  AFTER_OUTCOME("after the outcome is stored"),
  BEFORE_QUESTION("before statuses are asked for"),
  WITHIN_QUESTION("within the question for statuses", BEFORE_QUESTION, Wire.REQUEST),
  WITHIN_STATUSES("within the answer with statuses", BEFORE_QUESTION, Wire.ANSWER),
  BEFORE_STATUSES("before statuses are stored"),
  AFTER_STATUSES("after statuses are stored"),
  BEFORE_PROCESSEN("before Digipoort is asked whether it has what is in doubt"),
  WITHIN_PROCESSEN("within its answer to that", BEFORE_PROCESSEN, Wire.ANSWER),
  BEFORE_RESOLUTION("before it is stored what that proves"),
  AFTER_RESOLUTION("after it is stored what that proves"),
  BEFORE_EVENT("before the ERP is told of an event"),
  AFTER_EVENT("after the ERP was told, before that is stored"),
  AFTER_CURSOR("after it is stored that the ERP was told"),
  ANY_MOMENT("at any moment");

  /** What passes when bytes are counted. */
  enum Wire {
    HANDSHAKE,
    REQUEST,
    ANSWERED,
    ANSWER
  }

  private final String words;
  private final @Nullable Point from;
  private final @Nullable Wire wire;

  Point(String words) {
    this(words, null, null);
  }

  Point(String words, @Nullable Point from, @Nullable Wire wire) {
    this.words = words;
    this.from = from;
    this.wire = wire;
  }

  String words() {
    return words;
  }

  /** The point of the product at which this one begins. */
  Optional<Point> stop() {
    return this == ANY_MOMENT ? Optional.empty() : Optional.of(from == null ? this : from);
  }

  Optional<Wire> wire() {
    return Optional.ofNullable(wire);
  }

  /** Whether it is a call to the store, which can fail there. */
  boolean isStore() {
    return switch (this) {
      case BEFORE_INSERT,
          AFTER_INSERT,
          BEFORE_CLAIM,
          AFTER_CLAIM,
          BEFORE_OUTCOME,
          AFTER_OUTCOME,
          BEFORE_STATUSES,
          AFTER_STATUSES,
          BEFORE_RESOLUTION,
          AFTER_RESOLUTION,
          AFTER_EVENT,
          AFTER_CURSOR ->
          true;
      default -> false;
    };
  }

  /** Whether it is reached only when something was accepted. */
  boolean isAsking() {
    return switch (this) {
      case BEFORE_QUESTION, WITHIN_QUESTION, WITHIN_STATUSES, BEFORE_STATUSES, AFTER_STATUSES ->
          true;
      default -> false;
    };
  }

  /** Whether it is reached only when something is in doubt. */
  boolean isResolving() {
    return switch (this) {
      case BEFORE_PROCESSEN, WITHIN_PROCESSEN, BEFORE_RESOLUTION, AFTER_RESOLUTION -> true;
      default -> false;
    };
  }

  boolean isStatusinformatie() {
    return this == WITHIN_QUESTION || this == WITHIN_STATUSES || this == WITHIN_PROCESSEN;
  }
}
