// SPDX-License-Identifier: Apache-2.0
package digipoort.access.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Remembers failures of users, addresses and users at addresses, each in bounded memory. A name
 * that does not exist is counted as one that does, so that nothing shows which of them exist.
 */
final class LoginLedger {
  /** How many of each are remembered; the one that was quiet longest is forgotten first. */
  static final int MOST = 10_000;

  private static final Duration KNOWN = Duration.ofDays(30);

  /** Where attempts come from. */
  record Visitor(String user, String address) {}

  private final Clock clock;
  private final BoundedTable<Visitor, Strikes> pairs = new BoundedTable<>(MOST);
  private final BoundedTable<String, Strikes> users = new BoundedTable<>(MOST);
  private final BoundedTable<String, Strikes> addresses = new BoundedTable<>(MOST);
  private final BoundedTable<Visitor, Instant> known = new BoundedTable<>(MOST);

  LoginLedger(Clock clock) {
    this.clock = clock;
  }

  /** How long this visitor has to wait; empty when it may try now. */
  synchronized Optional<Duration> toWait(Visitor visitor) {
    Instant now = clock.instant();
    Strikes pair = pairs.get(visitor);
    Stream<Strikes> counting =
        isKnown(visitor, now)
            ? Stream.ofNullable(pair)
            : Stream.of(pair, users.get(visitor.user()), addresses.get(visitor.address()))
                .filter(Objects::nonNull);
    return counting
        .map(strikes -> Duration.between(now, strikes.until()))
        .filter(wait -> wait.compareTo(Duration.ZERO) > 0)
        .max(Duration::compareTo);
  }

  /**
   * Counts a failure.
   *
   * @return what it locked: words for the record, empty when nothing
   */
  synchronized List<String> failed(Visitor visitor, LoginRules rules) {
    Instant now = clock.instant();
    Strikes pair = Strikes.more(pairs.get(visitor), now, rules);
    pair = pair.waiting(now.plus(rules.pause(pair.count())), pair.count() >= rules.lock());
    Strikes user = Strikes.more(users.get(visitor.user()), now, rules).upTo(rules.user(), rules);
    Strikes address =
        Strikes.more(addresses.get(visitor.address()), now, rules).upTo(rules.address(), rules);
    pairs.put(visitor, pair);
    users.put(visitor.user(), user);
    addresses.put(visitor.address(), address);
    return Stream.of(
            pair.isFresh() ? "user-at-address" : "",
            user.isFresh() ? "user" : "",
            address.isFresh() ? "address" : "")
        .filter(what -> !what.isEmpty())
        .toList();
  }

  /** The password was right: what this user did here is forgiven, and it is known here. */
  synchronized void succeeded(Visitor visitor) {
    pairs.remove(visitor);
    known.put(visitor, clock.instant());
  }

  /** How many locks there are now, and until when the last of them lasts. */
  synchronized Locks locks() {
    Instant now = clock.instant();
    List<Instant> ends =
        Stream.of(pairs, users, addresses)
            .flatMap(BoundedTable::values)
            .filter(strikes -> strikes.locks(now))
            .map(Strikes::until)
            .toList();
    return new Locks(ends.size(), ends.stream().max(Instant::compareTo).orElse(now));
  }

  /**
   * The locks there are.
   *
   * @param until when the last of them ends
   */
  record Locks(int count, Instant until) {}

  /** Whether this visitor came in before and did not fail since. */
  synchronized boolean trusts(Visitor visitor) {
    return pairs.get(visitor) == null && isKnown(visitor, clock.instant());
  }

  private boolean isKnown(Visitor visitor, Instant now) {
    Instant last = known.get(visitor);
    return last != null && Duration.between(last, now).compareTo(KNOWN) < 0;
  }
}
