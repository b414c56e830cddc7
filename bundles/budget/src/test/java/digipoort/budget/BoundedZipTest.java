// SPDX-License-Identifier: Apache-2.0
package digipoort.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedZipTest {
  private static final ReadingLimits LIMITS =
      ReadingLimits.SETTINGS
          .with(BudgetLimit.ENTRIES, 10)
          .with(BudgetLimit.OCTETS, 8_000_000)
          .with(BudgetLimit.ENTRY_OCTETS, 5_000_000);

  @TempDir private Path folder;

  @Test
  void filesAreReadAndTakenFromTheBudget() throws IOException {
    ReadingBudget budget = ReadingBudget.of(LIMITS);
    try (BoundedZip zip = BoundedZip.open(file(zip("b/c.xml", "a.xml", "d/")), budget)) {
      assertThat(zip.paths()).containsExactly("a.xml", "b/c.xml");
      assertThat(zip.read("a.xml")).get().isEqualTo("a.xml".getBytes(StandardCharsets.UTF_8));
      assertThat(zip.read("z.xml")).isEmpty();
      assertThat(zip.has("d/")).isFalse();
    }
    assertThat(budget.taken(BudgetLimit.OCTETS)).isEqualTo(5);
    assertThat(budget.taken(BudgetLimit.ENTRIES)).isEqualTo(3);
  }

  @Test
  void aStreamIsReadOneByOne() throws IOException {
    ReadingBudget budget = ReadingBudget.of(LIMITS);
    try (BoundedZipStream zip = stream(zip("b/c.xml", "d/"), budget)) {
      assertThat(zip.next()).contains("b/c.xml");
      assertThat(new String(zip.content(), StandardCharsets.UTF_8)).isEqualTo("b/c.xml");
      assertThat(zip.next()).contains("d/");
      assertThat(zip.next()).isEmpty();
    }
  }

  @Test
  void aBombIsRefusedWhileItIsUnpacked() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("bomb.xml"));
      zip.write(new byte[4_000_000]);
    }
    byte[] octets = out.toByteArray();
    try (BoundedZip zip = BoundedZip.open(file(octets), ReadingBudget.of(LIMITS))) {
      assertThatExceptionOfType(BudgetExceededException.class)
          .isThrownBy(() -> zip.read("bomb.xml"))
          .matches(e -> e.limit() == BudgetLimit.ENTRY_RATIO)
          .matches(e -> e.place().source().equals("bomb.xml"));
    }
    ReadingBudget small = ReadingBudget.of(LIMITS.with(BudgetLimit.ENTRY_OCTETS, 1_000));
    try (BoundedZipStream zip = stream(octets, small)) {
      zip.next();
      assertThatExceptionOfType(BudgetExceededException.class)
          .isThrownBy(zip::content)
          .matches(e -> e.limit() == BudgetLimit.ENTRY_OCTETS);
    }
  }

  @Test
  void manyFilesAreRefusedBeforeTheirNamesAreRead() throws IOException {
    String[] names = new String[11];
    Arrays.setAll(names, i -> i + ".xml");
    Path file = file(zip(names));
    assertThatExceptionOfType(BudgetExceededException.class)
        .isThrownBy(() -> BoundedZip.open(file, ReadingBudget.of(LIMITS)))
        .withMessage("a.zip: 11 files (expected: at most 10)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../a", "/a", "a//b", "a\\b", "C:a", "./a", "a\u0001"})
  void aNameThatLeadsElsewhereIsRefused(String name) throws IOException {
    byte[] octets = zip(name);
    Path file = file(octets);
    assertThatThrownBy(() -> BoundedZip.open(file, ReadingBudget.of(LIMITS)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("expected: a plain path");
    try (BoundedZipStream zip = stream(octets, ReadingBudget.of(LIMITS))) {
      assertThatThrownBy(zip::next).isInstanceOf(IOException.class);
    }
  }

  @Test
  void whatIsBrokenIsAnIoExceptionWithWords() throws IOException {
    byte[] good = zip("a.xml", "b.xml");
    refused(file(new byte[0]));
    refused(file("PK".getBytes(StandardCharsets.US_ASCII)));
    refused(file(Arrays.copyOf(good, good.length - 5)));
    refused(file(Arrays.copyOfRange(good, 40, good.length)));
    refused(file(changed(good, "PK\1\2", 8, 1))); // encrypted
    refused(file(changed(good, "PK\1\2", 46, 0xe9))); // a name in Latin-1, said to be UTF-8
    refused(file(changed(good, "PK\5\6", 10, 9))); // more files than there are
    refused(file(changed(good, "PK\5\6", 15, 0x7f))); // a directory larger than the file
    refused(Files.createDirectory(folder.resolve("folder.zip")));
    refused(folder.resolve("gone.zip"));
    refused(Files.createSymbolicLink(folder.resolve("link.zip"), folder.resolve("nowhere")));
  }

  @Test
  void aNameThatOccursTwiceIsRefused() throws IOException {
    byte[] twice = zip("a.xml", "b.xml");
    String text = new String(twice, StandardCharsets.ISO_8859_1).replace("b.xml", "a.xml");
    refused(file(text.getBytes(StandardCharsets.ISO_8859_1)));
  }

  private static void refused(Path file) {
    assertThatThrownBy(() -> BoundedZip.open(file, ReadingBudget.of(LIMITS)).close())
        .as(file.toString())
        .isInstanceOf(IOException.class)
        .message()
        .isNotBlank();
  }

  private static byte[] changed(byte[] zip, String record, int offset, int octet) {
    int at = new String(zip, StandardCharsets.ISO_8859_1).indexOf(record);
    byte[] changed = zip.clone();
    changed[at + offset] = (byte) octet;
    if (record.equals("PK\1\2")) {
      changed[at + 9] |= 8; // the name is said to be UTF-8
    }
    return changed;
  }

  private static BoundedZipStream stream(byte[] octets, ReadingBudget budget) {
    return new BoundedZipStream(new ByteArrayInputStream(octets), budget);
  }

  private Path file(byte[] octets) throws IOException {
    return Files.write(folder.resolve("a.zip"), octets);
  }

  private static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.endsWith("/") ? new byte[0] : name.getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }
}
