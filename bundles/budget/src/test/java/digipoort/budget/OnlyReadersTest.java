// SPDX-License-Identifier: Apache-2.0
package digipoort.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No main class of another room makes an XML parser or opens a zip file by itself. */
class OnlyReadersTest {
  private static final Path HOUSE = Path.of("..", "..");
  private static final Pattern READER =
      Pattern.compile(
          "\\b(XMLInputFactory|SAXParserFactory|DocumentBuilderFactory|SchemaFactory"
              + "|TransformerFactory|XPathFactory|XMLReaderFactory)\\s*\\.\\s*new"
              + "|new\\s+(ZipFile|ZipInputStream|JarFile|JarInputStream|GZIPInputStream)\\b"
              + "|FileSystems\\s*\\.\\s*newFileSystem");

  /** Those that do, with the reason. */
  private static final Map<String, String> EXCEPTIONS =
      Map.of(
          "adapters/uwv/src/main/java/digipoort/adapter/uwv/internal/profiel/Xsd.java",
          "the JDK alone reads schemas; each file and message passes a bounded reader first",
          "bundles/wss/src/main/java/digipoort/wss/Xml.java",
          "makes empty documents and parses nothing");

  @Test
  void whatComesFromOutsideIsReadThroughABudget() throws IOException {
    List<String> found =
        Stream.of("bundles", "adapters")
            .map(HOUSE::resolve)
            .flatMap(OnlyReadersTest::sources)
            .filter(OnlyReadersTest::makesReader)
            .map(file -> HOUSE.relativize(file).toString().replace('\\', '/'))
            .filter(file -> !file.startsWith("bundles/budget/"))
            .filter(file -> !file.startsWith("bundles/simulator/")) // shares nothing with the rest
            .filter(file -> !EXCEPTIONS.containsKey(file))
            .toList();
    assertThat(found).as("use BoundedXml and BoundedZip, or give a reason here").isEmpty();
  }

  @Test
  void theScanFindsWhatItLooksFor() {
    assertThat(makesReader(Path.of("src/main/java/digipoort/budget/BoundedXml.java"))).isTrue();
    assertThat(makesReader(Path.of("src/main/java/digipoort/budget/BoundedZip.java"))).isTrue();
    assertThat(makesReader(Path.of("src/main/java/digipoort/budget/ReadingPlace.java"))).isFalse();
  }

  private static Stream<Path> sources(Path rooms) {
    try (Stream<Path> walk = Files.walk(rooms)) {
      return walk
          .filter(file -> file.toString().contains("/src/main/java/"))
          .filter(file -> file.toString().endsWith(".java"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean makesReader(Path file) {
    try {
      return READER.matcher(Files.readString(file)).find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
