// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.work;

import digipoort.api.CodeInfo;
import digipoort.api.CodeInfo.Kind;
import digipoort.api.Fout;
import digipoort.api.Status;
import digipoort.api.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the codes of Digipoort mean: a table of data. Every code has an entry that fits. */
public final class CodeBook {
  /** What a status does to a delivery. */
  enum Effect {
    PROGRESS,
    ATTENTION,
    REJECTED,
    COMPLETED,
    HANDED_OVER
  }

  /**
   * One code.
   *
   * @param effect of a status; nothing hangs on that of a fault
   */
  record Entry(CodeInfo info, Effect effect, Pattern pattern) {
    static Entry of(CodeInfo info, Effect effect) {
      String glob = Pattern.quote(info.code()).replace("?", "\\E.\\Q").replace("*", "\\E.*\\Q");
      return new Entry(info, effect, Pattern.compile(glob, Pattern.DOTALL));
    }

    boolean fits(Kind kind, String code) {
      return info.kind() == kind && pattern.matcher(code).matches();
    }

    boolean isPair() {
      return info.code().contains("/");
    }

    boolean isPattern() {
      return info.code().contains("?") || info.code().contains("*");
    }

    CodeInfo named(String code) {
      return new CodeInfo(
          isPattern() ? code : info.code(),
          info.kind(),
          info.ending(),
          info.who(),
          info.confidence(),
          info.source(),
          filled(info.meaning(), code),
          filled(info.action(), code));
    }

    private static Text filled(Text text, String code) {
      return new Text(text.nl().replace("{code}", code), text.en().replace("{code}", code));
    }
  }

  private final List<Entry> entries;

  private CodeBook(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /** The table that comes with the product. */
  public static CodeBook load() {
    try (InputStream in = CodeBook.class.getResourceAsStream("codes.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return new CodeBook(CodeBlocks.read(text));
    } catch (IOException e) {
      throw new UncheckedIOException("codes.txt cannot be read", e);
    }
  }

  /** Everything in it, in order; a pattern stands for the codes that it fits. */
  public List<CodeInfo> all() {
    return entries.stream().map(entry -> entry.named(entry.info().code())).toList();
  }

  /** What a code means: that of a status when it begins with a digit, else that of a fault. */
  public CodeInfo explain(String code) {
    if (code.isEmpty() || !Character.isDigit(code.charAt(0))) {
      return fault(code);
    }
    String[] pair = code.split("/", 2);
    return status(pair[0], pair.length == 2 ? pair[1] : null).named(code);
  }

  /** What a fault means. */
  CodeInfo fault(String foutcode) {
    return find(Kind.FAULT, foutcode).named(foutcode);
  }

  /** What a status means by itself. */
  public CodeInfo meaning(Status status) {
    return entry(status).named(status.statuscode());
  }

  Entry entry(Status status) {
    Fout fout = status.statusFoutcode();
    return status(status.statuscode(), fout == null ? null : fout.foutcode());
  }

  private Entry status(String code, @Nullable String foutcode) {
    if (foutcode != null) {
      Entry pair = find(Kind.STATUS, code + "/" + foutcode);
      if (pair.isPair()) {
        return pair;
      }
    }
    return find(Kind.STATUS, code);
  }

  private Entry find(Kind kind, String code) {
    return entries.stream().filter(entry -> entry.fits(kind, code)).findFirst().orElseThrow();
  }
}
