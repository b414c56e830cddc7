// SPDX-License-Identifier: Apache-2.0
package digipoort.mapping.answer;

import digipoort.api.Finding;
import digipoort.api.Text;
import digipoort.mapping.MessageKind;
import digipoort.xbrl.XmlNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The answer of Digipoort's validator (status 311): one finding for each of its messages. */
final class ValidatorAnswer {
  private static final int MOST = 100;
  private static final int WORDS = 600;

  private final AnswerWords words;
  private final Concepts concepts;

  ValidatorAnswer(MessageKind kind, Concepts concepts) {
    this.words = new AnswerWords(kind);
    this.concepts = concepts;
  }

  /** What the words say; raw when their form is not known; empty when there are none. */
  List<Finding> findings(@Nullable String said) {
    if (said == null || said.isBlank()) {
      return List.of();
    }
    List<XmlNode> messages =
        Excerpt.xml(said).stream()
            .flatMap(XmlNode::all)
            .filter(node -> node.name().getLocalPart().equals("msg"))
            .toList();
    if (messages.isEmpty()) {
      return List.of(raw(said));
    }
    List<Finding> findings =
        messages.stream().limit(MOST).map(this::finding).collect(Collectors.toList());
    if (messages.size() > MOST) {
      int more = messages.size() - MOST;
      findings.add(
          Finding.info("VALIDATIE", "")
              .says("En nog " + more + " meldingen.", "And " + more + " more messages.")
              .build());
    }
    return findings;
  }

  private Finding finding(XmlNode message) {
    boolean warning = "warning".equalsIgnoreCase(message.attribute("level"));
    String origin =
        message.child("origin").stream()
            .flatMap(XmlNode::all)
            .map(node -> unhyphened(node.name().getLocalPart()))
            .collect(Collectors.joining(" "));
    String said = Excerpt.of(message.text().replaceFirst("^\\s*For file:\\s*\\.?", ""), WORDS);
    Text shown =
        concepts
            .mentioned(origin)
            .or(() -> concepts.mentioned(said))
            .map(name -> new Text(name.nl() + ": " + said, name.en() + ": " + said))
            .orElse(Text.verbatim(said));
    return (warning
            ? Finding.warning("VALIDATIE", place(message))
            : Finding.error("VALIDATIE", place(message)))
        .says(shown.nl(), shown.en())
        .todo(words.correct().nl(), words.correct().en())
        .build();
  }

  /** The validator writes {@code bd-i-Name} for {@code bd-i:Name}. */
  private static String unhyphened(String name) {
    return name.replace('-', ' ');
  }

  private static String place(XmlNode message) {
    Optional<String> line = number(message, "line");
    return line.map(l -> "line " + l + number(message, "col").map(c -> ", column " + c).orElse(""))
        .orElse("");
  }

  private static Optional<String> number(XmlNode message, String attribute) {
    return Optional.ofNullable(message.attribute(attribute))
        .filter(value -> value.matches("[0-9]{1,9}"));
  }

  private Finding raw(String words) {
    String said = Excerpt.of(words, WORDS);
    if (words.contains("komt niet exact overeen met bedrijfsnummer")) {
      return Finding.error("VALIDATIE-IDENTITEIT", "belanghebbende.nummer")
          .says(
              "Het nummer van de belanghebbende is niet het nummer in het bericht: " + said,
              "The number of the belanghebbende is not the number in the message: " + said)
          .todo(
              "Maak beide nummers gelijk, zonder NL, en dien opnieuw in.",
              "Make both numbers equal, without NL, and submit again.")
          .build();
    }
    Text shown =
        concepts
            .mentioned(said)
            .map(name -> new Text(name.nl() + ": " + said, name.en() + ": " + said))
            .orElse(Text.verbatim(said));
    return Finding.error("VALIDATIE", "")
        .says(shown.nl(), shown.en())
        .todo("Verbeter dit en dien opnieuw in.", "Correct this and submit again.")
        .build();
  }
}
