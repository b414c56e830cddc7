// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.ws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A line of hostile-requests.tsv: a request as octets, and the status that fits it. */
record HostileRequest(String name, int status, byte[] octets) {
  private static final Pattern REPEATED = Pattern.compile("⟦([^⟦⟧]*)×(\\d+)⟧");
  private static final Pattern OCTET = Pattern.compile("⟨([0-9a-f]{2})⟩");

  static Stream<HostileRequest> all() throws IOException {
    try (InputStream in = HostileRequest.class.getResourceAsStream("hostile-requests.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> of(line.split("\t", -1)));
    }
  }

  private static HostileRequest of(String[] columns) {
    assertThat(columns).as(String.join(" ", columns)).hasSize(6);
    String headers = columns[4].equals("-") ? "" : columns[4].replace("\\r\\n", "\r\n") + "\r\n";
    boolean hasBody = !columns[5].equals("-");
    byte[] body = hasBody ? octets(repeated(columns[5])) : new byte[0];
    String head =
        columns[2]
            + " "
            + columns[3]
            + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
            + (headers.contains("Authorization:") ? "" : "Authorization: " + login("erp") + "\r\n")
            + headers.replace("Basic RECEIVER", login("receiver"))
            + (hasBody ? "Content-Length: " + body.length + "\r\n" : "")
            + "\r\n";
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
    all.writeBytes(body);
    return new HostileRequest(columns[0], Integer.parseInt(columns[1]), all.toByteArray());
  }

  private static String login(String user) {
    return "Basic "
        + Base64.getEncoder().encodeToString((user + ":right").getBytes(StandardCharsets.UTF_8));
  }

  private static String repeated(String text) {
    String whole = text;
    for (Matcher found = REPEATED.matcher(whole); found.find(); found = REPEATED.matcher(whole)) {
      StringBuilder many = new StringBuilder();
      for (int i = 0; i < Integer.parseInt(found.group(2)); i++) {
        many.append(found.group(1).replace("#", String.valueOf(i)));
      }
      whole = whole.substring(0, found.start()) + many + whole.substring(found.end());
    }
    return whole;
  }

  private static byte[] octets(String text) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    Matcher octet = OCTET.matcher(text);
    int done = 0;
    while (octet.find()) {
      octets.writeBytes(text.substring(done, octet.start()).getBytes(StandardCharsets.UTF_8));
      octets.write(Integer.parseInt(octet.group(1), 16));
      done = octet.end();
    }
    octets.writeBytes(text.substring(done).getBytes(StandardCharsets.UTF_8));
    return octets.toByteArray();
  }

  @Override
  public String toString() {
    return name;
  }
}
