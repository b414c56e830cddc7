// SPDX-License-Identifier: Apache-2.0
package digipoort.evidence.internal;

/** What is called how in an evidence file. */
public final class Layout {
  public static final String READ_ME = "README.txt";
  public static final String DELIVERY = "delivery.json";
  public static final String SOFTWARE = "software.txt";
  public static final String CONTENTS = "contents.txt";
  static final String CHAIN = "chain.txt";
  static final String SIGNATURE = "chain.sig";
  static final String REQUEST = "request.xml";
  static final String ANSWER = "answer.xml";

  private Layout() {}

  public static String content(int position, String bestandsnaam) {
    return "inhoud/" + position + "/" + bestandsnaam;
  }

  public static String request(int attempt) {
    return "attempt-" + attempt + "/" + REQUEST;
  }

  /** A request whose contents were purged: with their places left open. */
  public static String envelope(int attempt) {
    return "attempt-" + attempt + "/request-without-contents.xml";
  }

  public static String answer(int attempt) {
    return "attempt-" + attempt + "/" + ANSWER;
  }

  public static String statussen(int number) {
    return "statussen/" + number + ".xml";
  }

  public static String certificate(String fingerprint) {
    return "certificates/" + fingerprint + ".pem";
  }
}
