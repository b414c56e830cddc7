// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.wus;

import digipoort.api.Text;
import digipoort.api.channel.Refusal;
import digipoort.core.internal.security.SoapFault;
import java.util.List;
import java.util.regex.Pattern;

/** What faults mean. The official list is not public: these are the rules that are known. */
final class Faults {
  private static final List<Rule> RULES =
      List.of(
          new Rule(
              "(ALS|STS)1[0-9]{2}",
              Refusal.CONTENT,
              "Digipoort vindt het verzoek onjuist; ongewijzigd opnieuw sturen helpt niet",
              "Digipoort finds the request wrong; sending it again unchanged does not help"),
          new Rule(
              "(ALS|STS)4[0-9]{2}",
              Refusal.TECHNICAL,
              "Digipoort heeft een technisch probleem; later opnieuw sturen kan helpen",
              "Digipoort has a technical problem; sending it again later may help"),
          new Rule(
              ".*",
              Refusal.UNCLASSIFIED,
              "Digipoort weigert het verzoek met een onbekende code",
              "Digipoort refuses the request with an unknown code"));

  private Faults() {}

  static Refusal classify(SoapFault fault) {
    return rule(fault).refusal();
  }

  static Text explain(SoapFault fault) {
    Rule rule = rule(fault);
    String words = " (" + fault.asFout().foutcode() + ": " + excerpt(fault) + ")";
    return new Text(rule.nl() + words, rule.en() + words);
  }

  /**
   * Whether the fault says that there is no process: a fault of Digipoort itself, or one that puts
   * the blame on our message. A server fault without Digipoort's words may come from anything on
   * the way, also after acceptance.
   */
  static boolean certain(SoapFault fault) {
    return fault.fout().isPresent() || !fault.faultcode().startsWith("Server");
  }

  private static Rule rule(SoapFault fault) {
    String code = fault.asFout().foutcode();
    return RULES.stream().filter(rule -> rule.code().matcher(code).matches()).findFirst().get();
  }

  private static String excerpt(SoapFault fault) {
    String words = fault.asFout().foutbeschrijving().strip().replaceAll("\\s+", " ");
    return words.length() > 300 ? words.substring(0, 300) + "..." : words;
  }

  private record Rule(Pattern code, Refusal refusal, String nl, String en) {
    Rule(String code, Refusal refusal, String nl, String en) {
      this(Pattern.compile(code, Pattern.DOTALL), refusal, nl, en);
    }
  }
}
