// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.gate;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;

/** What the headers of a request may say. */
final class HeaderRules {
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("([A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+)\\s*(?:;(.*))?");
  private static final Pattern CHARSET =
      Pattern.compile("\\s*charset\\s*=\\s*\"?([A-Za-z0-9:_.-]+)\"?\\s*", Pattern.CASE_INSENSITIVE);
  private static final Set<String> OF_JSON = Set.of("utf-8");
  private static final Set<String> OF_XML =
      Set.of("utf-8", "us-ascii", "iso-8859-1", "iso-8859-15", "windows-1252", "utf-16");

  /** CXF would take another method or media type from these than was checked here. */
  private static final List<String> OVERRIDES =
      List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override");

  private HeaderRules() {}

  /** Checks everything but the size. */
  static void check(HttpServletRequest request, DoorRoute route) throws RefusedRequestException {
    crossSite(request);
    if (OVERRIDES.stream().anyMatch(name -> request.getHeader(name) != null)) {
      throw GateFindings.protocol(
              400,
              "Een kopregel die een andere methode noemt wordt niet aanvaard.",
              "A header that names another method is not taken.")
          .exception();
    }
    if (!route.takesQuery(request.getQueryString())) {
      throw GateFindings.protocol(
              400,
              "Wat achter het vraagteken staat past hier niet.",
              "What follows the question mark does not fit here.")
          .exception();
    }
    if (route.isPosted()) {
      contentType(request, route);
      encoding(request);
    } else if (request.getContentLengthLong() > 0 || isChunked(request)) {
      throw GateFindings.protocol(400, "Een GET heeft hier geen inhoud.", "A GET has no body here.")
          .exception();
    }
  }

  static boolean isChunked(HttpServletRequest request) {
    return request.getHeader("Transfer-Encoding") != null;
  }

  private static void crossSite(HttpServletRequest request) throws RefusedRequestException {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin") && !site.equals("none")) {
      throw GateFindings.crossSite().exception();
    }
    String origin = request.getHeader("Origin");
    if (origin != null && !isOwn(origin, String.valueOf(request.getHeader("Host")))) {
      throw GateFindings.crossSite().exception();
    }
  }

  private static boolean isOwn(String origin, String host) {
    try {
      return host.equalsIgnoreCase(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException e) {
      return false; // what is no origin is not ours
    }
  }

  private static void contentType(HttpServletRequest request, DoorRoute route)
      throws RefusedRequestException {
    List<String> given = Collections.list(request.getHeaders("Content-Type"));
    Matcher type = MEDIA_TYPE.matcher(given.size() == 1 ? given.get(0).strip() : "");
    if (!type.matches() || !type.group(1).equalsIgnoreCase(route.mediaType())) {
      throw unsupported(
          "Content-Type: verwacht " + route.mediaType() + ", ook zonder inhoud.",
          "Content-Type: expected " + route.mediaType() + ", also without a body.");
    }
    if (type.group(2) != null) {
      charset(type.group(2), route.mediaType().equals(DoorRoute.JSON) ? OF_JSON : OF_XML);
    }
  }

  private static void charset(String parameters, Set<String> known) throws RefusedRequestException {
    int count = 0;
    for (String parameter : parameters.split(";", -1)) {
      Matcher charset = CHARSET.matcher(parameter);
      boolean named = parameter.strip().toLowerCase(Locale.ROOT).startsWith("charset");
      if (named
          && (++count > 1
              || !charset.matches()
              || !known.contains(charset.group(1).toLowerCase(Locale.ROOT)))) {
        throw unsupported("charset: verwacht utf-8.", "charset: expected utf-8.");
      }
    }
  }

  private static void encoding(HttpServletRequest request) throws RefusedRequestException {
    for (String encoding : Collections.list(request.getHeaders("Content-Encoding"))) {
      if (!encoding.strip().equalsIgnoreCase("identity")) {
        throw unsupported(
            "Content-Encoding: stuur de inhoud zonder gzip of iets dergelijks.",
            "Content-Encoding: send the body without gzip or the like.");
      }
    }
  }

  private static RefusedRequestException unsupported(String nl, String en) {
    return GateFindings.protocol(415, nl, en).exception();
  }
}
