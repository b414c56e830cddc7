// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.gate;

import digipoort.api.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place behind the doors: everything else does not exist.
 *
 * @param path below /cxf
 * @param methods that it takes
 * @param roles one of which is needed, before anything is read
 * @param mediaType that a POST needs, with or without a body: no form of a browser can send it
 * @param query what may follow the question mark
 */
record DoorRoute(
    Pattern path, Set<String> methods, Set<Role> roles, String mediaType, Query query) {
  static final String REST = "/digipoort";
  static final String SOAP = "/soap/digipoort";
  static final String JSON = "application/json";
  static final String XML = "text/xml";

  /** What may follow the question mark. */
  enum Query {
    NONE,
    PARAMETERS,
    WSDL
  }

  private static final String ID = "/[A-Za-z0-9.~_-]{1,100}";
  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final Set<String> POSTING = Set.of("POST");

  /** No name begins with an underscore: those would tell CXF another method or media type. */
  private static final Pattern PARAMETER = Pattern.compile("[A-Za-z]{1,40}=[^;]*+");

  /** No percent sign without an octet, none of a control character. */
  private static final Pattern ESCAPED = Pattern.compile("(?:[^%]|%[2-9A-Fa-f][0-9A-Fa-f])*+");

  private static final List<DoorRoute> ALL =
      List.of(
          rest("/submissions", POSTING, Role.SUBMIT, Query.NONE),
          rest("/deliveries" + ID, READING, Role.READ, Query.NONE),
          rest("/received", READING, Role.READ, Query.PARAMETERS),
          rest("/received" + ID, READING, Role.READ, Query.NONE),
          rest("/received" + ID + "/inhoud", READING, Role.READ, Query.NONE),
          rest("/received" + ID + "/bijlagen/[0-9]{1,5}", READING, Role.READ, Query.NONE),
          rest("/received" + ID + "/acknowledge", POSTING, Role.RECEIVE, Query.NONE),
          new DoorRoute(
              Pattern.compile(SOAP), POSTING, EnumSet.of(Role.SUBMIT, Role.READ), XML, Query.NONE),
          new DoorRoute(
              Pattern.compile(SOAP), READING, EnumSet.allOf(Role.class), XML, Query.WSDL));

  private static DoorRoute rest(String path, Set<String> methods, Role role, Query query) {
    return new DoorRoute(Pattern.compile(REST + path), methods, EnumSet.of(role), JSON, query);
  }

  /** Those at a path, by any method. */
  static List<DoorRoute> at(String path) {
    return ALL.stream().filter(route -> route.path().matcher(path).matches()).toList();
  }

  boolean isPosted() {
    return methods.contains("POST");
  }

  boolean takesQuery(@Nullable String given) {
    return switch (query) {
      case NONE -> given == null;
      case WSDL -> given != null && given.matches("(?i)wsdl(=DeliveryService\\.wsdl)?");
      case PARAMETERS -> given == null || given.isEmpty() || areParameters(given);
    };
  }

  private static boolean areParameters(String given) {
    for (String part : given.split("&", -1)) {
      if (!PARAMETER.matcher(part).matches() || !ESCAPED.matcher(part).matches()) {
        return false;
      }
    }
    return true;
  }
}
