// SPDX-License-Identifier: Apache-2.0
package digipoort.wss;

/** Names of SOAP 1.1, WS-Addressing and WS-Security. */
public final class Soap {
  public static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";
  public static final String WSA = "http://www.w3.org/2005/08/addressing";
  public static final String ANONYMOUS = WSA + "/anonymous";
  public static final String WSSE =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
  public static final String WSU =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
  public static final String KOPPELVLAK = "http://logius.nl/digipoort/koppelvlakservices/1.2/";
  public static final String DS = "http://www.w3.org/2000/09/xmldsig#";
  public static final String EXC_C14N = "http://www.w3.org/2001/10/xml-exc-c14n#";

  private Soap() {}
}
