// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.security;

import digipoort.core.internal.spool.Spool;
import digipoort.core.internal.spool.SpoolFolder;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * An answer as a small document: the text of every inhoud is kept apart.
 *
 * @param document with a token in place of each such text
 * @param cuttings the texts
 * @param texts where they are kept; gone when this is closed
 */
public record AnswerDocument(Document document, Cuttings cuttings, Spool texts)
    implements Closeable {
  /** Octets of an answer besides its contents. */
  private static final long MAX_MARKUP = 32 * 1024 * 1024;

  /**
   * Parses an answer.
   *
   * @throws Distrusted when it is not well-formed XML or goes beyond the limits
   */
  public static AnswerDocument parse(Spool answer, SpoolFolder folder) throws Distrusted {
    Spool texts = folder.spool();
    AnswerHandler handler = new AnswerHandler(texts);
    boolean read = false;
    try (InputStream in = new Metered(answer.open(), texts::length)) {
      XMLReader reader = Xml.reader();
      reader.setContentHandler(handler);
      reader.setErrorHandler(handler);
      reader.parse(new InputSource(in));
      read = true;
      return new AnswerDocument(handler.document(), handler.cuttings(), texts);
    } catch (SAXException | IOException e) {
      if (e.getCause() instanceof Distrusted reason) {
        throw reason;
      }
      throw Xml.unreadable(e);
    } finally {
      if (!read) {
        texts.close();
      }
    }
  }

  @Override
  public void close() {
    texts.close();
  }

  /** Gives up when too much comes that is no content, also within one attribute. */
  private static final class Metered extends InputStream {
    private final InputStream in;
    private final LongSupplier contents;
    private long read;

    Metered(InputStream in, LongSupplier contents) {
      this.in = in;
      this.contents = contents;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
      int got = in.read(into, from, count);
      read += Math.max(0, got);
      if (read - contents.getAsLong() > MAX_MARKUP) {
        throw new IOException(
            "more than " + MAX_MARKUP + " octets besides the contents of berichten");
      }
      return got;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
