// SPDX-License-Identifier: Apache-2.0
package digipoort.wss;

import digipoort.budget.BoundedXml;
import digipoort.budget.BudgetExceededException;
import digipoort.budget.BudgetLimit;
import digipoort.budget.ReadingBudget;
import digipoort.budget.ReadingLimits;
import digipoort.budget.ReadingPlace;
import digipoort.wss.spool.Spool;
import digipoort.wss.spool.SpoolFolder;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
 * @param budget what reading and verifying it may cost in all, time included
 */
public record AnswerDocument(
    Document document, Cuttings cuttings, Spool texts, ReadingBudget budget) implements Closeable {
  private static final ReadingPlace PLACE = ReadingPlace.of("");

  /**
   * Parses an answer.
   *
   * @param budget made when the answer was complete; contents that are kept apart are not weighed
   * @throws Distrusted when it is not well-formed XML or goes beyond the limits
   */
  public static AnswerDocument parse(Spool answer, SpoolFolder folder, ReadingBudget budget)
      throws Distrusted {
    Spool texts = folder.spool();
    AnswerHandler handler = new AnswerHandler(texts, budget);
    boolean read = false;
    try (InputStream in = new MarkupMeter(answer.open(), texts::length, budget)) {
      XMLReader reader = BoundedXml.push(structure(budget), "");
      reader.setContentHandler(handler);
      reader.setErrorHandler(handler);
      reader.parse(new InputSource(in));
      read = true;
      return new AnswerDocument(handler.document(), handler.cuttings(), texts, budget);
    } catch (BudgetExceededException e) {
      throw tooMuch(e);
    } catch (SAXException | IOException | RuntimeException e) {
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

  /** A stream that gives up when the time is over. */
  OutputStream timed(OutputStream out) {
    return new TimedStream(out, budget);
  }

  static Distrusted tooMuch(BudgetExceededException e) {
    return new Distrusted(
        "Het antwoord gaat verder dan de grenzen: " + e.dutch(),
        "The answer goes beyond the limits: " + e.english());
  }

  /** The parser counts what the document is made of; what it weighs is counted without contents. */
  private static ReadingBudget structure(ReadingBudget budget) {
    ReadingLimits limits =
        budget
            .limits()
            .with(BudgetLimit.OCTETS, Long.MAX_VALUE)
            .with(BudgetLimit.TEXT, Long.MAX_VALUE)
            .with(BudgetLimit.WEIGHT, Long.MAX_VALUE);
    return ReadingBudget.of(limits);
  }

  /** Takes the octets that are no content. */
  private static final class MarkupMeter extends InputStream {
    private final InputStream in;
    private final LongSupplier contents;
    private final ReadingBudget budget;
    private long read;

    MarkupMeter(InputStream in, LongSupplier contents, ReadingBudget budget) {
      this.in = in;
      this.contents = contents;
      this.budget = budget;
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
      budget.check(BudgetLimit.OCTETS, read - contents.getAsLong(), () -> PLACE);
      budget.checkTime(() -> PLACE);
      return got;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  private static final class TimedStream extends FilterOutputStream {
    private static final int OFTEN = 4_096;

    private final ReadingBudget budget;
    private int written;

    TimedStream(OutputStream out, ReadingBudget budget) {
      super(out);
      this.budget = budget;
    }

    @Override
    public void write(int octet) throws IOException {
      out.write(octet);
      wrote(1);
    }

    @Override
    public void write(byte[] octets, int from, int count) throws IOException {
      out.write(octets, from, count);
      wrote(count);
    }

    private void wrote(int count) {
      written += count;
      if (written > OFTEN) {
        written = 0;
        budget.checkTime(() -> PLACE);
      }
    }
  }
}
