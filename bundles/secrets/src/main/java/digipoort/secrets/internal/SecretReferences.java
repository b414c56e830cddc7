// SPDX-License-Identifier: Apache-2.0
package digipoort.secrets.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Dictionary;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.ConfigurationPlugin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces {@code $[secret:NAME]} in configurations of this product by the content of the file NAME
 * in a folder of secrets. What names no file in it stays as it is: who reads the setting says so.
 */
final class SecretReferences implements ConfigurationPlugin {
  private static final Logger LOG = LoggerFactory.getLogger(SecretReferences.class);
  private static final Pattern REFERENCE = Pattern.compile("\\$\\[secret:([^\\]\\[;$]+)\\]");
  private static final String OURS = "digipoort.";

  private final List<Path> folders;

  /**
   * @param folders where secrets are, the first that has one counts
   */
  SecretReferences(List<Path> folders) {
    this.folders = List.copyOf(folders);
  }

  @Override
  public void modifyConfiguration(
      ServiceReference<?> reference, Dictionary<String, Object> properties) {
    if (!String.valueOf(properties.get(Constants.SERVICE_PID)).startsWith(OURS)) {
      return;
    }
    for (String key : Collections.list(properties.keys())) {
      Object value = properties.get(key);
      if (value instanceof String text) {
        properties.put(key, replaced(text));
      } else if (value instanceof String[] texts) {
        String[] replaced = texts.clone();
        for (int i = 0; i < replaced.length; i++) {
          replaced[i] = replaced(replaced[i]);
        }
        properties.put(key, replaced);
      }
    }
  }

  private String replaced(String text) {
    return REFERENCE
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(content(match.group(1), match.group())));
  }

  private String content(String name, String otherwise) {
    return folders.stream()
        .map(folder -> content(folder, name))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(otherwise);
  }

  private static Optional<String> content(Path folder, String name) {
    try {
      Path root = folder.toRealPath();
      Path file = root.resolve(name).toRealPath();
      if (!file.startsWith(root) || !Files.isRegularFile(file)) {
        LOG.warn("Secret {} is not a file below {}", name, folder);
        return Optional.empty();
      }
      return Optional.of(Files.readString(file, StandardCharsets.UTF_8).strip());
    } catch (IOException | IllegalArgumentException e) {
      LOG.debug("No secret {} in {}", name, folder, e); // the reader of the setting names it
      return Optional.empty();
    }
  }
}
