// SPDX-License-Identifier: Apache-2.0
package digipoort.core.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One of the twelve operations of koppelvlak WUS 1.2, as hand-written files have it.
 *
 * @param name of the operation
 * @param action its action without Request or Response
 * @param request the element in the Body of a request, with everything that may be in it
 * @param response the same of an answer
 * @param fault what is in the detail of a fault
 */
public record Operation(String name, String action, String request, String response, String fault) {
  private static final String KV = "http://logius.nl/digipoort/koppelvlakservices/1.2/";
  private static final List<String> NAMES =
      List.of(
          "aanleveren",
          "getBerichtsoorten",
          "getProcessen",
          "getStatussenProces",
          "getNieuweStatussenProces",
          "getNieuweStatussen",
          "getBerichten",
          "getNieuweBerichten",
          "getBerichtenLijst",
          "getNieuweBerichtenLijst",
          "getBerichtenKenmerk",
          "getNieuweBerichtenKenmerk");

  /** All twelve. */
  public static List<Operation> all() {
    return NAMES.stream().map(Operation::named).toList();
  }

  public static Operation named(String name) {
    try (InputStream in = Operation.class.getResourceAsStream(name + ".xml")) {
      String file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Operation(
          name,
          part(file, "action"),
          declared(part(file, "request")),
          declared(part(file, "response")),
          declared(part(file, "fault")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of an action with Request at its end. */
  static Operation of(String action) {
    return all().stream()
        .filter(operation -> action.equals(operation.action() + "Request"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no operation has action " + action));
  }

  /** Whether its answers hold contents. */
  public boolean fetches() {
    return response.contains("<kv:inhoud>");
  }

  @Override
  public String toString() {
    return name;
  }

  private static String part(String file, String element) {
    int start = file.indexOf("<" + element + ">") + element.length() + 2;
    return file.substring(start, file.indexOf("</" + element + ">", start)).strip();
  }

  private static String declared(String element) {
    return element.replaceFirst(">", " xmlns:kv=\"" + KV + "\">");
  }
}
