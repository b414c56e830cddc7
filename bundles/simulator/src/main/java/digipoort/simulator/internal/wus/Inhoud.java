// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.wus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;

/**
 * The text of an element {@code inhoud} of a request, kept as canonical XML has it, and what the
 * schema asks of it: base64 of at most 20 MiB.
 */
public final class Inhoud implements Source {
  private static final long LONGEST = 20_971_520;

  private final Spool text;
  private long digits;
  private int padding;
  private Optional<String> objection = Optional.empty();

  Inhoud(Path folder) {
    this.text = new Spool(folder);
  }

  void add(char[] characters, int start, int count) throws IOException {
    StringBuilder canonical = new StringBuilder(count);
    for (int i = start; i < start + count; i++) {
      char one = characters[i];
      judge(one);
      switch (one) {
        case '&' -> canonical.append("&amp;");
        case '<' -> canonical.append("&lt;");
        case '>' -> canonical.append("&gt;");
        case '\r' -> canonical.append("&#xD;");
        default -> canonical.append(one);
      }
    }
    text.write(canonical.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** An element where only text may be. */
  void refuse(String reason) {
    objection = Optional.of(reason);
  }

  /** What is wrong with the text, if anything. */
  Optional<String> objection() {
    if (objection.isEmpty() && (digits + padding) % 4 != 0) {
      return Optional.of("inhoud is not base64: it ends within a group of four characters");
    }
    if (objection.isEmpty() && octets() > LONGEST) {
      return Optional.of("inhoud has " + octets() + " octets (expected: at most " + LONGEST + ")");
    }
    return objection;
  }

  /** How many octets the base64 stands for. */
  long octets() {
    return digits * 3 / 4;
  }

  /** The octets that the base64 stands for. */
  public InputStream decoded() throws IOException {
    return Base64.getMimeDecoder().wrap(text.open());
  }

  @Override
  public long length() {
    return text.length();
  }

  @Override
  public InputStream open() throws IOException {
    return text.open();
  }

  void delete() throws IOException {
    text.close();
  }

  private void judge(char one) {
    if (one == ' ' || one == '\n' || one == '\t' || one == '\r') {
      return;
    }
    boolean digit =
        one >= 'A' && one <= 'Z'
            || one >= 'a' && one <= 'z'
            || one >= '0' && one <= '9'
            || one == '+'
            || one == '/';
    if (one == '=' && padding < 2) {
      padding++;
    } else if (digit && padding == 0) {
      digits++;
    } else if (objection.isEmpty()) {
      refuse("inhoud is not base64: it holds '" + one + "' after " + digits + " characters");
    }
  }
}
