// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.hostile;

/**
 * A request that must be refused.
 *
 * @param name says what it tries
 * @param sends how often it is sent; only the last time must be refused
 * @param body of the HTTP request
 * @param contentType HTTP Content-Type
 * @param soapAction HTTP SOAPAction
 * @param rule the rule that the simulator names in refusals.tsv
 * @param expected part of the foutbeschrijving
 */
public record Attack(
    String name,
    int sends,
    byte[] body,
    String contentType,
    String soapAction,
    String rule,
    String expected) {

  @Override
  public String toString() {
    return name;
  }
}
