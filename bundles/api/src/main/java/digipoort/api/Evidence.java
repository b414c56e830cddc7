// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was seen on the wire during one exchange.
 *
 * @param endpoint the URL called
 * @param firstByte when the first byte of the request left, or null when none did or it was not
 *     observed
 * @param answered when the answer was complete, or null when none came
 * @param httpStatus the HTTP status, or 0 when none came
 * @param requestSha256 digest of the request as signed and sent, or null when none was made
 * @param request the request as signed and sent, in which the base64 text of each content is
 *     replaced by {@code {{inhoud:0}}} (the inhoud), {@code {{inhoud:1}}} and so on (the bijlagen);
 *     with the contents filled in again it has the digest above. Null when none was made
 * @param signer subject of the certificate that signed the answer, or null when unsigned
 * @param answer the answer as received, or null when none came
 */
public record Evidence(
    String endpoint,
    @Nullable Instant firstByte,
    @Nullable Instant answered,
    int httpStatus,
    @Nullable String requestSha256,
    byte @Nullable [] request,
    @Nullable String signer,
    byte @Nullable [] answer) {
  public Evidence {
    request = request == null ? null : request.clone();
    answer = answer == null ? null : answer.clone();
  }

  @Override
  public byte @Nullable [] request() {
    return request == null ? null : request.clone();
  }

  @Override
  public byte @Nullable [] answer() {
    return answer == null ? null : answer.clone();
  }

  @Override
  public String toString() {
    return endpoint
        + ", HTTP "
        + httpStatus
        + ", first byte "
        + firstByte
        + ", answered "
        + answered;
  }
}
