// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.wus;

import java.util.Arrays;
import java.util.Optional;

/** The twelve operations of the contract. */
public enum Operation {
  /** Delivers a bericht; its elements are called aanleverRequest and aanleverResponse. */
  AANLEVEREN(Service.AANLEVER, "aanleveren", "aanlever"),
  /** Which berichtsoorten were delivered for a belanghebbende. */
  GET_BERICHTSOORTEN(Service.STATUSINFORMATIE, "getBerichtsoorten"),
  /** Which processen exist for a berichtsoort and a belanghebbende. */
  GET_PROCESSEN(Service.STATUSINFORMATIE, "getProcessen"),
  /** All statuses of one proces. */
  GET_STATUSSEN_PROCES(Service.STATUSINFORMATIE, "getStatussenProces"),
  /** Statuses of one proces that were not fetched yet. */
  GET_NIEUWE_STATUSSEN_PROCES(Service.STATUSINFORMATIE, "getNieuweStatussenProces"),
  /** Statuses for a berichtsoort and a belanghebbende that were not fetched yet. */
  GET_NIEUWE_STATUSSEN(Service.STATUSINFORMATIE, "getNieuweStatussen"),
  /** Berichten for a belanghebbende. */
  GET_BERICHTEN(Service.OPHAAL, "getBerichten"),
  /** Berichten for a belanghebbende that were not fetched yet. */
  GET_NIEUWE_BERICHTEN(Service.OPHAAL, "getNieuweBerichten"),
  /** Which berichten there are. */
  GET_BERICHTEN_LIJST(Service.OPHAAL, "getBerichtenLijst"),
  /** Which berichten were not fetched yet. */
  GET_NIEUWE_BERICHTEN_LIJST(Service.OPHAAL, "getNieuweBerichtenLijst"),
  /** The berichten of one kenmerk. */
  GET_BERICHTEN_KENMERK(Service.OPHAAL, "getBerichtenKenmerk"),
  /** The berichten of one kenmerk that were not fetched yet. */
  GET_NIEUWE_BERICHTEN_KENMERK(Service.OPHAAL, "getNieuweBerichtenKenmerk");

  private final Service service;
  private final String word;
  private final String element;

  Operation(Service service, String word) {
    this(service, word, word);
  }

  Operation(Service service, String word, String element) {
    this.service = service;
    this.word = word;
    this.element = element;
  }

  /** The service that offers it. */
  public Service service() {
    return service;
  }

  /** Its name in the contract. */
  public String word() {
    return word;
  }

  String requestAction() {
    return service.action(word + "Request");
  }

  String responseAction() {
    return service.action(word + "Response");
  }

  String faultAction() {
    return service.action(word + "/Fault/");
  }

  String requestElement() {
    return element + "Request";
  }

  String responseElement() {
    return element + "Response";
  }

  String returnElement() {
    return element + "Return";
  }

  static Optional<Operation> of(Service service, String action) {
    return Arrays.stream(values())
        .filter(operation -> operation.service == service)
        .filter(operation -> operation.requestAction().equals(action))
        .findFirst();
  }

  static Optional<Operation> ofElement(Service service, String name) {
    return Arrays.stream(values())
        .filter(operation -> operation.service == service)
        .filter(operation -> operation.requestElement().equals(name))
        .findFirst();
  }

  /** The operation whose fault action stands in a fault when the operation is not known. */
  public static Operation first(Service service) {
    return Arrays.stream(values())
        .filter(operation -> operation.service == service)
        .findFirst()
        .orElseThrow();
  }
}
