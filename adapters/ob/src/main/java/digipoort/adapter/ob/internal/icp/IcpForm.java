// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.icp;

import digipoort.adapter.ob.internal.bericht.Ask;
import digipoort.adapter.ob.internal.bericht.CrossCheck;
import digipoort.adapter.ob.internal.bericht.Form;
import digipoort.adapter.ob.internal.bericht.MessageBuilder;
import digipoort.adapter.ob.internal.bericht.Page;
import digipoort.adapter.ob.internal.descriptor.IcpDescriptor;
import digipoort.api.FieldReader;
import digipoort.api.Text;
import digipoort.api.Tijdvak;
import digipoort.mapping.instance.Octets;
import digipoort.xbrl.XmlNode;

/**
 * The statement of EU sales.
 *
 * @param crossCheck finds rubriek 3b of the same days
 */
public record IcpForm(CrossCheck crossCheck) implements Form<IcpDescriptor, Opgaaf> {
  /** What is made of more has more elements than may be read again. */
  private static final int CUSTOMERS = 10_000;

  @Override
  public Text title() {
    return new Text(
        "Opgaaf intracommunautaire prestaties (ICP)",
        "Statement of EU sales (opgaaf intracommunautaire prestaties, ICP)");
  }

  @Override
  public int mostOctets() {
    return Octets.MESSAGE;
  }

  @Override
  public Opgaaf read(FieldReader document, Ask<IcpDescriptor> ask) {
    Opgaaf opgaaf = checked(LineReader.read(document, ask), ask);
    int customers = LineWriter.reported(opgaaf, ask.descriptor()).size();
    if (customers > CUSTOMERS) {
      ask.add(
          ask.error("TOO-LARGE", opgaaf.at())
              .says(
                  customers + " afnemers (verwacht: ten hoogste " + CUSTOMERS + ").",
                  customers + " customers (expected: at most " + CUSTOMERS + ").")
              .todo("Controleer de regels.", "Check the lines."));
    }
    return opgaaf;
  }

  @Override
  public Opgaaf read(XmlNode root, Ask<IcpDescriptor> ask) {
    return checked(ReadyLines.read(root, ask), ask);
  }

  private static Opgaaf checked(Opgaaf opgaaf, Ask<IcpDescriptor> ask) {
    if (opgaaf.complete() && LineWriter.reported(opgaaf, ask.descriptor()).isEmpty()) {
      ask.add(
          ask.error("EMPTY", opgaaf.at())
              .says(
                  "Er is niets op te geven: geen afnemer houdt een bedrag over.",
                  "There is nothing to state: no customer is left with an amount.")
              .todo(
                  "Dien geen opgaaf in over een tijdvak zonder prestaties binnen de EU.",
                  "File no statement about a period without supplies within the EU."));
    }
    return opgaaf;
  }

  @Override
  public void compare(Opgaaf opgaaf, Ask<IcpDescriptor> ask) {
    Tijdvak tijdvak = ask.submission().tijdvak();
    if (tijdvak != null && opgaaf.complete()) {
      crossCheck
          .ofStatement(opgaaf.total(), tijdvak, ask)
          .ifPresent(both -> both.warn(ask, "OB", opgaaf.at()));
    }
  }

  @Override
  public void write(Opgaaf opgaaf, IcpDescriptor descriptor, MessageBuilder message) {
    new LineWriter(descriptor, message).write(opgaaf);
  }

  @Override
  public void show(Opgaaf opgaaf, IcpDescriptor descriptor, Page page) {
    new IcpPage(page).show(opgaaf);
  }
}
