// SPDX-License-Identifier: Apache-2.0
package digipoort.simulator.internal.wus;

/** Namespaces and identifiers as they stand on the wire. */
public final class Names {
  /** SOAP 1.1. */
  public static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

  /** WS-Addressing 1.0. */
  public static final String WSA = "http://www.w3.org/2005/08/addressing";

  /** The koppelvlak contract. */
  public static final String KV = "http://logius.nl/digipoort/koppelvlakservices/1.2/";

  static final String ANONYMOUS = WSA + "/anonymous";
  static final String NONE = WSA + "/none";
  static final String WSSE =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
  static final String WSU =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
  static final String X509_V3 =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3";
  static final String BASE64 =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0"
          + "#Base64Binary";
  static final String DS = "http://www.w3.org/2000/09/xmldsig#";
  static final String EXC_C14N = "http://www.w3.org/2001/10/xml-exc-c14n#";
  static final String RSA_SHA1 = DS + "rsa-sha1";
  static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
  static final String SHA1 = DS + "sha1";
  static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";
  static final String XMLNS = "http://www.w3.org/2000/xmlns/";
  static final String XML = "http://www.w3.org/XML/1998/namespace";

  private Names() {}
}
