// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.form;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** What a field holds. */
public sealed interface Kind {
  /**
   * A text.
   *
   * @param wrap how it is set apart in the message, or null
   */
  record Words(int min, int max, Shape shape, @Nullable Wrap wrap) implements Kind {}

  /** What a text is made of. */
  enum Shape {
    TEXT,
    /** Digits only. */
    DIGITS,
    /** Capitals only. */
    CAPITALS,
    /** Without blanks and brackets, which are taken out. */
    PHONE,
    /** Nine digits that pass the 11-proef; shown masked. */
    ELFPROEF
  }

  /**
   * How a text is set apart.
   *
   * @param tuple that holds it, or null
   * @param dimension typed, along which it is numbered, or null
   * @param domain element of that dimension, or null
   * @param known whether this is certain
   */
  record Wrap(
      @Nullable QName tuple, @Nullable QName dimension, @Nullable QName domain, boolean known) {}

  /**
   * Yes or no.
   *
   * @param only the only answer for which the form is meant, or null
   */
  record Flag(@Nullable Boolean only) implements Kind {}

  /**
   * A date.
   *
   * @param after a date of the same line that must not be later, or empty
   */
  record Day(String after) implements Kind {}

  /**
   * One of several words, each reported by its code.
   *
   * @param codes by word
   * @param known whether the codes are certain
   */
  record Code(Map<String, String> codes, boolean known) implements Kind {
    public Code {
      codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
    }
  }

  /** Always the same. */
  record Fixed(String value) implements Kind {}

  /**
   * Whole euros.
   *
   * @param negative whether it may be negative
   * @param expectsPositive whether a negative amount is odd
   */
  record Amount(boolean negative, boolean expectsPositive) implements Kind {}

  /**
   * Whole euros, worked out from others.
   *
   * @param terms what it is made of
   * @param negative whether it may be negative
   * @param always whether it is reported even when no term is
   * @param given what becomes of one that the ERP gives
   * @param strict whether it must be right in ready-made content, too
   */
  record Sum(List<Term> terms, boolean negative, boolean always, Given given, boolean strict)
      implements Kind {
    public Sum {
      terms = List.copyOf(terms);
    }
  }

  /** What becomes of a sum that the ERP gives itself. */
  enum Given {
    /** It must be what it is worked out to be. */
    COMPARED,
    /** It is reported as given; a difference is odd. */
    WINS
  }

  /** Whole euros, by the rates of the tax unless the ERP gives it. */
  record Tax(String base, List<Bracket> brackets) implements Kind {
    public Tax {
      brackets = List.copyOf(brackets);
    }
  }

  /**
   * A rate.
   *
   * @param until up to this many euros, or null for all above
   */
  record Bracket(@Nullable BigDecimal until, BigDecimal rate) {}
}
