// SPDX-License-Identifier: Apache-2.0
package digipoort.adapter.uwv.internal;

import digipoort.adapter.uwv.internal.model.Field;
import digipoort.adapter.uwv.internal.model.Format;
import digipoort.adapter.uwv.internal.model.Group;
import digipoort.adapter.uwv.internal.model.Kind;
import digipoort.adapter.uwv.internal.model.Member;
import digipoort.adapter.uwv.internal.model.Model;
import digipoort.api.ErpDocument;
import digipoort.api.ErpValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;

/** Makes documents from the model: what fits, as an ERP writes it. */
final class Sampler {
  private static final List<String> TEXTS =
      List.of("x", "Zoë & <Jan> \"de\" 'Vries'", "naam ]]> €", "\uD83D\uDE00", "A B");

  private final Random random;
  private final Predicate<Member> wanted;

  private Sampler(long seed, Predicate<Member> wanted) {
    this.random = new Random(seed);
    this.wanted = wanted;
  }

  /** A report of this kind with every member. */
  static ErpDocument full(Model model, Kind kind) {
    return new Sampler(0, member -> true).document(model, kind);
  }

  /** A report of this kind with some members, chosen by the seed. */
  static ErpDocument some(Model model, Kind kind, long seed) {
    Random choice = new Random(seed);
    return new Sampler(seed, member -> choice.nextInt(3) > 0).document(model, kind);
  }

  private ErpDocument document(Model model, Kind kind) {
    Map<String, ErpValue> root = new LinkedHashMap<>();
    root.put("melding", new ErpValue.Words(kind.name()));
    List<String> groups = model.kinds().stream().map(Kind::group).toList();
    List<String> needed = kind.needs().stream().map(need -> need.path().get(0)).toList();
    for (Member member : model.root().members()) {
      boolean own = !groups.contains(member.name()) || member.name().equals(kind.group());
      boolean must = member.name().equals(kind.group()) || needed.contains(member.name());
      if (own && (must || wanted.test(member))) {
        root.put(member.erpName(), member(member, kind));
      }
    }
    return new ErpDocument(new ErpValue.Fields(root));
  }

  private ErpValue member(Member member, Kind kind) {
    return member instanceof Group group ? group(group, kind) : value(((Field) member).format());
  }

  private ErpValue group(Group group, Kind kind) {
    if (!group.list()) {
      return fields(group, kind);
    }
    List<ErpValue> items = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(2); i++) {
      items.add(fields(group, kind));
    }
    return new ErpValue.Items(items);
  }

  private ErpValue.Fields fields(Group group, Kind kind) {
    Map<String, ErpValue> fields = new LinkedHashMap<>();
    for (Member member : group.members()) {
      boolean must =
          member instanceof Field field && field.required()
              || kind.needs().stream().anyMatch(need -> need.path().contains(member.name()));
      boolean another =
          group.name().equals("Bankrekening") && member.name().equals("Bankrekeningnr")
              || kind.name().equals("werkhervatting") && member.name().equals("VolledigHersteld")
              || kind.name().equals("hersteldmelding")
                  && member.name().equals("WerkhervattingGedeeltelijk");
      boolean only = group.name().equals("Bankrekening") && member.name().equals("Iban");
      if (!another && (must || only || wanted.test(member))) {
        fields.put(member.erpName(), member(member, kind));
      }
    }
    return new ErpValue.Fields(fields);
  }

  /** A value that fits. Every day is the same, so that no order is broken. */
  ErpValue value(Format format) {
    return switch (format.type()) {
      case TEKST, LETTERS -> text(TEXTS.get(random.nextInt(TEXTS.size())), format.max());
      case CIJFERS -> new ErpValue.Words("1".repeat(format.min()));
      case GETAL -> new ErpValue.Amount(BigDecimal.valueOf(random.nextInt(10)));
      case BEDRAG -> new ErpValue.Amount(new BigDecimal("-1234567890123456.5"));
      case PERCENTAGE -> new ErpValue.Amount(new BigDecimal("70.25"));
      case DATUM -> new ErpValue.Words("2026-10-12");
      case DATUM_DEELS_FICTIEF ->
          new ErpValue.Words(
              List.of("1980-00-00", "1980-05-00", "1980-05-31").get(random.nextInt(3)));
      case DATUM_TIJD -> new ErpValue.Words("2026-10-12T08:30:00Z");
      case TIJDSDUUR -> new ErpValue.Words("36:45");
      case TIJDSDUUR_ETMAAL -> new ErpValue.Words("8:00");
      case INDICATIE -> new ErpValue.Flag(random.nextBoolean());
      case CODE -> {
        List<String> codes = List.copyOf(Objects.requireNonNull(format.codes()).codes().keySet());
        yield new ErpValue.Words(codes.get(random.nextInt(codes.size())));
      }
      case BSN -> new ErpValue.Words(Trials.BSN);
      case LOONHEFFINGENNR -> new ErpValue.Words(Trials.WHO.nummer());
      case IBAN -> new ErpValue.Words("BE68 5390 0754 7034");
      case PATROON -> new ErpValue.Words(format.example().toLowerCase(Locale.ROOT));
      case LAND -> new ErpValue.Words("be");
      case EMAIL -> new ErpValue.Words("a@example.nl");
      case TELEFOON -> new ErpValue.Words("+31 (0)20-123 45 67");
    };
  }

  /** A value of this format that fits. */
  static ErpValue good(Format format) {
    return new Sampler(0, member -> true).value(format);
  }

  private static ErpValue text(String text, int max) {
    int end = text.offsetByCodePoints(0, Math.min(max, text.codePointCount(0, text.length())));
    return new ErpValue.Words(text.substring(0, end));
  }

  /** Values of this format that do not fit. */
  static List<String> bad(Format format) {
    String tooLong = "1".repeat(format.max() + 1);
    return switch (format.type()) {
      case TEKST -> List.of("x".repeat(format.max() + 1), "a\u0001b", "a\uD800b", "\uFFFF");
      case LETTERS -> List.of("x".repeat(format.max() + 1), "a1");
      case CIJFERS -> List.of(tooLong, "1", "x".repeat(format.min()));
      case GETAL -> List.of(tooLong, "-1", "1.5", "x");
      case BEDRAG -> List.of("12345678901234567", "1.234", "1,5", "x", "1E5");
      case PERCENTAGE -> List.of("1000", "-1", "1.234", "x");
      case DATUM -> List.of("2026-02-30", "2026-13-01", "2026-10-00", "12-10-2026", "202610");
      case DATUM_DEELS_FICTIEF -> List.of("1980-02-30", "1980-13-00", "0000-00-00", "1980", "x");
      case DATUM_TIJD -> List.of("2026-10-12", "2026-10-12T25:00:00", "20261012", "x");
      case TIJDSDUUR -> List.of("36:60", "100:00", "36", "36.5");
      case TIJDSDUUR_ETMAAL -> List.of("24:01", "25:00", "8", "x");
      case INDICATIE -> List.of("3", "0", "J", "x");
      case CODE -> List.of("??", "1234567890");
      case BSN -> List.of("999990018", "99999001", "9999900190", "000000000", "x");
      case LOONHEFFINGENNR -> List.of("999990020", "999990020B01", "999990021L01", "x");
      case IBAN -> List.of("NL02ABNA0123456780", "NL02", "02ABNA0123456789", "x".repeat(35));
      case PATROON -> List.of("?", "x".repeat(200), format.example() + "9");
      case LAND -> List.of("UK", "B", "BEL", "1");
      case EMAIL -> List.of("a", "a@", "a b@example.nl", "@example.nl");
      case TELEFOON -> List.of("1".repeat(format.max() + 1), "telefoon");
    };
  }
}
