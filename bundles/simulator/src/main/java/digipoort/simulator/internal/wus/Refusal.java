// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.wus;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that gets a fault; the message is the reason that the client reads. */
public final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final Rule rule;
  private final String seen;
  private final String expected;
  private final @Nullable String foutcode;

  /** Refuses: what is wrong, the value seen, and what was expected, which may be empty. */
  public Refusal(Rule rule, String wrong, String seen, String expected) {
    this(rule, wrong, seen, expected, null);
  }

  private Refusal(
      Rule rule, String wrong, String seen, String expected, @Nullable String foutcode) {
    super(expected.isEmpty() ? wrong : wrong + " (expected: " + expected + ")");
    this.rule = rule;
    this.seen = seen;
    this.expected = expected;
    this.foutcode = foutcode;
  }

  /** Refuses because a scenario says so. */
  public static Refusal byScenario(String name, @Nullable String foutcode, String text) {
    return new Refusal(
        Rule.SCENARIO, text.isEmpty() ? "TEST: scenario " + name : text, name, "", foutcode);
  }

  /** Refuses because of a value: {@code what} is it. */
  public static Refusal of(Rule rule, String what, String seen, String expected) {
    return new Refusal(rule, what + " is '" + seen + "'", seen, expected);
  }

  /** What was broken. */
  public Rule rule() {
    return rule;
  }

  /** The value that broke it. */
  public String seen() {
    return seen;
  }

  /** What was expected instead; may be empty. */
  public String expected() {
    return expected;
  }

  /** The foutcode of the fault, when it is not the usual one of the service. */
  public Optional<String> foutcode() {
    return Optional.ofNullable(foutcode);
  }
}
