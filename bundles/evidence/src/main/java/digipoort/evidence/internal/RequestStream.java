// SPDX-License-Identifier: Apache-2.0
package digipoort.evidence.internal;

import digipoort.api.BerichtInhoud;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request as it was sent: its envelope with the contents filled in again. */
public final class RequestStream {
  private static final Pattern PLACE = Pattern.compile("\\{\\{inhoud:([0-9]{1,4})}}");

  private RequestStream() {}

  /** To be closed by the caller; contents are opened as they are reached. */
  public static InputStream of(byte[] envelope, List<BerichtInhoud> contents) {
    String text = new String(envelope, StandardCharsets.ISO_8859_1);
    List<InputStream> parts = new ArrayList<>();
    Matcher place = PLACE.matcher(text);
    int from = 0;
    while (place.find()) {
      parts.add(octets(text.substring(from, place.start())));
      parts.add(new Base64Stream(contents.get(Integer.parseInt(place.group(1)))));
      from = place.end();
    }
    parts.add(octets(text.substring(from)));
    return new SequenceInputStream(Collections.enumeration(parts));
  }

  private static InputStream octets(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** The base64 text of a content, opened at the first read. */
  private static final class Base64Stream extends InputStream {
    private static final int GROUP = 3 * 1024;
    private final BerichtInhoud content;
    private InputStream source = InputStream.nullInputStream();
    private boolean open;
    private byte[] ready = new byte[0];
    private int at;

    private Base64Stream(BerichtInhoud content) {
      this.content = content;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (at == ready.length && !fill()) {
        return -1;
      }
      int count = Math.min(length, ready.length - at);
      System.arraycopy(ready, at, target, offset, count);
      at += count;
      return count;
    }

    private boolean fill() throws IOException {
      if (!open) {
        source = content.open();
        open = true;
      }
      ready = Base64.getEncoder().encode(source.readNBytes(GROUP));
      at = 0;
      return ready.length > 0;
    }

    @Override
    public void close() throws IOException {
      source.close();
    }
  }
}
