// SPDX-License-Identifier: Apache-2.0
package digipoort.json;

/**
 * How much a submission may hold, in JSON and in SOAP alike. Far above what any message of the
 * government needs, and small enough for several at a time.
 */
public final class SubmissionLimits {
  /** Levels of objects and lists in each other. */
  public static final int DEPTH = 32;

  /** Values, in all. */
  public static final int VALUES = 100_000;

  /** Characters of one text. */
  public static final int TEXT = 1_048_576;

  /** Characters of all names and texts together, but for contents. */
  public static final int ALL_TEXT = 8_388_608;

  /** Characters of a name. */
  public static final int NAME = 200;

  /** Characters of a number as it is written. */
  public static final int NUMBER = 200;

  /** Digits of a number before or after the point. */
  public static final int DIGITS = 38;

  /** Contents: the ready-made one and bijlagen. */
  public static final int CONTENTS = 500;

  private SubmissionLimits() {}
}
