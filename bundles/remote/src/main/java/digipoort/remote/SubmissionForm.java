// SPDX-License-Identifier: Apache-2.0
package digipoort.remote;

import java.util.ArrayList;
import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/** A submission; the fields and their rules are those of the JSON form. */
@XmlAccessorType(XmlAccessType.FIELD)
public class SubmissionForm {
  public @Nullable String submissionKey;
  public @Nullable String berichtsoort;
  public @Nullable String aansluiting;
  public @Nullable IdentiteitForm belanghebbende;
  public @Nullable String rol;

  /** First day of the period, {@code yyyy-mm-dd}; with {@link #tijdvakEinde}, or neither. */
  public @Nullable String tijdvakBegin;

  /** Last day of the period. */
  public @Nullable String tijdvakEinde;

  public @Nullable String aanleverkenmerk;
  public @Nullable String eerderAanleverkenmerk;
  public @Nullable String notBefore;
  public @Nullable String deadline;
  public @Nullable Boolean deliberate;

  /** The figures; or {@link #inhoud}. */
  public @Nullable DocumentForm document;

  /** Ready-made content; or {@link #document}. */
  public @Nullable ContentForm inhoud;

  /** Attachments. */
  @XmlElement(name = "bijlage")
  public List<ContentForm> bijlagen = new ArrayList<>();
}
