// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.decide;

import digipoort.api.DeliveryId;
import digipoort.api.Resubmission;
import digipoort.api.Scope;
import digipoort.api.State;
import digipoort.api.Text;
import digipoort.outbox.internal.store.Change;
import digipoort.outbox.internal.store.Copy;
import digipoort.outbox.internal.store.DeliveryRow;
import digipoort.outbox.internal.work.Words;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends the content of a failure once more, as a new delivery.
 *
 * @param fresh id of the new delivery
 * @param scope of the person
 */
public record Resubmit(Resubmission resubmission, DeliveryId fresh, Person person, Scope scope) {
  private static final Pattern REPEATED = Pattern.compile("(.*)~([0-9]{1,4})", Pattern.DOTALL);
  private static final int LONGEST = 100;

  public Ruling of(DeliveryRow row, Change change) {
    if (row.resubmittedAs() != null) {
      return Ruling.already(
          "Is al opnieuw aangeleverd als " + row.resubmittedAs() + ".",
          "Was resubmitted already, as " + row.resubmittedAs() + ".");
    }
    return switch (row.state()) {
      case REJECTED, CANCELLED -> again(row, change);
      case PARKED -> parked(row, change);
      case READY ->
          Ruling.no(
              "Wordt zelf nog verstuurd; delivery-retry doet dat nu.",
              "Is itself still to be sent; delivery-retry does so now.");
      case SENDING -> Instead.sending();
      case UNCONFIRMED -> Instead.unconfirmed();
      case DELIVERED -> Instead.delivered(row);
      case COMPLETED -> Instead.completed();
    };
  }

  private Ruling parked(DeliveryRow row, Change change) {
    if (row.secondKenmerk() != null) {
      return Instead.twoKenmerken(row);
    }
    if (row.delivery().kenmerk() != null) {
      return Ruling.no(
          "Digipoort heeft het onder kenmerk "
              + row.delivery().kenmerk()
              + ". Heeft de uitvragende partij het geweigerd, leg dat dan eerst vast met"
              + " delivery-conclude.",
          "Digipoort has it under kenmerk "
              + row.delivery().kenmerk()
              + ". When the uitvragende partij refused it, record that first with"
              + " delivery-conclude.");
    }
    return row.doubt() ? declaredAbsent(row, change) : Instead.notThere();
  }

  private Ruling declaredAbsent(DeliveryRow row, Change change) {
    change.due(null).certain().release();
    Text text =
        new Text(
            "Volgens een medewerker heeft Digipoort dit bericht niet; de inhoud gaat verder als"
                + " levering "
                + fresh
                + ".",
            "A person declared that Digipoort does not have this; its content goes on as delivery "
                + fresh
                + ".");
    change
        .copy(copy(row))
        .to(State.CANCELLED, "RESUBMITTED", person.signs(text), Words.NOTHING_TO_DO);
    return Ruling.yes(text, change);
  }

  private Ruling again(DeliveryRow row, Change change) {
    Text text =
        new Text(
            "De inhoud is opnieuw aangeleverd als levering " + fresh + ".",
            "Its content was resubmitted as delivery " + fresh + ".");
    return Ruling.yes(text, change.copy(copy(row)).event("RESUBMITTED", person.signs(text)));
  }

  private Copy copy(DeliveryRow row) {
    String given = resubmission.submissionKey();
    Text stored =
        new Text(
            "Veilig opgeslagen, met de inhoud van levering " + row.id() + ".",
            "Stored safely, with the content of delivery " + row.id() + ".");
    return new Copy(
        fresh,
        given == null ? next(row.delivery().submissionKey()) : given,
        resubmission.correction(),
        person.signs(stored),
        Words.NOTHING_TO_DO,
        scope);
  }

  /** {@code q3}, {@code q3~2}, {@code q3~3} and so on. */
  static String next(String key) {
    Matcher repeated = REPEATED.matcher(key);
    boolean again = repeated.matches();
    String tail = "~" + (again ? Integer.parseInt(repeated.group(2)) + 1 : 2);
    String base = again ? repeated.group(1) : key;
    return base.substring(0, Math.min(base.length(), LONGEST - tail.length())) + tail;
  }
}
