// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Attempt;
import digipoort.api.CodeInfo;
import digipoort.api.Delivery;
import digipoort.api.Event;
import digipoort.api.Evidence;
import digipoort.api.Finding;
import digipoort.api.History;
import digipoort.api.Inquiry;
import digipoort.api.Severity;
import digipoort.api.State;
import digipoort.api.Status;
import digipoort.api.Text;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Prints values for people, in one language. */
final class Paper {
  /** The time by which deadlines count, and that the texts of deliveries use. */
  static final ZoneId DUTCH = ZoneId.of("Europe/Amsterdam");

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final int LABEL = 20;
  private static final int LINE = 200;

  private final PrintStream out;
  private final Language language;
  private final boolean colours;

  Paper(PrintStream out, Language language) {
    this(out, language, false);
  }

  /**
   * @param colours whether states have one
   */
  Paper(PrintStream out, Language language, boolean colours) {
    this.out = out;
    this.language = language;
    this.colours = colours;
  }

  /** Everything that explains a delivery by itself. */
  void history(History history) {
    Delivery delivery = history.delivery();
    line("Delivery", "Delivery", delivery.id());
    conclusion(delivery);
    out.println();
    references(delivery);
    optional("Herhaling van", "Resubmission of", history.resubmissionOf());
    optional("Herhaald als", "Resubmitted as", history.resubmittedAs());
    section("Pogingen", "Attempts", history.attempts());
    history.attempts().forEach(this::attempt);
    section("Navraag bij Digipoort", "Inquiries at Digipoort", history.inquiries());
    history.inquiries().forEach(this::inquiry);
    section("Statussen", "Statuses", history.statussen());
    for (int i = 0; i < history.statussen().size(); i++) {
      status(history.statussen().get(i), history.meanings().get(i));
    }
    section("Gebeurtenissen", "Events", history.events());
    history.events().forEach(event -> event(event, false));
    section("Bevindingen", "Findings", history.findings());
    findings(history.findings());
  }

  /** Where it stands, what that means and who has to do what. */
  void conclusion(Delivery delivery) {
    State state = delivery.state();
    line(
        "Staat",
        "State",
        state.isFinal()
            ? say(state + " (definitief)", state + " (final)")
            : say(state + " (nog niet definitief)", state + " (not final yet)"));
    line("Betekenis", "Meaning", language.choose(delivery.explanation()));
    line("Actie", "Action", language.choose(delivery.action()));
    optional("Kenmerk", "Kenmerk", delivery.kenmerk());
  }

  /** One event on one line; with the delivery in front when several are followed. */
  void event(Event event, boolean named) {
    String id = named ? event.deliveryId().value().substring(0, 8) + "  " : "";
    String code =
        event.statuscode() == null ? event.type() : event.type() + " " + event.statuscode();
    String actor = event.actor().equals("system") ? "" : " (" + event.actor() + ")";
    show(
        "  %s  %s%-11s  %-12s  %s%s",
        moment(event.at()), id, event.state(), code, line(language.choose(event.text())), actor);
  }

  /** Findings, each with what to do. */
  void findings(List<Finding> findings) {
    for (Finding finding : findings) {
      show("  %-7s  %s  %s", severity(finding), finding.code(), finding.location());
      show("%s", "           " + language.choose(finding.text()));
      if (finding.severity() != Severity.INFO) {
        show("%s", "           -> " + language.choose(finding.action()));
      }
    }
  }

  String choose(Text text) {
    return language.choose(text);
  }

  void blank() {
    out.println();
  }

  void text(Text text) {
    show("%s", language.choose(text));
  }

  void line(String nl, String en, Object value) {
    show("%-" + LABEL + "s%s", say(nl, en), value);
  }

  /** The words on one line of a bearable length; the whole text is in the JSON. */
  static String line(String words) {
    String line = words.replaceAll("\\s+", " ");
    return line.length() > LINE ? line.substring(0, LINE) + " ..." : line;
  }

  String moment(Instant instant) {
    return MOMENT.format(instant.atZone(DUTCH));
  }

  /** What others wrote may hold control characters; they do not reach the terminal. */
  void show(String format, Object... values) {
    String text = String.format(format, values).replaceAll("[\\p{Cc}&&[^\n\t]]", "?");
    out.println(colours ? StateColours.paint(text) : text);
  }

  private void references(Delivery delivery) {
    line("Berichtsoort", "Berichtsoort", delivery.berichtsoort());
    line(
        "Belanghebbende",
        "Belanghebbende",
        delivery.belanghebbende().type() + " " + delivery.belanghebbende().nummer());
    optional("Tijdvak", "Tijdvak", delivery.tijdvak());
    line(
        "Aansluiting",
        "Aansluiting",
        delivery.aansluiting() + " (omgeving " + delivery.omgeving() + ")");
    line("Aanleverkenmerk", "Aanleverkenmerk", delivery.aanleverkenmerk());
    line("Sleutel van ERP", "Submission key", delivery.submissionKey());
    line("Ingediend door", "Submitted by", delivery.owner());
    line("Opgeslagen", "Stored", moment(delivery.created()));
    line("Laatst gewijzigd", "Last changed", moment(delivery.updated()));
    next(delivery);
    optional("Deadline", "Deadline", delivery.deadline());
  }

  private void attempt(Attempt attempt) {
    String outcome = attempt.outcome() == null ? say("loopt", "under way") : attempt.outcome();
    String detail = attempt.detail() == null ? "" : "  " + language.choose(attempt.detail());
    show("  #%d  %s  %s%s", attempt.number(), moment(attempt.created()), outcome, detail);
    show("%s", "      MessageID " + attempt.messageId());
    Evidence evidence = attempt.evidence();
    if (evidence != null) {
      String http = evidence.httpStatus() == 0 ? "" : ", HTTP " + evidence.httpStatus();
      show("%s", "      " + evidence.endpoint() + http);
      show(
          "%s",
          say("      eerste byte ", "      first byte ")
              + moment(evidence.firstByte(), say("niet vertrokken", "did not leave"))
              + say(", antwoord ", ", answer ")
              + moment(evidence.answered(), say("geen", "none")));
      if (evidence.signer() != null) {
        show("%s", say("      getekend door ", "      signed by ") + evidence.signer());
      }
    }
  }

  private void inquiry(Inquiry inquiry) {
    show(
        "  #%d  %s  %s  %s",
        inquiry.number(), moment(inquiry.at()), inquiry.result(), language.choose(inquiry.text()));
    for (Inquiry.Candidate candidate : inquiry.candidates()) {
      String place = candidate.within() ? "" : say("  (onzeker)", "  (not certain)");
      show(
          "      %s  %s%s",
          candidate.kenmerk(),
          moment(candidate.firstStatus(), say("nog geen status", "no status yet")),
          place);
    }
  }

  private void next(Delivery delivery) {
    Instant at = delivery.nextAttempt();
    String when = at == null ? say("zodra het kan", "as soon as possible") : moment(at);
    switch (delivery.state()) {
      case READY -> line("Volgende stap", "Next step", when + say(": versturen", ": send it"));
      case DELIVERED ->
          line(
              "Volgende stap",
              "Next step",
              at == null
                  ? say("geen vanzelf; zie de actie", "none by itself; see the action")
                  : when + say(": statussen opvragen", ": ask for its statuses"));
      case PARKED ->
          line(
              "Volgende stap",
              "Next step",
              say("geen; een mens beslist", "none; a person decides"));
      default -> optional("Volgende stap", "Next step", at);
    }
  }

  private void status(Status status, CodeInfo meaning) {
    show(
        "  %s  %s  %s",
        moment(status.tijdstempelStatus()), status.statuscode(), status.statusomschrijving());
    if (status.statusFoutcode() != null) {
      show(
          "%s",
          "      "
              + status.statusFoutcode().foutcode()
              + ": "
              + line(status.statusFoutcode().foutbeschrijving()));
    }
    show("%s", "      " + language.choose(meaning.meaning()) + ending(meaning));
  }

  private String ending(CodeInfo code) {
    return switch (code.ending()) {
      case FINAL -> say(" (definitief)", " (final)");
      case UNKNOWN ->
          say(" (niet zeker of dit definitief is)", " (not certain whether this is final)");
      case NOT_FINAL, DEPENDS -> "";
    };
  }

  /** What a code means, all of it. */
  void code(CodeInfo code) {
    line("Code", "Code", code.code() + " (" + code.kind().name().toLowerCase(Locale.ROOT) + ")");
    line("Betekenis", "Meaning", language.choose(code.meaning()));
    line("Actie", "Action", language.choose(code.action()));
    line("Definitief", "Final", language.choose(CodeWords.ending(code)));
    line("Aan zet", "Who acts", language.choose(CodeWords.who(code)));
    line("Zekerheid", "Confidence", language.choose(CodeWords.confidence(code)));
    line("Bron", "Source", code.source());
  }

  void section(String nl, String en, List<?> values) {
    if (!values.isEmpty()) {
      out.println();
      show("%s", say(nl, en));
    }
  }

  void optional(String nl, String en, @Nullable Object value) {
    if (value != null) {
      line(nl, en, value instanceof Instant instant ? moment(instant) : value);
    }
  }

  private String moment(@Nullable Instant instant, String otherwise) {
    return instant == null ? otherwise : moment(instant);
  }

  private String severity(Finding finding) {
    return switch (finding.severity()) {
      case ERROR -> say("FOUT", "ERROR");
      case WARNING -> say("LET OP", "WARNING");
      case INFO -> "INFO";
    };
  }

  String say(String nl, String en) {
    return language.choose(nl, en);
  }
}
