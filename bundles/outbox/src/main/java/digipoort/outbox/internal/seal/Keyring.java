// SPDX-License-Identifier: Apache-2.0
package digipoort.outbox.internal.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The key for what is new, and those of before. A key that cannot be used stops nothing but what
 * needs it; one in a file is looked for until it is there.
 */
public final class Keyring {
  /** There is no key to encrypt with. */
  public static final class NoKeyException extends Exception {
    private static final long serialVersionUID = 1L;

    NoKeyException(String message) {
      super(message);
    }
  }

  /** Says which keys something is encrypted with. */
  @FunctionalInterface
  public interface InUse<E extends Exception> {
    Set<String> ids() throws E;
  }

  /** Where its settings are. */
  public static final String CFG = "etc/digipoort.outbox.cfg";

  private static final String SETTING = "encryption.key";
  private static final String PREVIOUS = "encryption.key.previous";

  private final @Nullable Path file;
  private final Map<String, ContentKey> keys = new LinkedHashMap<>();
  private final List<String> wrong = new ArrayList<>();
  private @Nullable ContentKey current;

  private Keyring(@Nullable Path file) {
    this.file = file;
  }

  /**
   * A keyring whose key is in a file, made when it is needed for the first time.
   *
   * @param previous texts of keys of before
   */
  public static Keyring inFile(Path file, List<String> previous) {
    Keyring keyring = new Keyring(file);
    previous.forEach(keyring::previous);
    return keyring;
  }

  /**
   * A keyring whose key is given.
   *
   * @param text of the key
   * @param previous texts of keys of before
   */
  public static Keyring given(String text, List<String> previous) {
    Keyring keyring = new Keyring(null);
    keyring.current = keyring.add(SETTING, text);
    previous.forEach(keyring::previous);
    return keyring;
  }

  private void previous(String text) {
    add(PREVIOUS, text);
  }

  private @Nullable ContentKey add(String setting, String text) {
    try {
      ContentKey key = KeyText.read(text);
      keys.putIfAbsent(key.id(), key);
      return key;
    } catch (IllegalArgumentException e) {
      wrong.add(setting + ": " + e.getMessage() + "; set it in " + CFG);
      return null;
    }
  }

  /**
   * The key for what is new.
   *
   * @param inUse ids of keys that something is encrypted with; asked before a key is made: where
   *     one is in use that is not known here, a new one would hide that it is missing
   * @throws NoKeyException with one sentence that says why and what to do
   */
  public synchronized <E extends Exception> ContentKey current(InUse<E> inUse)
      throws NoKeyException, E {
    if (current == null && file != null) {
      load(file);
      if (current == null && !Files.exists(file)) {
        make(file, inUse.ids());
      }
    }
    if (current == null) {
      throw new NoKeyException(String.join("; ", wrong));
    }
    return current;
  }

  private void make(Path place, Set<String> inUse) throws NoKeyException {
    for (String id : inUse) {
      if (!keys.containsKey(id)) {
        throw new NoKeyException(
            place
                + " is not there, and there are contents that are encrypted with key "
                + id
                + ". Put that file back, or copy it from another node. When it is lost for good,"
                + " make another: (umask 077; openssl rand -hex 32 > "
                + place
                + ")");
      }
    }
    try {
      KeyFile.create(place);
    } catch (IOException e) {
      throw new NoKeyException(
          place + " cannot be made (" + e + "). Let this user write there, or set encryption.key");
    }
    load(place);
  }

  private void load(Path place) {
    if (!Files.exists(place)) {
      return;
    }
    wrong.removeIf(sentence -> sentence.startsWith(place.toString()));
    try {
      ContentKey key = KeyText.read(KeyFile.read(place));
      keys.put(key.id(), key);
      current = key;
    } catch (IllegalArgumentException | IOException e) {
      String what = e instanceof IOException ? e.toString() : e.getMessage();
      wrong.add(place + ": " + what + ". Correct it, or set encryption.key in " + CFG);
    }
  }

  /** Whether there is a key for what is new, without making one. */
  public boolean isReady() {
    return ready().isPresent();
  }

  /** The key for what is new, when there is one. */
  public synchronized Optional<ContentKey> ready() {
    if (current == null && file != null) {
      load(file);
    }
    return Optional.ofNullable(current);
  }

  /** The key of this id, of now or of before. */
  public synchronized Optional<ContentKey> find(String id) {
    if (current == null && file != null) {
      load(file);
    }
    return Optional.ofNullable(keys.get(id));
  }

  /** Settings and files that hold no key, and a file that others can read, a sentence for each. */
  public synchronized List<String> wrong() {
    if (current == null && file != null) {
      load(file);
    }
    List<String> all = new ArrayList<>(wrong);
    if (file != null && current != null && KeyFile.isOpen(file)) {
      all.add(file + " can be read by others. Make it yours alone: chmod 600 " + file);
    }
    return all;
  }

  /** Where the key for what is new belongs. */
  public String place() {
    return file == null ? SETTING + " in " + CFG : file.toString();
  }
}
