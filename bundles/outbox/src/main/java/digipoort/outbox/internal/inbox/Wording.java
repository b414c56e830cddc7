// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.inbox;

import digipoort.api.Fout;
import digipoort.api.Text;

/** What is said of received berichten. */
final class Wording {
  static final Text STORED =
      new Text("Ontvangen en opgeslagen; wordt zo gelezen.", "Received and stored; is read soon.");
  static final Text NOTHING_YET = new Text("Niets.", "Nothing.");
  static final Text DONE = new Text("Geen actie nodig.", "Nothing to do.");
  static final Text TAKE_OVER =
      new Text(
          "Exporteer het met digipoort:received-export, of installeer een adapter die het leest;"
              + " bevestig het daarna met digipoort:received-acknowledge.",
          "Export it with digipoort:received-export, or install an adapter that reads it; then"
              + " acknowledge it with digipoort:received-acknowledge.");
  static final Text NOTHING_GIVEN =
      new Text(
          "Digipoort noemt dit kenmerk in de lijst, maar geeft er geen bericht bij.",
          "Digipoort names this kenmerk in its list, but gives no bericht for it.");

  private Wording() {}

  static Text noAdapter(String berichtsoort) {
    return new Text(
        "Ontvangen en bewaard zoals het kwam; er is geen adapter voor " + berichtsoort + ".",
        "Received and kept as it came; there is no adapter for " + berichtsoort + ".");
  }

  static Text kept(Text why) {
    return new Text(
        "Ontvangen en bewaard zoals het kwam; niet gelezen: " + why.nl(),
        "Received and kept as it came; not read: " + why.en());
  }

  static Text release(String adapter) {
    return new Text(
        "Exporteer het met digipoort:received-export, installeer een andere versie van de adapter,"
            + " of laat het opnieuw proberen: digipoort:adapter-release "
            + adapter
            + ".",
        "Export it with digipoort:received-export, install another version of the adapter, or have"
            + " it tried again: digipoort:adapter-release "
            + adapter
            + ".");
  }

  static Text refused(Fout fout) {
    return new Text(
        "Digipoort weigert de vraag: [" + fout.foutcode() + "] " + fout.foutbeschrijving(),
        "Digipoort refuses the question: [" + fout.foutcode() + "] " + fout.foutbeschrijving());
  }

  /** What others wrote may hold a BSN or RSIN: numbers of eight digits and more are masked. */
  static String masked(String words) {
    return words.replaceAll("[0-9]{8,}", "********");
  }
}
