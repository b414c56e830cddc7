// SPDX-License-Identifier: Apache-2.0
package digipoort.mapping.answer;

import digipoort.api.Finding;
import digipoort.api.Fout;
import digipoort.api.Status;
import digipoort.api.Text;
import digipoort.api.adapter.Verdict;
import digipoort.mapping.MessageKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says in plain words what the statuses of a bericht mean. Whether it is over is left to the
 * default rules; this adds what it means, what to do and the details.
 */
public final class Interpretation {
  private static final Set<String> REFUSALS =
      Set.of("210", "220", "230", "311", "410", "420", "510");
  private static final Set<String> TROUBLES = Set.of("230", "321", "420");

  private final ValidatorAnswer validator;
  private final AnswerWords words;

  /**
   * @param kind what the message is called
   * @param concepts what its concepts are called
   */
  public Interpretation(MessageKind kind, Concepts concepts) {
    this.validator = new ValidatorAnswer(kind, concepts);
    this.words = new AnswerWords(kind);
  }

  /** The verdict by default, in plainer words where the answers allow it. */
  public Verdict of(List<Status> statussen, Verdict byDefault) {
    Set<String> wanted =
        switch (byDefault.conclusion()) {
          case COMPLETED -> Set.of("500");
          case REJECTED -> REFUSALS;
          case PENDING, ATTENTION -> TROUBLES;
        };
    Optional<Status> telling =
        statussen.stream().filter(s -> wanted.contains(s.statuscode())).reduce((a, b) -> b);
    boolean over = byDefault.conclusion() == Verdict.Conclusion.REJECTED;
    return telling.map(status -> worded(status, byDefault, over)).orElse(byDefault);
  }

  private Verdict worded(Status status, Verdict byDefault, boolean over) {
    return switch (status.statuscode()) {
      case "500" -> accepted(status, byDefault);
      case "510" -> refused(status, byDefault);
      case "311" -> invalid(status, byDefault);
      case "210", "220" ->
          plain(
              status,
              byDefault,
              new Text(
                  "Digipoort: u bent niet gemachtigd voor deze belanghebbende.",
                  "Digipoort: you are not authorised for this belanghebbende."),
              new Text(
                  "Controleer certificaat, belanghebbende en machtiging, en dien dan opnieuw in met een"
                      + " nieuwe submissionKey.",
                  "Check certificate, belanghebbende and authorisation, then submit again under a"
                      + " new submissionKey."));
      case "410", "420" -> undelivered(status, byDefault, over);
      default -> trouble(status, byDefault, over);
    };
  }

  private Verdict accepted(Status status, Verdict byDefault) {
    Optional<AgencyAnswer> answer = AgencyAnswer.read(status.statusdetails());
    List<Finding> findings = new ArrayList<>(byDefault.findings());
    String said = said(answer);
    boolean plain =
        answer.isEmpty() || said.contains("Verwerkbaar") && !said.contains("iet verwerk");
    if (!plain) {
      findings.add(
          Finding.warning(words.agencyCode(), "")
              .says(words.says().nl() + said, words.says().en() + said)
              .todo("Lees dit en neem zo nodig contact op.", "Read this; call them if needed.")
              .build());
    } else if (answer.isEmpty() && status.statusdetails() != null) {
      findings.add(asSaid(status.statusdetails()));
    }
    Text meaning = words.accepted();
    if (answer.isPresent()) {
      String when = answer.map(AgencyAnswer::received).map(w -> ", " + w).orElse("");
      meaning =
          new Text(
              meaning.nl() + ": " + said + reference(answer, "nummer") + when + ".",
              meaning.en() + ": " + said + reference(answer, "number") + when + ".");
    } else {
      meaning = new Text(meaning.nl() + ".", meaning.en() + ".");
    }
    return new Verdict(
        byDefault.conclusion(), meaning, words.done(status.kenmerk().value()), findings);
  }

  private static String reference(Optional<AgencyAnswer> answer, String name) {
    return answer.map(AgencyAnswer::reference).map(r -> "; " + name + " " + r).orElse("");
  }

  private static String said(Optional<AgencyAnswer> answer) {
    return answer.stream()
        .flatMap(a -> a.specifications().stream())
        .limit(5)
        .map(AgencyAnswer.Specification::shown)
        .collect(Collectors.joining("; "));
  }

  private Verdict refused(Status status, Verdict byDefault) {
    List<Finding> findings = new ArrayList<>(byDefault.findings());
    Optional<AgencyAnswer> answer =
        AgencyAnswer.read(status.statusdetails())
            .or(() -> AgencyAnswer.read(description(status.statusFoutcode())));
    answer.stream()
        .flatMap(a -> a.specifications().stream())
        .forEach(specification -> findings.add(reason(specification.shown())));
    fout(status).map(Interpretation::reason).ifPresent(findings::add);
    if (answer.isEmpty() && status.statusdetails() != null && !status.statusdetails().isBlank()) {
      findings.add(reason(Excerpt.of(status.statusdetails(), 600)));
    }
    return new Verdict(byDefault.conclusion(), words.refused(), words.resubmit(), findings);
  }

  private Verdict invalid(Status status, Verdict byDefault) {
    List<Finding> findings = new ArrayList<>(byDefault.findings());
    findings.addAll(validator.findings(description(status.statusFoutcode())));
    findings.addAll(validator.findings(status.statusdetails()));
    return new Verdict(byDefault.conclusion(), words.invalid(), words.resubmit(), findings);
  }

  private Verdict undelivered(Status status, Verdict byDefault, boolean over) {
    return over
        ? plain(status, byDefault, words.undelivered(), words.again())
        : plain(status, byDefault, words.unreachable(), AnswerWords.WAIT);
  }

  private static Verdict trouble(Status status, Verdict byDefault, boolean over) {
    return plain(
        status,
        byDefault,
        new Text(
            "Er is een technisch probleem bij Digipoort (status " + status.statuscode() + ").",
            "Digipoort has a technical problem (status " + status.statuscode() + ")."),
        over ? new Text("Dien later opnieuw in.", "Submit again later.") : AnswerWords.WAIT);
  }

  private static Verdict plain(Status status, Verdict byDefault, Text meaning, Text action) {
    List<Finding> findings = new ArrayList<>(byDefault.findings());
    boolean over = byDefault.conclusion() == Verdict.Conclusion.REJECTED;
    fout(status)
        .map(
            words ->
                (over ? Finding.error("REDEN", "") : Finding.warning("REDEN", ""))
                    .says(words, words))
        .map(finding -> finding.todo(action.nl(), action.en()).build())
        .ifPresent(findings::add);
    return new Verdict(byDefault.conclusion(), meaning, action, findings);
  }

  private static Optional<String> fout(Status status) {
    return Optional.ofNullable(status.statusFoutcode())
        .map(f -> f.foutcode() + ": " + Excerpt.of(f.foutbeschrijving(), 600));
  }

  private static String description(@Nullable Fout fout) {
    return fout == null ? "" : fout.foutbeschrijving();
  }

  private static Finding reason(String words) {
    return Finding.error("REDEN", "")
        .says(words, words)
        .todo("Verbeter dit en dien opnieuw in.", "Correct this and submit again.")
        .build();
  }

  private static Finding asSaid(String details) {
    String words = Excerpt.of(details, 600);
    return Finding.info("ANTWOORD", "").says(words, words).build();
  }
}
