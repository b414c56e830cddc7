// SPDX-License-Identifier: Apache-2.0
package digipoort.access.internal;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The first half of an IPv6 address: what one subscriber gets. */
final class NetworkPrefix {
  private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]{2,45}");
  private static final int OCTETS = 8;

  private NetworkPrefix() {}

  /** As text; an address that is no literal stays as it is, no name is looked up. */
  static String of(String address) {
    int zone = address.indexOf('%');
    String literal = zone < 0 ? address : address.substring(0, zone);
    if (!LITERAL.matcher(literal).matches()) {
      return address;
    }
    try {
      InetAddress parsed = InetAddress.getByName(literal);
      return parsed instanceof Inet6Address
          ? HexFormat.of().formatHex(parsed.getAddress(), 0, OCTETS) + "::/64"
          : parsed.getHostAddress();
    } catch (UnknownHostException e) {
      return address; // counted as it is written
    }
  }
}
