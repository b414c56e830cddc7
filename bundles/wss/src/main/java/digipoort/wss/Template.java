// SPDX-License-Identifier: Apache-2.0
package digipoort.wss;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/** A canonical document with tokens in it, and what they stand for. */
public final class Template {
  private final byte[] text;
  private final Cuttings cuttings;
  private final List<Place> places;

  private Template(byte[] text, Cuttings cuttings, List<Place> places) {
    this.text = text;
    this.cuttings = cuttings;
    this.places = List.copyOf(places);
  }

  /** Throws IllegalStateException when a token occurs twice: then it was no token. */
  public static Template of(byte[] canonical, Cuttings cuttings) {
    List<Place> places = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    Matcher matcher = cuttings.tokens(new String(canonical, StandardCharsets.ISO_8859_1));
    while (matcher.find()) {
      int index = Integer.parseInt(matcher.group(1));
      if (index >= cuttings.size() || !seen.add(index)) {
        throw new IllegalStateException("token " + index + " does not stand once in the document");
      }
      places.add(new Place(matcher.start(), matcher.end(), index));
    }
    return new Template(canonical, cuttings, places);
  }

  /** How many texts belong in it. */
  public int size() {
    return places.size();
  }

  /** In octets, with the texts filled in. */
  public long length() {
    long length = text.length;
    for (Place place : places) {
      length += cuttings.get(place.index()).length() - (place.end() - place.start());
    }
    return length;
  }

  /** Writes it with the texts filled in. */
  public void writeTo(OutputStream out) throws IOException {
    write(out, index -> cuttings.get(index).writeTo(out));
  }

  /** The document with {@code {{inhoud:N}}} in place of the texts. */
  public byte[] outline() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length);
    try {
      write(
          out,
          index -> out.write(("{{inhoud:" + index + "}}").getBytes(StandardCharsets.US_ASCII)));
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory", e);
    }
    return out.toByteArray();
  }

  private void write(OutputStream out, Filling filling) throws IOException {
    int at = 0;
    for (Place place : places) {
      out.write(text, at, place.start() - at);
      filling.fill(place.index());
      at = place.end();
    }
    out.write(text, at, text.length - at);
  }

  private record Place(int start, int end, int index) {}

  private interface Filling {
    void fill(int index) throws IOException;
  }
}
