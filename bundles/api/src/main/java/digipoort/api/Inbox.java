// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The berichten that were fetched from Digipoort. Each is stored before anyone is told of it, once
 * for each kenmerk and berichtkenmerk, also when no adapter can read it.
 */
@ProviderType
public interface Inbox {
  /**
   * One received bericht.
   *
   * @param actor needs {@link Role#READ}
   * @return empty when there is none, or when it lies outside the actor's scope
   */
  Optional<Received> find(ReceivedId id, Actor actor);

  /**
   * Received berichten within the actor's scope, newest first. Loads no content.
   *
   * @param actor needs {@link Role#READ}
   */
  List<Received> list(ReceivedQuery query, Actor actor);

  /**
   * Reads one with the adapter that is installed now.
   *
   * @param actor needs {@link Role#READ}
   * @return what it says; findings when it cannot be read; empty when there is none within the
   *     actor's scope
   */
  Optional<Reading> read(ReceivedId id, Actor actor);

  /**
   * Says that it was taken over: it is offered no more. May be repeated; the first one counts.
   *
   * @param actor needs {@link Role#RECEIVE}; recorded with it
   * @return what came of it
   */
  Decision acknowledge(ReceivedId id, Actor actor);
}
