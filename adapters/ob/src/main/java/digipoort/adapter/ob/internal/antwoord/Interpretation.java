// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.ob.internal.antwoord;

import digipoort.adapter.ob.internal.descriptor.Descriptor;
import digipoort.api.Finding;
import digipoort.api.Fout;
import digipoort.api.Status;
import digipoort.api.Text;
import digipoort.api.adapter.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says in plain words what the statuses of a return mean. Whether it is over is left to the default
 * rules; this adds what it means, what to do and the details.
 */
public final class Interpretation {
  private static final Set<String> REFUSALS =
      Set.of("210", "220", "230", "311", "410", "420", "510");
  private static final Set<String> TROUBLES = Set.of("230", "321", "420");
  private static final Text RESUBMIT =
      new Text(
          "Verbeter de aangifte en dien opnieuw in, met een nieuwe submissionKey en het"
              + " eerderAanleverkenmerk van deze.",
          "Correct the return and submit again, with a new submissionKey and this one's"
              + " eerderAanleverkenmerk.");

  private final ValidatorAnswer validator;

  public Interpretation(List<Descriptor> descriptors) {
    this.validator = new ValidatorAnswer(new Concepts(descriptors));
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
    return telling.map(status -> words(status, byDefault, over)).orElse(byDefault);
  }

  private Verdict words(Status status, Verdict byDefault, boolean over) {
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

  private static Verdict accepted(Status status, Verdict byDefault) {
    Optional<AgencyAnswer> answer = AgencyAnswer.read(status.statusdetails());
    List<Finding> findings = new ArrayList<>(byDefault.findings());
    String said = said(answer);
    boolean plain =
        answer.isEmpty() || said.contains("Verwerkbaar") && !said.contains("iet verwerk");
    if (!plain) {
      findings.add(
          Finding.warning("BELASTINGDIENST", "")
              .says("De Belastingdienst zegt: " + said, "The Belastingdienst says: " + said)
              .todo("Lees dit en neem zo nodig contact op.", "Read this; call them if needed.")
              .build());
    } else if (answer.isEmpty() && status.statusdetails() != null) {
      findings.add(asSaid(status.statusdetails()));
    }
    String when = answer.map(AgencyAnswer::received).map(w -> ", " + w).orElse("");
    return new Verdict(
        byDefault.conclusion(),
        new Text(
            "De Belastingdienst heeft de aangifte ontvangen en aanvaard"
                + (answer.isEmpty() ? "." : ": " + said + reference(answer, "nummer") + when + "."),
            "The Belastingdienst received and accepted the return"
                + (answer.isEmpty()
                    ? "."
                    : ": " + said + reference(answer, "number") + when + ".")),
        new Text(
            "Niets meer in te dienen; betaal op tijd als er te betalen is. Bewaar kenmerk "
                + status.kenmerk()
                + ".",
            "Nothing more to file; pay in time if there is something to be paid. Keep kenmerk "
                + status.kenmerk()
                + "."),
        findings);
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

  private static Verdict refused(Status status, Verdict byDefault) {
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
    return new Verdict(
        byDefault.conclusion(),
        new Text(
            "De Belastingdienst keurt de aangifte af. Zij is niet gedaan.",
            "The Belastingdienst rejects the return. It does not count as filed."),
        RESUBMIT,
        findings);
  }

  private Verdict invalid(Status status, Verdict byDefault) {
    List<Finding> findings = new ArrayList<>(byDefault.findings());
    findings.addAll(validator.findings(description(status.statusFoutcode())));
    findings.addAll(validator.findings(status.statusdetails()));
    return new Verdict(
        byDefault.conclusion(),
        new Text(
            "Digipoort keurt het bericht af: de inhoud is niet geldig. De aangifte is niet gedaan.",
            "Digipoort refuses the message: its content is not valid. The return is not filed."),
        RESUBMIT,
        findings);
  }

  private static Verdict undelivered(Status status, Verdict byDefault, boolean over) {
    return over
        ? plain(
            status,
            byDefault,
            new Text(
                "Digipoort kon de aangifte niet afleveren bij de Belastingdienst. Zij is niet"
                    + " gedaan.",
                "Digipoort could not deliver the return to the Belastingdienst. It is not filed."),
            new Text(
                "Dien opnieuw in met een nieuwe submissionKey; neem bij herhaling contact op met"
                    + " Logius.",
                "Submit again under a new submissionKey; call Logius when it happens again."))
        : plain(
            status,
            byDefault,
            new Text(
                "De Belastingdienst is nu niet bereikbaar; Digipoort probeert het 72 uur lang.",
                "The Belastingdienst cannot be reached now; Digipoort keeps trying for 72 hours."),
            new Text("Wacht af; dien niet opnieuw in.", "Wait; do not submit again."));
  }

  private static Verdict trouble(Status status, Verdict byDefault, boolean over) {
    return plain(
        status,
        byDefault,
        new Text(
            "Er is een technisch probleem bij Digipoort (status " + status.statuscode() + ").",
            "Digipoort has a technical problem (status " + status.statuscode() + ")."),
        over
            ? new Text("Dien later opnieuw in.", "Submit again later.")
            : new Text("Wacht af; dien niet opnieuw in.", "Wait; do not submit again."));
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
