// SPDX-License-Identifier: Apache-2.0
package digipoort.json;

import digipoort.api.ErpValue;
import digipoort.api.Finding;
import digipoort.api.Submission;
import digipoort.json.ContentIntake.StoredContent;
import digipoort.json.internal.Envelope;
import digipoort.json.internal.SubmissionParser;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the JSON form of a submission and says everything that is wrong with it at once. Numbers
 * stay exact; a name that is given twice or is not known is refused; size, depth and number of
 * values are limited. Safe for use by many threads.
 */
public final class SubmissionReader {
  /** Finding code: not well-formed JSON; the text names line and column. */
  public static final String SYNTAX = "JSON-SYNTAX";

  /** Finding code: more octets, levels, values or digits than are taken. */
  public static final String LIMIT = "JSON-LIMIT";

  /** Finding code: the whole is larger than this reader takes. */
  public static final String TOO_LARGE = "JSON-TOO-LARGE";

  /** Room for the largest content of the koppelvlak in base64, and its surroundings. */
  public static final long DEFAULT_MAX_OCTETS = 30L * 1024 * 1024;

  private static final int MAX_FINDINGS = 100;

  private final long maxOctets;

  /** A reader with the default limit. */
  public SubmissionReader() {
    this(DEFAULT_MAX_OCTETS);
  }

  /**
   * @param maxOctets the most that is read of one submission
   */
  public SubmissionReader(long maxOctets) {
    this.maxOctets = maxOctets;
  }

  /**
   * Reads one submission, to the end of the stream; the stream is not closed. Content in base64 is
   * decoded while it is read and held in memory.
   *
   * @throws IOException when the stream itself fails
   */
  public Reading read(InputStream json) throws IOException {
    return read(json, ContentStore.MEMORY);
  }

  /**
   * Reads one submission, to the end of the stream; the stream is not closed. Content in base64 is
   * decoded while it is read and put into the store.
   *
   * @throws IOException when the stream itself or the store fails
   */
  public Reading read(InputStream json, ContentStore store) throws IOException {
    SubmissionParser.Parsed parsed = SubmissionParser.parse(json, maxOctets, store);
    return parsed.complete()
        ? read(parsed.fields(), parsed.contents(), parsed.findings())
        : unusable(parsed.findings());
  }

  /**
   * Reads a submission that another form than JSON was turned into, by the same rules.
   *
   * @param submission its fields
   * @param contents by JSON Pointer ({@code /inhoud/base64}, {@code /bijlagen/0/base64}); the field
   *     itself holds any text
   */
  public Reading read(ErpValue.Fields submission, Map<String, StoredContent> contents) {
    return read(submission.values(), contents, List.of());
  }

  private static Reading read(
      Map<String, ErpValue> fields, Map<String, StoredContent> contents, List<Finding> before) {
    List<Finding> findings = new ArrayList<>(before);
    Envelope envelope = new Envelope(fields, contents);
    findings.addAll(envelope.findings());
    return findings.isEmpty() ? new Reading.Complete(envelope.submission()) : unusable(findings);
  }

  /**
   * Turns findings about a submission, as the outbox and the adapters give them, into findings
   * about its JSON form: pointers into the document get the prefix {@code /document}, and a field
   * around it that is written with dots ({@code belanghebbende.type}) becomes a pointer.
   */
  public static List<Finding> located(List<Finding> findings, Submission submission) {
    return findings.stream().map(f -> Envelope.located(f, submission.payload())).toList();
  }

  private static Reading unusable(List<Finding> findings) {
    if (findings.size() <= MAX_FINDINGS) {
      return new Reading.Unusable(findings);
    }
    int left = findings.size() - MAX_FINDINGS;
    List<Finding> first = new ArrayList<>(findings.subList(0, MAX_FINDINGS));
    first.add(
        Finding.error(LIMIT, "")
            .says(
                "En nog " + left + " bevindingen, hier weggelaten.",
                "And " + left + " more findings, left out here.")
            .todo("Verhelp eerst de genoemde.", "Correct those listed first.")
            .build());
    return new Reading.Unusable(first);
  }
}
