// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.junit.jupiter.api.Test;

/** One class that Karaf cannot instantiate takes all commands of the bundle away. */
class KarafCanMakeThemTest {
  @Test
  void everyCommandAndCompleterIsPublicWithAPublicConstructor() throws Exception {
    List<Class<?>> services = services();
    assertThat(services).hasSizeGreaterThan(15);
    for (Class<?> service : services) {
      assertThat(Modifier.isPublic(service.getModifiers())).as(service.getName()).isTrue();
      assertThat(service.getConstructor().newInstance()).isNotNull();
    }
  }

  private static List<Class<?>> services() throws IOException, ReflectiveOperationException {
    Path folder = Path.of("target/classes/digipoort/shell/internal");
    List<String> names;
    try (Stream<Path> files = Files.list(folder)) {
      names = files.map(file -> file.getFileName().toString()).toList();
    }
    List<Class<?>> services = new ArrayList<>();
    for (String name : names) {
      Class<?> type =
          Class.forName("digipoort.shell.internal." + name.substring(0, name.lastIndexOf('.')));
      if (type.isAnnotationPresent(Service.class)) {
        services.add(type);
      }
    }
    return services;
  }
}
