// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.intake;

import digipoort.api.BerichtInhoud;
import digipoort.api.ErpDocument;
import digipoort.api.ErpValue;
import digipoort.api.Submission;
import digipoort.api.Tijdvak;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A digest over what a submission says, not over how it was written: fields in any order, {@code
 * 1.0} and {@code 1.00} and a field left out or null are the same. Each part is preceded by its
 * kind and length, so that no two submissions look alike.
 */
final class SubmissionDigest {
  static final int MAX_DEPTH = 64;
  static final int MAX_VALUES = 200_000;
  static final int MAX_OCTETS = 20_971_520;

  /** The document is larger than anything that can be filed. */
  static final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLargeException(String message) {
      super(message, null, false, false);
    }
  }

  private final DataOutputStream out;
  private int values;

  private SubmissionDigest(DataOutputStream out) {
    this.out = out;
  }

  /**
   * @throws TooLargeException when the document is too deep, too long or has too many values
   */
  static String of(Submission submission) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      DataOutputStream out =
          new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), sha256));
      new SubmissionDigest(out).write(submission);
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Submission submission) throws IOException {
    Tijdvak tijdvak = submission.tijdvak();
    text("submission-1");
    text(submission.berichtsoort());
    text(submission.aansluiting());
    text(submission.belanghebbende().nummer());
    text(submission.belanghebbende().type());
    text(submission.rol());
    text(tijdvak == null ? null : tijdvak.toString());
    text(submission.aanleverkenmerk());
    text(submission.eerderAanleverkenmerk());
    text(submission.notBefore() == null ? null : submission.notBefore().toString());
    text(submission.deadline() == null ? null : submission.deadline().toString());
    out.writeBoolean(submission.deliberate());
    if (submission.payload() instanceof ErpDocument document) {
      value(document.root(), 0);
    } else if (submission.payload() instanceof BerichtInhoud inhoud) {
      content(inhoud);
    }
    for (BerichtInhoud bijlage : submission.bijlagen()) {
      content(bijlage);
    }
  }

  private void content(BerichtInhoud inhoud) throws IOException {
    out.writeByte('B');
    text(inhoud.mimeType());
    text(inhoud.bestandsnaam());
    out.writeLong(inhoud.length());
    text(inhoud.sha256());
  }

  private void value(ErpValue value, int depth) throws IOException {
    if (depth > MAX_DEPTH) {
      throw new TooLargeException("deeper than " + MAX_DEPTH + " levels");
    }
    if (++values > MAX_VALUES) {
      throw new TooLargeException("more than " + MAX_VALUES + " values");
    }
    if (value instanceof ErpValue.Words words) {
      out.writeByte('W');
      text(words.value());
    } else if (value instanceof ErpValue.Amount amount) {
      number(amount.value());
    } else if (value instanceof ErpValue.Flag flag) {
      out.writeByte(flag.value() ? 'T' : 'F');
    } else if (value instanceof ErpValue.Items items) {
      out.writeByte('L');
      out.writeInt(items.values().size());
      for (ErpValue item : items.values()) {
        value(item, depth + 1);
      }
    } else if (value instanceof ErpValue.Fields fields) {
      fields(fields, depth);
    } else {
      out.writeByte('N');
    }
  }

  private void fields(ErpValue.Fields fields, int depth) throws IOException {
    Map<String, ErpValue> present = new TreeMap<>(fields.values());
    present.values().removeIf(ErpValue.Nothing.class::isInstance);
    out.writeByte('M');
    out.writeInt(present.size());
    for (Map.Entry<String, ErpValue> field : present.entrySet()) {
      text(field.getKey());
      value(field.getValue(), depth + 1);
    }
  }

  /** Never written out in full: 1E999999999 is short. */
  private void number(BigDecimal number) throws IOException {
    BigDecimal plain = number.stripTrailingZeros();
    byte[] digits = plain.unscaledValue().toByteArray();
    out.writeByte('A');
    out.writeInt(plain.scale());
    out.writeInt(digits.length);
    out.write(digits);
    limit();
  }

  private void text(@Nullable String text) throws IOException {
    if (text == null) {
      out.writeInt(-1);
      return;
    }
    byte[] octets = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(octets.length);
    out.write(octets);
    limit();
  }

  private void limit() {
    if (out.size() > MAX_OCTETS) {
      throw new TooLargeException("more than " + MAX_OCTETS + " octets");
    }
  }
}
