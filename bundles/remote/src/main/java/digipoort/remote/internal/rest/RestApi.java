// SPDX-License-Identifier: Apache-2.0
package digipoort.remote.internal.rest;

import java.io.IOException;
import java.io.InputStream;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** The resources, as docs/openapi.yaml describes them. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public interface RestApi {
  /** Hands over a submission. */
  @POST
  @Path("submissions")
  @Consumes(MediaType.APPLICATION_JSON)
  Response submit(InputStream body) throws IOException;

  /** The delivery as it stands now. */
  @GET
  @Path("deliveries/{id}")
  Response find(@PathParam("id") String id);
}
