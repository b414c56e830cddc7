// SPDX-License-Identifier: Apache-2.0
package digipoort.shell.internal;

import digipoort.api.Actor;
import digipoort.api.Inbox;
import digipoort.api.Received;
import digipoort.api.ReceivedId;
import digipoort.api.ReceivedQuery;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the received bericht that a person means: by id, by the begin of one, or by a reference.
 */
final class ReceivedFinder {
  private static final int NEWEST = 1000;

  private final Inbox inbox;
  private final Actor actor;

  ReceivedFinder(Inbox inbox, Actor actor) {
    this.inbox = inbox;
    this.actor = actor;
  }

  Received find(String words) {
    if (words.length() == 36) {
      try {
        return inbox.find(new ReceivedId(words), actor).orElseThrow(() -> none(words));
      } catch (IllegalArgumentException e) {
        // not an id, so a reference of the same length
      }
    }
    List<Received> found = begins(newest(), words);
    if (found.isEmpty()) {
      found = begins(inbox.list(query(false, null, NEWEST), actor), words);
    }
    if (found.isEmpty()) {
      found = inbox.list(query(null, words, 10), actor);
    }
    if (found.size() > 1) {
      throw new FailedException(
          "'"
              + words
              + "' fits several received berichten: "
              + found.stream()
                  .limit(10)
                  .map(one -> one.id().value())
                  .collect(Collectors.joining(", ")));
    }
    return found.stream().findFirst().orElseThrow(() -> none(words));
  }

  /** The newest. */
  List<Received> newest() {
    return inbox.list(query(null, null, NEWEST), actor);
  }

  private static List<Received> begins(List<Received> all, String words) {
    return all.stream().filter(one -> one.id().value().startsWith(words)).toList();
  }

  private static ReceivedQuery query(
      @Nullable Boolean acknowledged, @Nullable String reference, int limit) {
    return new ReceivedQuery(acknowledged, null, null, null, reference, null, null, limit, 0);
  }

  private static FailedException none(String words) {
    return new FailedException(
        "No received bericht '"
            + words
            + "' (expected: an id, the begin of one of the newest "
            + NEWEST
            + " or of one that waits, or a kenmerk, berichtkenmerk or aanleverkenmerk). See:"
            + " digipoort:received-list");
  }
}
