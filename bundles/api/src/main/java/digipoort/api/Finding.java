// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

/**
 * Something noticed about what was handed over or what came back.
 *
 * @param severity how much it matters
 * @param code stable, for machines, for example {@code OB-SUM-5A} or {@code FR-NL-1.02}
 * @param location JSON Pointer into the ERP document; or, without a leading slash, a place in a
 *     message ({@code line 3, column 14}) or a field of the submission ({@code tijdvak.einde});
 *     empty for the whole document
 * @param text what is the matter, with the value and what was expected
 * @param action what to do about it
 */
public record Finding(Severity severity, String code, String location, Text text, Text action) {
  public Finding {
    Requirement.present("severity", severity);
    Requirement.text("code", code, 80);
    Requirement.present("location", location);
    Requirement.present("text", text);
    Requirement.present("action", action);
  }

  /** Starts a finding that stops the submission. */
  public static Builder error(String code, String location) {
    return new Builder(Severity.ERROR, code, location);
  }

  /** Starts a finding that stops nothing. */
  public static Builder warning(String code, String location) {
    return new Builder(Severity.WARNING, code, location);
  }

  /** Starts a finding that is only worth knowing. */
  public static Builder info(String code, String location) {
    return new Builder(Severity.INFO, code, location);
  }

  /**
   * The same finding below another pointer; used by doors that wrap a document. A location that is
   * not a JSON Pointer (a place in a message, a field of the submission) stays as it is.
   */
  public Finding below(String prefix) {
    boolean pointer = location.isEmpty() || location.startsWith("/");
    return new Finding(severity, code, pointer ? prefix + location : location, text, action);
  }

  /** Builds one finding; each part is given once. */
  public static final class Builder {
    private final Severity severity;
    private final String code;
    private final String location;
    private Text text = Text.verbatim("?");
    private Text action = new Text("Geen actie nodig.", "Nothing to do.");

    private Builder(Severity severity, String code, String location) {
      this.severity = severity;
      this.code = code;
      this.location = location;
    }

    /** What is the matter. Required. */
    public Builder says(String nl, String en) {
      text = new Text(nl, en);
      return this;
    }

    /** What to do about it. */
    public Builder todo(String nl, String en) {
      action = new Text(nl, en);
      return this;
    }

    public Finding build() {
      return new Finding(severity, code, location, text, action);
    }
  }
}
