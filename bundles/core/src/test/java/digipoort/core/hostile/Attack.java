// SPDX-License-Identifier: Apache-2.0
package digipoort.core.hostile;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * An answer that must be refused.
 *
 * @param name what is wrong with it
 * @param words part of the English reason that must be given
 * @param on which operations it can be played against
 * @param play the answer
 */
public record Attack(
    String name, String words, Predicate<Operation> on, HostileDigipoort.Play play) {

  /** A text that is no right message at all. */
  static Attack text(String name, String words, String text) {
    return new Attack(name, words, any -> true, (asked, by) -> Reply.text(200, text));
  }

  /** A right message in the making, set wrong before it is signed. */
  static Attack made(String name, String words, Making making) {
    return new Attack(
        name,
        words,
        any -> true,
        (asked, by) -> {
          Forgery answer = Forgery.right(asked, by.right());
          making.make(answer, asked, by);
          return answer.isLong() ? Reply.streamed(answer) : Reply.of(answer);
        });
  }

  /** A right message, changed after it was signed. */
  static Attack changed(String name, String words, UnaryOperator<String> change) {
    return new Attack(
        name,
        words,
        any -> true,
        (asked, by) -> {
          String right = Forgery.right(asked, by.right()).text();
          String wrong = change.apply(right);
          if (wrong.equals(right)) {
            throw new IllegalStateException(name + " changes nothing");
          }
          return Reply.text(200, wrong);
        });
  }

  /** A right message, wrapped wrongly in HTTP. */
  static Attack wrapped(String name, String words, Function<String, Reply> wrapping) {
    return new Attack(
        name,
        words,
        any -> true,
        (asked, by) -> wrapping.apply(Forgery.right(asked, by.right()).text()));
  }

  /** Whether what is wrong is the HTTP around the message, so that it is not seen without it. */
  public boolean onTheWay() {
    return name.startsWith("HTTP ");
  }

  Attack on(Predicate<Operation> operations) {
    return new Attack(name, words, operations, play);
  }

  @Override
  public String toString() {
    return name;
  }

  /** Sets something wrong. */
  @FunctionalInterface
  interface Making {
    void make(Forgery answer, Asked asked, Signers by);
  }
}
