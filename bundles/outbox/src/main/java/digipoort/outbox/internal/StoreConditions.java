// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal;

import digipoort.api.Condition;
import digipoort.api.Condition.Level;
import digipoort.api.Condition.Owner;
import digipoort.api.Text;
import digipoort.outbox.internal.store.DigestUpgrade;
import digipoort.outbox.internal.store.Seals;
import java.util.ArrayList;
import java.util.List;

/** What is the matter with keys for what is kept. */
final class StoreConditions {
  private static final Text KEYS =
      new Text(
          "Zie \"Keys of contents\" in docs/operations.md; wat de sleutel nodig heeft wacht.",
          "See \"Keys of contents\" in docs/operations.md; what needs the key waits.");

  private final Seals seals;
  private final DigestUpgrade digests;

  StoreConditions(Seals seals, DigestUpgrade digests) {
    this.seals = seals;
    this.digests = digests;
  }

  List<Condition> conditions() {
    List<Condition> all = new ArrayList<>();
    List<Text> troubles = seals.troubles();
    for (int number = 0; number < troubles.size(); number++) {
      all.add(key(number == 0 ? "" : Integer.toString(number), troubles.get(number)));
    }
    digests.waiting().forEach((key, count) -> all.add(plain(key, count)));
    return all;
  }

  private Condition plain(String key, long count) {
    return new Condition(
        "digests-unkeyed",
        key,
        Level.WARNING,
        Owner.OPERATOR,
        null,
        new Text(
            "Van "
                + count
                + " versleutelde inhoud(en) van voor deze versie staat de digest er nog leesbaar"
                + " bij; die wordt vervangen zodra sleutel "
                + key
                + " er is.",
            "Of "
                + count
                + " encrypted content(s) of before this version the digest is still readable; it is"
                + " replaced as soon as key "
                + key
                + " is there."),
        seals.putBack());
  }

  private static Condition key(String subject, Text text) {
    return new Condition("content-key", subject, Level.CRITICAL, Owner.OPERATOR, null, text, KEYS);
  }
}
