// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.door;

import digipoort.api.Finding;
import digipoort.json.SubmissionReader;
import java.io.IOException;

/** More came than a request may hold. */
public final class BodyTooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  BodyTooLargeException() {
    super("The request is larger than maxBodyOctets in etc/" + DoorConfig.PID + ".cfg");
  }

  /** What the caller is told. */
  public static Finding finding() {
    return Finding.error(SubmissionReader.TOO_LARGE, "")
        .says("De aanvraag is te groot.", "The request is too large.")
        .todo(
            "Maak hem kleiner, of verhoog maxBodyOctets in etc/" + DoorConfig.PID + ".cfg.",
            "Make it smaller, or raise maxBodyOctets in etc/" + DoorConfig.PID + ".cfg.")
        .build();
  }
}
