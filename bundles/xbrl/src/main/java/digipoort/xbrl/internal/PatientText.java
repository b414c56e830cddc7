// SPDX-License-Identifier: Apache-2.0
package digipoort.xbrl.internal;

import java.util.regex.Pattern;

/**
 * Characters that a pattern may look at a limited number of times: a pattern from outside may
 * otherwise try for ages.
 */
public final class PatientText implements CharSequence {
  private static final int LOOKS = 2_000_000;

  private final CharSequence text;
  private final int[] looks;

  private PatientText(CharSequence text, int[] looks) {
    this.text = text;
    this.looks = looks;
  }

  /** Whether the whole value matches; false when finding that out takes too long. */
  public static boolean matches(Pattern pattern, String value) {
    try {
      return pattern.matcher(new PatientText(value, new int[] {LOOKS})).matches();
    } catch (OutOfPatienceException | StackOverflowError e) {
      return false;
    }
  }

  @Override
  public char charAt(int index) {
    looks[0]--;
    if (looks[0] < 0) {
      throw new OutOfPatienceException();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new PatientText(text.subSequence(start, end), looks);
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private static final class OutOfPatienceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutOfPatienceException() {
      super(null, null, false, false);
    }
  }
}
