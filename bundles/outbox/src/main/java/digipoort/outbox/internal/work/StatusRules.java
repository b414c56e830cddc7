// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.work;

import digipoort.api.Fout;
import digipoort.api.Status;
import digipoort.api.Text;
import digipoort.api.adapter.Verdict;
import digipoort.api.adapter.Verdict.Conclusion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What statuses mean when no adapter says it better; a table of data. An error wins over whatever
 * comes after it; a code that is not in the table is never a success.
 */
public final class StatusRules {
  private record Rule(String kind, Text meaning, Text action) {
    Conclusion conclusion(boolean finalAt400) {
      return switch (kind) {
        case "completed" -> Conclusion.COMPLETED;
        case "rejected" -> Conclusion.REJECTED;
        case "attention" -> Conclusion.ATTENTION;
        case "handed-over" -> finalAt400 ? Conclusion.COMPLETED : Conclusion.PENDING;
        default -> Conclusion.PENDING;
      };
    }
  }

  private final Map<String, Rule> rules;

  private StatusRules(Map<String, Rule> rules) {
    this.rules = Map.copyOf(rules);
  }

  /** The rules that come with the product. */
  public static StatusRules load() {
    try (InputStream in = StatusRules.class.getResourceAsStream("statuscodes.txt")) {
      Map<String, Rule> rules = new HashMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\\s*\\|\\s*"))
          .forEach(
              part ->
                  rules.put(
                      part[0],
                      new Rule(part[1], new Text(part[2], part[3]), new Text(part[4], part[5]))));
      return new StatusRules(rules);
    } catch (IOException e) {
      throw new UncheckedIOException("statuscodes.txt cannot be read", e);
    }
  }

  /** What one status means, with Digipoort's own words for an error. */
  public Text meaning(Status status) {
    Text meaning = rule(status).meaning();
    Fout fout = status.statusFoutcode();
    String words = fout == null ? "" : " [" + Words.words(fout) + "]";
    return new Text(meaning.nl() + words, meaning.en() + words);
  }

  /**
   * What the statuses of a process mean together.
   *
   * @param statussen in any order, not empty
   * @param finalAt400 whether handing over is the end for this berichtsoort
   */
  public Verdict judge(List<Status> statussen, boolean finalAt400) {
    Status decisive =
        first(statussen, Conclusion.REJECTED, finalAt400)
            .or(() -> first(statussen, Conclusion.COMPLETED, finalAt400))
            .orElseGet(() -> latest(statussen));
    Rule rule = rule(decisive);
    return new Verdict(rule.conclusion(finalAt400), meaning(decisive), rule.action(), List.of());
  }

  /** Whether the uitvragende partij has it. */
  boolean handedOver(List<Status> statussen) {
    return first(statussen, Conclusion.COMPLETED, true).isPresent();
  }

  private Optional<Status> first(List<Status> statussen, Conclusion wanted, boolean finalAt400) {
    return statussen.stream()
        .filter(status -> rule(status).conclusion(finalAt400) == wanted)
        .min(Comparator.comparing(Status::tijdstempelStatus));
  }

  /** Of two at the same moment the higher code: 110 follows 100. */
  private static Status latest(List<Status> statussen) {
    return statussen.stream()
        .max(
            Comparator.comparing(Status::tijdstempelStatus)
                .thenComparing(
                    status -> status.statuscode().equals("105") ? "" : status.statuscode()))
        .orElseThrow();
  }

  private Rule rule(Status status) {
    Fout fout = status.statusFoutcode();
    Rule plain = rules.get(status.statuscode());
    Rule special = fout == null ? null : rules.get(status.statuscode() + "/" + fout.foutcode());
    if (special != null) {
      return special;
    }
    return plain == null || (fout != null && isGood(plain)) ? unknown(status) : plain;
  }

  private static boolean isGood(Rule rule) {
    return rule.kind().equals("completed") || rule.kind().equals("handed-over");
  }

  private static Rule unknown(Status status) {
    String given = status.statuscode() + " " + Words.cut(status.statusomschrijving());
    return new Rule(
        "attention",
        new Text(
            "Onbekende of tegenstrijdige status " + given.strip() + ".",
            "Unknown or contradictory status " + given.strip() + "."),
        new Text(
            "Ga na wat deze status betekent; de aanlevering wordt verder gevolgd.",
            "Find out what this status means; the delivery is still followed."));
  }
}
