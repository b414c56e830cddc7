// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.descriptor;

import digipoort.api.Text;
import digipoort.mapping.MessageKind;
import java.util.Arrays;
import java.util.List;

/** The message types served, each by a component of its own. */
public enum Berichtsoort {
  OMZETBELASTING(
      Berichtsoort.AANGIFTE,
      new MessageKind(
          "OB",
          new Text("aangifte", "return"),
          new Text("aangifte omzetbelasting", "VAT return"),
          MessageKind.BELASTINGDIENST,
          MessageKind.PAY)),
  SUPPLETIE(
      Berichtsoort.OBSUP,
      new MessageKind(
          "OBSUP",
          new Text("suppletie", "suppletie"),
          new Text("suppletie omzetbelasting", "VAT suppletie (correction of earlier returns)"),
          MessageKind.BELASTINGDIENST,
          new Text(
              "Niets meer in te dienen; wacht op de naheffingsaanslag of de teruggaaf",
              "Nothing more to file; await the assessment or the refund"))),
  OPGAAF_ICP(
      Berichtsoort.ICP,
      new MessageKind(
          "ICP",
          new Text("opgaaf", "statement"),
          new Text("opgaaf intracommunautaire prestaties (ICP)", "statement of EU sales (ICP)"),
          MessageKind.BELASTINGDIENST,
          MessageKind.NOTHING));

  /** The berichtsoort of the VAT return. */
  public static final String AANGIFTE = "Omzetbelasting";

  /** The berichtsoort of the suppletie. */
  public static final String OBSUP = "OBSUP";

  /** The berichtsoort of the statement of EU sales. */
  public static final String ICP = "ICP";

  private final String code;
  private final MessageKind kind;

  Berichtsoort(String code, MessageKind kind) {
    this.code = code;
    this.kind = kind;
  }

  /** As Digipoort calls it. */
  public String code() {
    return code;
  }

  /** What texts call it. */
  public MessageKind kind() {
    return kind;
  }

  static Berichtsoort of(String code) {
    return Arrays.stream(values())
        .filter(soort -> soort.code.equals(code))
        .findFirst()
        .orElseThrow();
  }

  static String[] codes() {
    return List.of(AANGIFTE, OBSUP, ICP).toArray(String[]::new);
  }
}
