// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.wus;

import digipoort.api.channel.Answer;
import digipoort.core.internal.security.SoapFault;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an exchange says in answer to a question that changes nothing. */
final class Questions {
  private Questions() {}

  static <T> Answer<T> answer(Exchange exchange, Optional<T> value) {
    if (value.isPresent()) {
      return new Answer.Given<>(value.get());
    }
    Optional<SoapFault> fault = exchange.fault();
    if (fault.isPresent()) {
      return new Answer.Refused<>(Faults.classify(fault.get()), fault.get().asFout());
    }
    return new Answer.Unavailable<>(exchange.reason(), retryAfter(exchange));
  }

  /** Only the form in seconds; a date is ignored. */
  private static @Nullable Integer retryAfter(Exchange exchange) {
    return exchange
        .answer()
        .flatMap(answer -> answer.header("retry-after"))
        .filter(text -> text.matches("[0-9]{1,6}"))
        .map(Integer::valueOf)
        .orElse(null);
  }
}
