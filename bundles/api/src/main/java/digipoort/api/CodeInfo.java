// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

/**
 * What one code of Digipoort means.
 *
 * @param code the code, or a pattern in which {@code ?} stands for one character and {@code *} for
 *     any
 * @param kind whether it is the code of a status or of a fault
 * @param ending whether it is the end
 * @param who acts next
 * @param confidence how sure this is
 * @param source where it is known from
 * @param meaning what happened; says itself when it is not certain
 * @param action what to do
 */
public record CodeInfo(
    String code,
    Kind kind,
    Ending ending,
    Party who,
    Confidence confidence,
    String source,
    Text meaning,
    Text action) {
  /** Status or fault. */
  public enum Kind {
    STATUS,
    FAULT
  }

  /** Whether it is the end. */
  public enum Ending {
    FINAL,
    NOT_FINAL,
    /** On the berichtsoort, or on what comes after it. */
    DEPENDS,
    UNKNOWN
  }

  /** Who acts next. */
  public enum Party {
    NOBODY,
    /** Whoever submitted the delivery. */
    SUBMITTER,
    /** Whoever runs this product. */
    OPERATOR,
    /** This product, by itself. */
    ADAPTER,
    DIGIPOORT,
    UITVRAGENDE_PARTIJ
  }

  /** How sure it is. */
  public enum Confidence {
    /** Read in a specification of Logius or seen in a real message. */
    DOCUMENTED,
    /** Said by others who use Digipoort. */
    REPORTED,
    /** Inferred from the pattern of the codes or from one weak source. */
    INFERRED,
    /** Not known. */
    UNKNOWN
  }
}
