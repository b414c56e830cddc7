// SPDX-License-Identifier: Apache-2.0
package digipoort.conditions.internal.runtime;

import digipoort.api.Condition;
import digipoort.api.Condition.Level;
import digipoort.api.ConditionSource;
import digipoort.api.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** What the machine is short of. */
@Component(configurationPid = MachineConfig.PID)
@Designate(ocd = MachineConfig.class)
public final class MachineConditions implements ConditionSource {
  static final String DISK = "disk-nearly-full";
  static final String ENCODING = "text-encoding-wrong";

  private static final long MEGABYTE = 1024L * 1024;

  private final Path data;
  private final MachineConfig config;
  private final MemoryWatch memory;
  private final Charset charset;

  @Activate
  public MachineConditions(BundleContext context, MachineConfig config) {
    this(
        Path.of(Objects.requireNonNullElse(context.getProperty("karaf.data"), ".")),
        config,
        new MemoryWatch(config.memoryPercent(), MemoryWatch::used, Clock.systemUTC()),
        Charset.defaultCharset());
  }

  MachineConditions(Path data, MachineConfig config, MemoryWatch memory, Charset charset) {
    this.data = data;
    this.config = config;
    this.memory = memory;
    this.charset = charset;
  }

  @Override
  public List<Condition> conditions() {
    List<Condition> all = new ArrayList<>();
    disk(all);
    memory.condition().ifPresent(all::add);
    if (!charset.equals(StandardCharsets.UTF_8)) {
      all.add(encoding());
    }
    return all;
  }

  private void disk(List<Condition> all) {
    long free;
    try {
      free = Files.getFileStore(data).getUsableSpace() / MEGABYTE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (free < Math.max(config.diskWarningMegabytes(), config.diskCriticalMegabytes())) {
      Level level = free < config.diskCriticalMegabytes() ? Level.CRITICAL : Level.WARNING;
      all.add(
          RuntimeCondition.of(
              DISK,
              "",
              level,
              new Text(
                  "De schijf van " + data + " heeft nog " + free + " MB vrij.",
                  "The disk of " + data + " has " + free + " MB left."),
              new Text(
                  "Maak ruimte (oude logs in data/log, digipoort:delivery-purge), of vergroot de"
                      + " schijf; de grens staat in etc/"
                      + MachineConfig.PID
                      + ".cfg",
                  "Make room (old logs in data/log, digipoort:delivery-purge), or enlarge the disk;"
                      + " the limit is in etc/"
                      + MachineConfig.PID
                      + ".cfg")));
    }
  }

  private Condition encoding() {
    return RuntimeCondition.warning(
        ENCODING,
        "",
        new Text(
            "Java schrijft tekst als "
                + charset
                + "; letters met accenten gaan"
                + " verloren in uitvoer en log.",
            "Java writes text as "
                + charset
                + "; letters with accents are lost in"
                + " output and log."),
        new Text(
            "Zet LANG=C.UTF-8 of EXTRA_JAVA_OPTS=-Dfile.encoding=UTF-8 en start opnieuw.",
            "Set LANG=C.UTF-8 or EXTRA_JAVA_OPTS=-Dfile.encoding=UTF-8 and start again."));
  }
}
