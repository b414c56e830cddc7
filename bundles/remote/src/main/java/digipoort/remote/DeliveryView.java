// SPDX-License-Identifier: Apache-2.0
package digipoort.remote;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import org.jspecify.annotations.Nullable;

/** A delivery as it stands now; the names and values are those of the JSON form. */
@XmlAccessorType(XmlAccessType.FIELD)
public class DeliveryView {
  public @Nullable String id;
  public @Nullable String owner;
  public @Nullable String submissionKey;
  public @Nullable String berichtsoort;
  public @Nullable String aansluiting;
  public @Nullable String omgeving;
  public @Nullable IdentiteitForm belanghebbende;
  public @Nullable String tijdvakBegin;
  public @Nullable String tijdvakEinde;
  public @Nullable String aanleverkenmerk;
  public @Nullable String kenmerk;
  public @Nullable String state;

  /** Nothing changes any more. */
  public boolean finished;

  public @Nullable TextView explanation;
  public @Nullable TextView action;

  /** ISO 8601 in UTC, as all moments here. */
  public @Nullable String created;

  public @Nullable String updated;
  public @Nullable String nextAttempt;
  public @Nullable String deadline;
  public int attempts;
}
