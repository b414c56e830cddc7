// SPDX-License-Identifier: Apache-2.0
/**
 * The door for programs outside this runtime, as a service with a WSDL and for another OSGi
 * container to import.
 *
 * <p>Starting point: {@link digipoort.remote.DeliveryService}. The forms are plain carriers: what
 * they hold is checked when they arrive, and everything wrong comes back as findings.
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("0.1.0")
@NullMarked
@XmlSchema(namespace = DeliveryService.NAMESPACE, elementFormDefault = XmlNsForm.QUALIFIED)
package digipoort.remote;

import javax.xml.bind.annotation.XmlNsForm;
import javax.xml.bind.annotation.XmlSchema;
import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
