// SPDX-License-Identifier: Apache-2.0
package digipoort.core.internal.aansluiting;

import digipoort.api.channel.Channel;
import digipoort.core.internal.http.Deadlines;
import digipoort.wss.spool.SpoolFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** Opens an aansluiting outside OSGi, made of the very parts that the product uses. */
public final class MeasuredAansluiting implements AutoCloseable {
  private final OpenAansluiting open;

  /**
   * @param settings keys and values as in etc/digipoort.core.aansluiting-naam.cfg, references to
   *     secrets replaced
   */
  public MeasuredAansluiting(Map<String, Object> settings) {
    Map<String, Object> stored = new HashMap<>(settings);
    stored.replaceAll((key, value) -> key.endsWith(".password") ? "$[secret:benchmark]" : value);
    try {
      open =
          new OpenAansluiting(
              new DefinitionReader(new Settings(settings, stored, Path.of(".")), Clock.systemUTC())
                  .read(),
              new Deadlines(),
              new SpoolFolder(Path.of(System.getProperty("java.io.tmpdir"), "digipoort-spool")),
              Clock.systemUTC());
    } catch (InvalidSettingException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  public Channel channel() {
    return open.channel();
  }

  @Override
  public void close() {
    open.close();
  }
}
