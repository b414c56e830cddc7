// SPDX-License-Identifier: Apache-2.0
package digipoort.wss;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts cut out of one document. In the document stands a token for each that nobody can guess, so
 * that it occurs nowhere else (see docs/adr/0014).
 */
public final class Cuttings {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final List<Cutting> cuttings = new ArrayList<>();
  private final String start;
  private final Pattern token;

  public Cuttings() {
    byte[] secret = new byte[16];
    RANDOM.nextBytes(secret);
    this.start = "cut-" + HexFormat.of().formatHex(secret) + "-";
    this.token = Pattern.compile(start + "([0-9]{1,8})-");
  }

  /** Adds a text and gives the token that stands for it. */
  public String add(Cutting cutting) {
    cuttings.add(cutting);
    return start + (cuttings.size() - 1) + "-";
  }

  /** The text that a token stands for. */
  public Cutting get(String given) {
    Matcher matcher = token.matcher(given);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("inhoud: no content was cut out there");
    }
    return get(Integer.parseInt(matcher.group(1)));
  }

  public boolean isEmpty() {
    return cuttings.isEmpty();
  }

  /** The text that was cut out at that place, from 0. */
  public Cutting get(int index) {
    return cuttings.get(index);
  }

  /** How many there are. */
  public int size() {
    return cuttings.size();
  }

  Matcher tokens(CharSequence text) {
    return token.matcher(text);
  }
}
