// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Where an ERP hands over its submissions and sees what came of them. Safe for use by many threads.
 */
@ProviderType
public interface Outbox {
  /**
   * Maps, checks and stores a submission; it is sent afterwards. When this returns {@link
   * SubmitResult.Stored} the submission is durable and will be delivered exactly once. Idempotent
   * by (owner, submissionKey): after any failure the same submission may be handed over again.
   *
   * @param actor needs {@link Role#SUBMIT} and a scope that holds the aansluiting and
   *     belanghebbende
   * @throws NotPermittedException without the role
   * @throws StorageException when the store fails; repeating is safe
   */
  SubmitResult submit(Submission submission, Actor actor);

  /**
   * Maps and checks a submission and shows what it would become. Stores nothing.
   *
   * @param actor needs {@link Role#SUBMIT}
   */
  PreviewResult preview(Submission submission, Actor actor);

  /**
   * The delivery as it stands now; empty when there is none within the actor's scope.
   *
   * @param actor needs {@link Role#READ}
   */
  Optional<Delivery> find(DeliveryId id, Actor actor);

  /**
   * Everything known about one delivery; empty when there is none within the actor's scope.
   *
   * @param actor needs {@link Role#READ}
   */
  Optional<History> history(DeliveryId id, Actor actor);

  /**
   * The deliveries that fit the query and lie within the actor's scope, newest first.
   *
   * @param actor needs {@link Role#READ}
   */
  List<Delivery> list(DeliveryQuery query, Actor actor);
}
