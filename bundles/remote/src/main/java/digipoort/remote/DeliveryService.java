// SPDX-License-Identifier: Apache-2.0
package digipoort.remote;

import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.jws.soap.SOAPBinding;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Hands over submissions and tells what came of them. The caller is the user who authenticated with
 * HTTP Basic; a role that is lacking is a finding with code {@code NOT-PERMITTED}. A fault means
 * that the call did not get through or the store failed: repeating it is safe.
 */
@ProviderType
@WebService(name = "DeliveryService", targetNamespace = DeliveryService.NAMESPACE)
@SOAPBinding(parameterStyle = SOAPBinding.ParameterStyle.BARE)
public interface DeliveryService {
  /** Namespace of the WSDL and of all elements. */
  String NAMESPACE = "urn:digipoort-adapter:remote:0.1";

  /**
   * Maps, checks and stores a submission; it is sent afterwards. Idempotent by (user,
   * submissionKey).
   */
  @WebMethod
  @WebResult(name = "submitAnswer", targetNamespace = NAMESPACE)
  SubmitAnswer submit(
      @WebParam(name = "submission", targetNamespace = NAMESPACE) SubmissionForm submission);

  /** The delivery with this id as it stands now; none when there is none for this user. */
  @WebMethod
  @WebResult(name = "findAnswer", targetNamespace = NAMESPACE)
  FindAnswer find(@WebParam(name = "deliveryId", targetNamespace = NAMESPACE) String deliveryId);
}
