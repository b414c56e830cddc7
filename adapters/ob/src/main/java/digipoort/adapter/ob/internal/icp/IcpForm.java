// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.icp;

import digipoort.adapter.ob.internal.bericht.Ask;
import digipoort.adapter.ob.internal.bericht.Form;
import digipoort.adapter.ob.internal.bericht.MessageBuilder;
import digipoort.adapter.ob.internal.bericht.Page;
import digipoort.adapter.ob.internal.descriptor.IcpDescriptor;
import digipoort.api.FieldReader;
import digipoort.api.Text;
import digipoort.mapping.Findings;
import digipoort.mapping.instance.Octets;
import digipoort.xbrl.XmlNode;
import java.util.Set;

/**
 * The statement of EU sales.
 *
 * @param box local names of rubriek 3b in the VAT returns
 * @param amounts local names of the amounts in statements
 */
public record IcpForm(Set<String> box, Set<String> amounts) implements Form<IcpDescriptor, Opgaaf> {
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
    return checked(LineReader.read(document, ask), ask);
  }

  @Override
  public Opgaaf read(XmlNode root, Ask<IcpDescriptor> ask) {
    return checked(ReadyLines.read(root, ask), ask);
  }

  private static Opgaaf checked(Opgaaf opgaaf, Ask<IcpDescriptor> ask) {
    if (LineWriter.reported(opgaaf, ask.descriptor()).isEmpty() && !Findings.stop(ask.findings())) {
      ask.add(
          ask.error("EMPTY", opgaaf.at())
              .says(
                  "Er is niets op te geven: geen regel heeft een bedrag.",
                  "There is nothing to state: no line has an amount.")
              .todo(
                  "Dien geen opgaaf in over een tijdvak zonder prestaties binnen de EU.",
                  "File no statement about a period without supplies within the EU."));
    }
    return opgaaf;
  }

  @Override
  public void compare(Opgaaf opgaaf, Ask<IcpDescriptor> ask) {
    new BoxComparison(box, amounts).check(opgaaf, ask);
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
