// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.vpb.internal.feiten;

import digipoort.api.FieldReader;
import digipoort.api.Finding;
import digipoort.api.Text;
import digipoort.mapping.Elfproef;
import digipoort.mapping.Euros;
import digipoort.mapping.FieldText;
import digipoort.mapping.Masked;
import digipoort.xbrl.taxonomy.Base;
import digipoort.xbrl.taxonomy.Concept;
import digipoort.xbrl.taxonomy.Facets;
import digipoort.xbrl.taxonomy.ItemType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.namespace.QName;

/** Writes a value as the type of its concept wants it. */
final class Lexical {
  private static final String VALUE = "waarde";
  private static final int MOST_DECIMALS = 12;

  private final Concept concept;
  private final ItemType type;
  private final FieldReader entry;
  private final List<Finding> findings;

  /**
   * @param concept an item
   */
  Lexical(Concept concept, FieldReader entry, List<Finding> findings) {
    this.concept = concept;
    this.type = Objects.requireNonNull(concept.type(), concept.name().toString());
    this.entry = entry;
    this.findings = findings;
  }

  /** Whether values of this type are numbers of persons or companies (BSN, RSIN). */
  static boolean elfproef(Concept concept) {
    return concept.type() != null && concept.type().name().getLocalPart().startsWith("test11");
  }

  /** The characters of the value; empty, with an error, when it does not fit. */
  Optional<String> write() {
    if (type.base() == Base.BOOLEAN) {
      return required(entry.flag(VALUE).map(String::valueOf));
    }
    if (type.base().decimal()) {
      return required(entry.number(VALUE)).flatMap(this::number);
    }
    return required(entry.text(VALUE)).flatMap(this::text);
  }

  /** The member of the domain that a value names, as a URI. */
  Optional<String> member(Set<QName> members) {
    Optional<String> name = required(entry.text(VALUE));
    Optional<QName> member =
        name.flatMap(
            given -> members.stream().filter(m -> m.getLocalPart().equals(given)).findFirst());
    if (name.isPresent() && member.isEmpty()) {
      String some = String.join(", ", members.stream().limit(12).map(QName::getLocalPart).toList());
      refuse(name.get(), new Text("een van " + some, "one of " + some));
    }
    return member.map(found -> found.getNamespaceURI() + "#" + found.getLocalPart());
  }

  private <T> Optional<T> required(Optional<T> value) {
    if (value.isEmpty()) {
      entry.requiredText(VALUE); // says that it is missing, unless it was wrong already
    }
    return value;
  }

  private Optional<String> text(String given) {
    Facets facets = type.facets();
    boolean coded = !facets.enumeration().isEmpty() || !facets.patterns().isEmpty();
    int min = coded || facets.minLength() == null ? 1 : facets.minLength();
    int max = coded || facets.maxLength() == null ? Integer.MAX_VALUE : facets.maxLength();
    Optional<String> fitted =
        new FieldText("VPB", min, max).fit(entry.pointerTo(VALUE), given, findings);
    return fitted.filter(this::fits);
  }

  private boolean fits(String text) {
    boolean number = elfproef(concept);
    Optional<Text> refused = type.refuses(text);
    refused.ifPresent(expected -> refuse(number ? Masked.of(text) : text, expected));
    if (number && refused.isEmpty() && !Elfproef.passes(text)) {
      findings.add(
          Finding.error("VPB-ELFPROEF", entry.pointerTo(VALUE))
              .says(
                  concept.label("nl") + ": " + Masked.of(text) + " voldoet niet aan de 11-proef.",
                  concept.label("en") + ": " + Masked.of(text) + " fails the 11-proef.")
              .todo("Controleer het nummer.", "Check the number.")
              .build());
    }
    return refused.isEmpty();
  }

  /** Exactly, with as many decimals as the type asks; amounts of money else rounded. */
  private Optional<String> number(BigDecimal given) {
    if (!Euros.workable(given)) {
      String digits = String.valueOf(given.precision());
      refuse(digits + " cijfers / digits", new Text("een bruikbaar getal", "a usable number"));
      return Optional.empty();
    }
    Optional<String> exact = forms(given).filter(this::allowed).findFirst();
    if (exact.isPresent()) {
      return exact;
    }
    if (concept.monetary()) {
      Integer most = type.facets().fractionDigits();
      String rounded =
          given.setScale(most == null ? 0 : most, RoundingMode.HALF_UP).toPlainString();
      if (allowed(rounded)) {
        return Optional.of(rounded);
      }
    }
    String plain = given.toPlainString();
    refuse(plain, type.refuses(plain).orElse(Text.verbatim(type.name().getLocalPart())));
    return Optional.empty();
  }

  private boolean allowed(String form) {
    return type.refuses(form).isEmpty();
  }

  /** The ways to write the number without changing it, the shortest first. */
  private static Stream<String> forms(BigDecimal given) {
    BigDecimal stripped = given.signum() == 0 ? BigDecimal.ZERO : given.stripTrailingZeros();
    int least = Math.max(0, stripped.scale());
    return IntStream.rangeClosed(least, Math.max(least, MOST_DECIMALS))
        .mapToObj(scale -> stripped.setScale(scale).toPlainString())
        .flatMap(plain -> Stream.of(plain, "0" + plain));
  }

  private void refuse(String value, Text expected) {
    String shown = Shown.cut(value);
    findings.add(
        Finding.error("VPB-VALUE", entry.pointerTo(VALUE))
            .says(
                concept.label("nl") + ": '" + shown + "' (verwacht: " + expected.nl() + ").",
                concept.label("en") + ": '" + shown + "' (expected: " + expected.en() + ").")
            .todo("Verbeter de waarde.", "Correct the value.")
            .build());
  }
}
