// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the ERP asks. Build it with {@link #builder()}.
 *
 * @param submissionKey the ERP's own key, 1 to 100 characters, unique per owner. Repeating the same
 *     submission under the same key is safe and gives the same delivery; other content under the
 *     same key is refused
 * @param berichtsoort at most 80 characters, for example {@code Omzetbelasting}
 * @param aansluiting the name of the aansluiting to use, at most 40 characters
 * @param belanghebbende whom the bericht is about
 * @param rol role of the belanghebbende, at most 40 characters, {@code Bedrijf} or {@code
 *     Intermediair}
 * @param tijdvak the period; null for a bericht without one
 * @param payload figures to be mapped, or ready-made content
 * @param bijlagen attachments, may be empty
 * @param aanleverkenmerk the sender's reference on the wire, at most 40 characters; null lets the
 *     product make one
 * @param eerderAanleverkenmerk the aanleverkenmerk of the delivery that this one corrects, or null
 * @param notBefore send not earlier than this, or null
 * @param deadline must be there by then, or null; the nearest goes first
 * @param deliberate a second submission for the same belanghebbende, berichtsoort and tijdvak is
 *     meant, not a mistake
 */
public record Submission(
    String submissionKey,
    String berichtsoort,
    String aansluiting,
    Identiteit belanghebbende,
    String rol,
    @Nullable Tijdvak tijdvak,
    Payload payload,
    List<BerichtInhoud> bijlagen,
    @Nullable String aanleverkenmerk,
    @Nullable String eerderAanleverkenmerk,
    @Nullable Instant notBefore,
    @Nullable Instant deadline,
    boolean deliberate) {

  public Submission {
    Requirement.text("submissionKey", submissionKey, 100);
    Requirement.text("berichtsoort", berichtsoort, 80);
    Requirement.text("aansluiting", aansluiting, 40);
    Requirement.present("belanghebbende", belanghebbende);
    Requirement.text("rol", rol, 40);
    Requirement.present("payload", payload);
    bijlagen = Requirement.list(bijlagen);
    Requirement.optionalText("aanleverkenmerk", aanleverkenmerk, 40);
    Requirement.optionalText("eerderAanleverkenmerk", eerderAanleverkenmerk, 40);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Builds one submission. The rol is {@code Bedrijf} unless another is given. */
  public static final class Builder {
    private @Nullable String submissionKey;
    private @Nullable String berichtsoort;
    private @Nullable String aansluiting;
    private @Nullable Identiteit belanghebbende;
    private String rol = "Bedrijf";
    private @Nullable Tijdvak tijdvak;
    private @Nullable Payload payload;
    private List<BerichtInhoud> bijlagen = List.of();
    private @Nullable String aanleverkenmerk;
    private @Nullable String eerderAanleverkenmerk;
    private @Nullable Instant notBefore;
    private @Nullable Instant deadline;
    private boolean deliberate;

    private Builder() {}

    public Builder submissionKey(String value) {
      submissionKey = value;
      return this;
    }

    public Builder berichtsoort(String value) {
      berichtsoort = value;
      return this;
    }

    public Builder aansluiting(String value) {
      aansluiting = value;
      return this;
    }

    public Builder belanghebbende(Identiteit value) {
      belanghebbende = value;
      return this;
    }

    public Builder rol(String value) {
      rol = value;
      return this;
    }

    public Builder tijdvak(@Nullable Tijdvak value) {
      tijdvak = value;
      return this;
    }

    public Builder payload(Payload value) {
      payload = value;
      return this;
    }

    public Builder bijlagen(List<BerichtInhoud> value) {
      bijlagen = value;
      return this;
    }

    public Builder aanleverkenmerk(@Nullable String value) {
      aanleverkenmerk = value;
      return this;
    }

    public Builder eerderAanleverkenmerk(@Nullable String value) {
      eerderAanleverkenmerk = value;
      return this;
    }

    public Builder notBefore(@Nullable Instant value) {
      notBefore = value;
      return this;
    }

    public Builder deadline(@Nullable Instant value) {
      deadline = value;
      return this;
    }

    /** Says that a second submission for the same period is meant. */
    public Builder deliberate() {
      deliberate = true;
      return this;
    }

    /**
     * @throws IllegalArgumentException naming the field, its value and what was expected
     */
    public Submission build() {
      return new Submission(
          Requirement.text("submissionKey", submissionKey, 100),
          Requirement.text("berichtsoort", berichtsoort, 80),
          Requirement.text("aansluiting", aansluiting, 40),
          Requirement.present("belanghebbende", belanghebbende),
          rol,
          tijdvak,
          Requirement.present("payload", payload),
          bijlagen,
          aanleverkenmerk,
          eerderAanleverkenmerk,
          notBefore,
          deadline,
          deliberate);
    }
  }
}
