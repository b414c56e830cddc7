// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.bericht;

import digipoort.api.Text;
import digipoort.api.Tijdvak;
import digipoort.xbrl.Context;
import java.util.Arrays;
import java.util.Optional;

/** When a fact is about, seen from the boekjaar. */
public enum When {
  /** Over the whole boekjaar. */
  YEAR("", new Text("boekjaar", "book year")),
  /** At its start: the day before the first, for an instant is the end of its day. */
  BEGIN("begin", new Text("begin boekjaar", "start of the book year")),
  /** At the end of its last day. */
  END("einde", new Text("einde boekjaar", "end of the book year"));

  private final String word;
  private final Text label;

  When(String word, Text label) {
    this.word = word;
    this.label = label;
  }

  /** As the ERP writes it; empty for the whole boekjaar. */
  public String word() {
    return word;
  }

  /** For people. */
  public Text label() {
    return label;
  }

  /** What the ERP means by this word. */
  public static Optional<When> of(String word) {
    return Arrays.stream(values()).filter(when -> when.word.equals(word)).findFirst();
  }

  /** The period of a context. */
  public Context.Period period(Tijdvak boekjaar) {
    return switch (this) {
      case YEAR -> new Context.Period.Duration(boekjaar.begin(), boekjaar.einde());
      case BEGIN -> new Context.Period.Moment(boekjaar.begin().minusDays(1));
      case END -> new Context.Period.Moment(boekjaar.einde());
    };
  }

  /** Which of them a period is, if any; others write the start as the first day. */
  public static Optional<When> of(Context.Period period, Tijdvak boekjaar) {
    if (period.equals(new Context.Period.Moment(boekjaar.begin()))) {
      return Optional.of(BEGIN);
    }
    return Arrays.stream(values()).filter(when -> when.period(boekjaar).equals(period)).findFirst();
  }
}
