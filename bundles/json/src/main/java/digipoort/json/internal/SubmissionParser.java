// SPDX-License-Identifier: Apache-2.0
package digipoort.json.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import digipoort.api.ErpValue;
import digipoort.api.Finding;
import digipoort.json.ContentIntake.StoredContent;
import digipoort.json.ContentStore;
import digipoort.json.SubmissionLimits;
import digipoort.json.SubmissionReader;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Parses JSON within limits, and turns what the parser says into findings. */
public final class SubmissionParser {

  /** What the parser adds for whoever programs with it, and a sender cannot use. */
  private static final Pattern FOR_PROGRAMMERS =
      Pattern.compile(
          " \\(start marker at \\[Source: [^\\]]*\\]\\)|: enable `[^`]*`[^`]*$|, from `[^`]*`");

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(SubmissionLimits.TEXT)
                  .maxNameLength(SubmissionLimits.NAME)
                  .maxNumberLength(SubmissionLimits.NUMBER)
                  .build())
          .build();

  private SubmissionParser() {}

  /**
   * What was parsed.
   *
   * @param complete whether the end was reached
   * @param fields at the top
   * @param contents decoded base64 by JSON Pointer
   * @param findings of the JSON itself
   */
  public record Parsed(
      boolean complete,
      Map<String, ErpValue> fields,
      Map<String, StoredContent> contents,
      List<Finding> findings) {}

  /**
   * @throws IOException when the stream itself fails
   */
  public static Parsed parse(InputStream json, long maxOctets, ContentStore store)
      throws IOException {
    List<Finding> findings = new ArrayList<>();
    try (JsonParser parser = FACTORY.createParser(new LimitedStream(json, maxOctets))) {
      TreeBuilder tree = new TreeBuilder(parser, store, findings);
      Map<String, ErpValue> fields = tree.build();
      return new Parsed(true, fields, tree.contents(), findings);
    } catch (StopException e) {
      findings.add(e.finding());
    } catch (JsonProcessingException e) {
      findings.add(syntax(e.getLocation(), e.getOriginalMessage()));
    } catch (CharConversionException e) {
      findings.add(syntax(JsonLocation.NA, e.getMessage()));
    }
    return new Parsed(false, Map.of(), Map.of(), findings);
  }

  static Finding syntax(JsonLocation at, String reason) {
    boolean known = at != null && at.getLineNr() > 0;
    String nl = known ? " op regel " + at.getLineNr() + ", kolom " + at.getColumnNr() : "";
    String en = known ? " at line " + at.getLineNr() + ", column " + at.getColumnNr() : "";
    String plain = FOR_PROGRAMMERS.matcher(reason).replaceAll("");
    String cut = plain.length() > 200 ? plain.substring(0, 200) + "..." : plain;
    return Finding.error(SubmissionReader.SYNTAX, "")
        .says("Geen geldige JSON" + nl + ": " + cut, "Not valid JSON" + en + ": " + cut)
        .todo("Verbeter de JSON op die plaats.", "Correct the JSON at that place.")
        .build();
  }
}
