// SPDX-License-Identifier: Apache-2.0
package digipoort.wss;

import digipoort.api.BerichtInhoud;
import digipoort.wss.spool.Spool;
import java.io.IOException;

/** Takes down one base64 text piece by piece, and refuses what is none or is too large. */
final class Base64Text {
  private final Spool texts;
  private final long from;
  private long significant;
  private int padding;

  Base64Text(Spool texts) {
    this.texts = texts;
    this.from = texts.length();
  }

  void add(char[] text, int start, int count) throws IOException, Distrusted {
    byte[] octets = new byte[count];
    for (int i = 0; i < count; i++) {
      octets[i] = octet(text[start + i]);
    }
    texts.out().write(octets);
    if (significant / 4 * 3 - padding > BerichtInhoud.MAX_LENGTH) {
      throw new Distrusted(
          "Het antwoord heeft een inhoud van meer dan " + BerichtInhoud.MAX_LENGTH + " octetten",
          "The answer has an inhoud of more than " + BerichtInhoud.MAX_LENGTH + " octets");
    }
  }

  ReceivedContent end() throws Distrusted {
    if (significant % 4 != 0) {
      throw rubbish("it ends in the middle");
    }
    long octets = significant / 4 * 3 - padding;
    return new ReceivedContent(texts, from, texts.length() - from, octets);
  }

  private byte octet(char one) throws Distrusted {
    if (one == ' ' || one == '\n' || one == '\r' || one == '\t') {
      return (byte) one;
    }
    boolean letter =
        (one >= 'A' && one <= 'Z')
            || (one >= 'a' && one <= 'z')
            || (one >= '0' && one <= '9')
            || one == '+'
            || one == '/';
    boolean filler = one == '=' && padding < 2 && significant % 4 >= 2;
    if (padding > 0 ? !filler : !letter && !filler) {
      throw rubbish("character " + (int) one + " after " + significant);
    }
    significant++;
    padding += filler ? 1 : 0;
    return (byte) one;
  }

  private static Distrusted rubbish(String what) {
    return new Distrusted(
        "Het antwoord heeft een inhoud die geen base64 is: " + what,
        "The answer has an inhoud that is not base64: " + what);
  }
}
