// SPDX-License-Identifier: Apache-2.0
package digipoort.api;

/**
 * What somebody shows at a door. Nothing of it is trusted: the name may be anything.
 *
 * @param door for the record, for example {@code rest}
 * @param address from where, as text; empty when it is not known
 * @param realm the JAAS realm that knows the users
 * @param name as it was given; empty when it could not be read
 * @param password as it was given; never copied, the caller wipes it
 */
public record LoginRequest(
    String door, String address, String realm, String name, char[] password) {

  /** Without what was shown. */
  @Override
  public String toString() {
    return "LoginRequest[" + door + "]";
  }
}
