// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that cannot do its work, or soon cannot, and stays so until somebody acts or the cause
 * goes away. Two conditions with the same name, subject and aansluiting are the same one.
 *
 * @param name stable, for machines: small letters, digits and hyphens, at most 60 characters, for
 *     example {@code certificate-ends}
 * @param subject which one it is about, for example the name of an aansluiting or a user; empty
 *     when there can be only one; at most 200 characters
 * @param level how bad it is
 * @param owner who must act
 * @param aansluiting whose aansluiting it concerns; null when it concerns the runtime as a whole
 * @param text what is the matter, with the value and since when or until when where that is known
 * @param action what the owner does about it, with the command or the file
 */
public record Condition(
    String name,
    String subject,
    Level level,
    Owner owner,
    @Nullable String aansluiting,
    Text text,
    Text action) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public Condition {
    Requirement.text("name", name, 60);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "name: '" + name + "' (expected: small letters, digits and hyphens)");
    }
    Requirement.present("subject", subject);
    if (subject.length() > 200) {
      throw new IllegalArgumentException(
          "subject: " + subject.length() + " characters (expected: at most 200)");
    }
    Requirement.present("level", level);
    Requirement.present("owner", owner);
    Requirement.present("text", text);
    Requirement.present("action", action);
  }

  /** How bad a {@link Condition} is. */
  public enum Level {
    /** Work goes on; it will not, or not for all, when nobody acts. */
    WARNING,
    /** Work does not go on for what it is about. */
    CRITICAL
  }

  /** Who must act on a {@link Condition}. */
  public enum Owner {
    /** Who runs the runtime: settings, certificates, disk, network, installed parts. */
    OPERATOR,
    /** Who handed over the figures: corrects, confirms or hands over again. */
    SUBMITTER,
    /** Who made an installed adapter, descriptor or taxonomy package. */
    SUPPLIER
  }
}
